package dev.impulse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that bring events are given, and how they go about it. */
final class PutArguments {

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final EngineOptions options = new EngineOptions();

  @Parameters(
      paramLabel = "STREAM=FILE",
      arity = "1..*",
      description = "A stream, and what goes into it.")
  private final List<String> arguments = new ArrayList<>();

  @Option(names = "--json", description = "The summary as one JSON object a stream.")
  private boolean json;

  /**
   * Brings the events, and returns how the command ends. Asked to stop, it commits what it has read
   * before; but who waits for somebody to write cannot look whether to stop.
   */
  int bring(Environment environment, Manner manner, @Nullable String as, PutReporter.Words words) {
    PutRequest request = request(environment, manner, as);
    Path folder = data.folder(environment);
    Terminal terminal = environment.terminal();
    try (Interruption interruption = Interruption.unwatched();
        EngineControl control = Controls.open(environment, folder, options);
        PutReporter reporter = new PutReporter(terminal, words, data.again())) {
      if (control.isOfThisProcess() && request.isOfFiles()) {
        interruption.watch(() -> {});
      }
      Notices.tell(control.notices(), terminal);
      control.put(request, terminal.in(), interruption::isAsked, reporter);
      return reporter.summary(json, RejectFile.in(folder));
    }
  }

  private PutRequest request(Environment environment, Manner manner, @Nullable String as) {
    List<PutSource> sources = arguments.stream().map(PutSource::of).toList();
    long streamed = sources.stream().filter(source -> source.path() == null).count();
    if (streamed > 1) {
      throw new UsageException("standard input can be put only once");
    }
    return new PutRequest(sources, manner, as, environment.terminal().interactive());
  }
}
