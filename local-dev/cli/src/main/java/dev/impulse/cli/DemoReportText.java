package dev.impulse.cli;

import dev.impulse.control.NumberText;
import dev.impulse.demo.AnswerCounts;
import dev.impulse.demo.DemoReport;
import dev.impulse.demo.Findings;
import dev.impulse.demo.RunFigures;
import dev.impulse.demo.RunFigures.OfFunction;
import dev.impulse.demo.RunFigures.OfStream;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** A report for people. */
final class DemoReportText {

  private static final double MICROS_A_MILLI = 1_000;
  private static final double A_MEGABYTE = 1e6;

  private final Output out;
  private final Ansi ansi;

  DemoReportText(Output out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void write(DemoReport report) {
    if (!report.isWhole()) {
      writeInterrupted(report);
      return;
    }
    writeStreams(report.run());
    out.line("");
    writeFunctions(report.run());
    out.line("");
    writeSpeed(report.run());
    writeSize(report);
    out.line("");
    writeParked(report);
    writeCheck(report);
  }

  private void writeInterrupted(DemoReport report) {
    long put = report.run().eventsBefore() + report.run().events();
    line(
        "stopped: %s of %s are put and committed; './impulse demo --data %s --resume' goes on"
            .formatted(
                NumberText.of(put), NumberText.events(report.plan().events()), report.folder()));
  }

  private void writeStreams(RunFigures run) {
    TextTable table = new TextTable("STREAM", "EVENTS", "A SECOND", "FROM");
    for (OfStream one : run.streams()) {
      table.row(
          one.stream(), one.events(), one.eventsASecond(), one.from() == null ? "put" : one.from());
    }
    table.writeTo(out);
  }

  private void writeFunctions(RunFigures run) {
    TextTable table =
        new TextTable("FUNCTION", "IN", "OUT", "SENT", "PARKED", "A SECOND", "P50 MS", "P99 MS");
    for (OfFunction one : run.functions()) {
      table.row(
          one.function(),
          one.in(),
          one.out(),
          one.sent(),
          one.parked(),
          one.eventsASecond(),
          one.p50Micros() / MICROS_A_MILLI,
          one.p99Micros() / MICROS_A_MILLI);
    }
    table.writeTo(out);
  }

  private void writeSpeed(RunFigures run) {
    if (run.eventsBefore() > 0) {
      line(
          "%s had been put before; rates are of what came since"
              .formatted(NumberText.events(run.eventsBefore())));
    }
    line(
        "%s, %s known already, in %s s: %s a second, %s a second a core (%s s of CPU, traffic and display included)"
            .formatted(
                NumberText.events(run.events()),
                NumberText.of(run.known()),
                tenths(run.seconds()),
                NumberText.of(Math.round(run.eventsASecond())),
                NumberText.of(Math.round(run.eventsASecondACore())),
                tenths(run.cpuSeconds())));
    line(
        "P50, P99: from the call of put to the commit of the decision, under full load, at most %s in flight"
            .formatted(NumberText.events(run.eventsInFlight())));
  }

  private void writeSize(DemoReport report) {
    String onDisk = megabytes(report.run().bytesOnDisk());
    line("%s%s MB on disk in %s".formatted(memory(report.run()), onDisk, report.folder()));
  }

  private static String memory(RunFigures run) {
    return run.peakMemoryBytes() == null
        ? ""
        : "%s MB of memory (RSS) at most, ".formatted(megabytes(run.peakMemoryBytes()));
  }

  private static String megabytes(long bytes) {
    return NumberText.of(Math.round(bytes / A_MEGABYTE));
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private void writeParked(DemoReport report) {
    if (report.parked() > 0) {
      line(
          "@|bold,red %s parked, or in line behind one that is|@: './impulse failures --data %s' says why"
              .formatted(NumberText.events(report.parked()), report.folder()));
    }
  }

  private void writeCheck(DemoReport report) {
    Findings check = report.check();
    if (check == null) {
      line("not checked: the oracle knows the functions' default settings only");
      return;
    }
    line("checked against an independent oracle:");
    writeCounts(check.counts(), check.areClean() ? " once each" : "");
    check.examples().forEach(example -> out.line("  " + example));
    line(verdict(check));
  }

  private void writeCounts(AnswerCounts counts, String each) {
    String approved = NumberText.of(counts.approved());
    String breached = NumberText.of(counts.breached());
    String decided = NumberText.of(counts.approved() + counts.breached());
    line("  %s orders decided: %s approved, %s breached".formatted(decided, approved, breached));
    line("  %s payments confirmed%s".formatted(NumberText.of(counts.confirmed()), each));
    line("  %s prices published".formatted(NumberText.of(counts.prices())));
    line(
        "  %s orders and payments wait for their customer to become known"
            .formatted(NumberText.of(counts.waiting())));
  }

  private static String verdict(Findings check) {
    return check.areClean()
        ? "@|bold,green all equal|@"
        : "@|bold,red %s answers differ|@: %s"
            .formatted(NumberText.of(check.total()), check.differences());
  }

  private void line(String text) {
    out.line(ansi.string(text));
  }
}
