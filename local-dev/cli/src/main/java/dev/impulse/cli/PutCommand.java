package dev.impulse.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts events. */
@Command(
    name = "put",
    description = {
      "Puts events from files of JSON lines, each a payload or a CloudEvent; '-' is standard input.",
      "Several files are merged by event time, and at one time in the order in which they are named.",
      "What is refused is kept in rejects.jsonl of the data folder; then the command ends with 1.",
      "Putting an event again changes nothing."
    },
    footer = {
      "%nExamples:",
      "  ./impulse put orders=orders.jsonl payments=payments.jsonl customers=customers.jsonl",
      "  generate-orders | ./impulse put orders=-"
    })
final class PutCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final EngineOptions options = new EngineOptions();

  @Parameters(
      paramLabel = "STREAM=FILE",
      arity = "1..*",
      description = "A stream, and what to put into it.")
  private final List<String> arguments = new ArrayList<>();

  @Option(names = "--json", description = "The summary as one JSON object a stream.")
  private boolean json;

  private Answer.@Nullable Finished finished;

  PutCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PutRequest request = request();
    Path folder = data.folder(environment);
    try (EngineControl control = Controls.open(environment, folder, options);
        ProgressLine progress = new ProgressLine(environment.terminal())) {
      control.put(request, environment.terminal().in(), answer -> show(answer, progress));
    }
    return finished == null ? 1 : summary(finished, RejectFile.in(folder));
  }

  private PutRequest request() {
    List<PutSource> sources = arguments.stream().map(PutSource::of).toList();
    long streamed = sources.stream().filter(source -> source.path() == null).count();
    if (streamed > 1) {
      throw new UsageException("standard input can be put only once");
    }
    return new PutRequest(sources, environment.terminal().interactive());
  }

  private void show(Answer answer, ProgressLine progress) {
    switch (answer) {
      case Answer.Progress far -> progress.show(far(far));
      case Answer.Refused one -> {
        progress.close();
        PrintStream err = environment.terminal().err();
        err.println("%s:%d: %s".formatted(one.file(), one.line(), one.reason()));
      }
      case Answer.Finished end -> finished = end;
      case Answer.Redriven redriven -> throw new IllegalStateException("no answer to a put");
      case Answer.Failed failed -> throw new FailureException(failed.message());
    }
  }

  private static String far(Answer.Progress far) {
    return "%s put, %s refused".formatted(Counted.of(far.put()), Counted.of(far.refused()));
  }

  private int summary(Answer.Finished end, Path rejects) {
    Output out = environment.terminal().out();
    if (json) {
      end.streams().forEach(stream -> out.line(JsonLines.of(stream)));
    } else {
      Table table = new Table("STREAM", "PUT", "REFUSED");
      end.streams().forEach(one -> table.row(one.stream(), one.put(), one.refused()));
      table.writeTo(out);
    }
    out.flush();
    tellOfParked(end.parked());
    tellOfRefused(end.refused(), rejects);
    return end.refused() == 0 ? 0 : 1;
  }

  private void tellOfParked(long parked) {
    if (parked > 0) {
      String events = Counted.events(parked);
      environment.terminal().err().println("parked " + events + ": './impulse failures' says why");
    }
  }

  private void tellOfRefused(long refused, Path rejects) {
    if (refused > 0) {
      String events = Counted.events(refused);
      environment.terminal().err().println("refused " + events + ", kept in " + rejects);
    }
  }
}
