package dev.impulse.cli.demo;

import dev.impulse.cli.Output;
import dev.impulse.cli.Table;
import dev.impulse.cli.demo.Measured.OfFunction;
import dev.impulse.cli.demo.Measured.OfStream;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** A report for people. */
final class ReportText {

  private static final double MICROS_A_MILLI = 1_000;
  private static final double A_MEGABYTE = 1e6;

  private final Output out;
  private final Ansi ansi;

  ReportText(Output out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void write(Report report) {
    if (!report.isWhole()) {
      writeInterrupted(report);
      return;
    }
    writeStreams(report.run());
    out.line("");
    writeFunctions(report.run());
    out.line("");
    writeSpeed(report.run());
    out.line("");
    writeParked(report);
    writeCheck(report);
  }

  private void writeInterrupted(Report report) {
    line(
        "stopped: %,d of %,d events are put and committed; './impulse demo --data %s --resume' goes on",
        report.run().eventsBefore() + report.run().events(),
        report.plan().events(),
        report.folder());
  }

  private void writeStreams(Measured run) {
    Table table = new Table("STREAM", "EVENTS", "A SECOND", "FROM");
    for (OfStream one : run.streams()) {
      table.row(
          one.stream(), one.events(), one.eventsASecond(), one.from() == null ? "put" : one.from());
    }
    table.writeTo(out);
  }

  private void writeFunctions(Measured run) {
    Table table =
        new Table(
            "FUNCTION",
            "IN",
            "DUPLICATES",
            "OUT",
            "SENT",
            "PARKED",
            "A SECOND",
            "P50 MS",
            "P99 MS");
    for (OfFunction one : run.functions()) {
      table.row(
          one.function(),
          one.in(),
          one.duplicates(),
          one.out(),
          one.sent(),
          one.parked(),
          one.eventsASecond(),
          one.p50Micros() / MICROS_A_MILLI,
          one.p99Micros() / MICROS_A_MILLI);
    }
    table.writeTo(out);
  }

  private void writeSpeed(Measured run) {
    if (run.eventsBefore() > 0) {
      line("%,d events were there before; the rates are of what came since", run.eventsBefore());
    }
    line(
        "%,d events in %.1f s: %,.0f a second, %,.0f a second a core (%.1f s of CPU, traffic and display included)",
        run.events(),
        run.seconds(),
        run.eventsASecond(),
        run.eventsASecondACore(),
        run.cpuSeconds());
    line(
        "P50, P99: from the call of put to the commit of the decision, under full load, at most %,d events in flight",
        run.eventsInFlight());
    line("%s%,.0f MB on disk", memory(run), run.bytesOnDisk() / A_MEGABYTE);
  }

  private static String memory(Measured run) {
    return run.peakMemoryBytes() == null
        ? ""
        : String.format(
            Locale.ROOT, "%,.0f MB of memory (RSS) at most, ", run.peakMemoryBytes() / A_MEGABYTE);
  }

  private void writeParked(Report report) {
    if (report.parked() > 0) {
      line(
          "@|bold,red %,d events are parked or wait behind one|@: './impulse failures --data %s' says why",
          report.parked(), report.folder());
    }
  }

  private void writeCheck(Report report) {
    Findings check = report.check();
    if (check == null) {
      line("not checked: the oracle knows the functions' default settings only");
      return;
    }
    line("checked against an independent oracle:");
    writeCounts(check.counts(), check.areClean() ? " once each" : "");
    check.examples().forEach(example -> out.line("  " + example));
    line("%s", verdict(check));
  }

  private void writeCounts(Counts counts, String each) {
    long decided = counts.approved() + counts.breached();
    line("  %,d orders decided: %,d approved, %,d breached", decided, counts.approved(), counts.breached());
    line("  %,d payments confirmed%s", counts.confirmed(), each);
    line("  %,d prices published", counts.prices());
    line("  %,d orders and payments wait for their customer to become known", counts.waiting());
  }

  private static String verdict(Findings check) {
    return check.areClean()
        ? "@|bold,green all equal|@"
        : String.format(
            Locale.ROOT, "@|bold,red %,d answers differ|@: %s", check.total(), check.differences());
  }

  private void line(String format, Object... values) {
    out.line(ansi.string(String.format(Locale.ROOT, format, values)));
  }
}
