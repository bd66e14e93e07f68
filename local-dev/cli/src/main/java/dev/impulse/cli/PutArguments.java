package dev.impulse.cli;

import dev.impulse.control.EngineControl;
import dev.impulse.control.PutMode;
import dev.impulse.control.PutRequest;
import dev.impulse.control.PutSource;
import dev.impulse.control.RejectFile;
import dev.impulse.control.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that bring events are given, and how they go about it. */
final class PutArguments {

  private static final String STANDARD_INPUT = "-";

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
  int bring(Environment environment, PutMode mode, @Nullable String as, PutReporter.Words words) {
    PutRequest request = request(environment, mode, as);
    Path folder = data.folder(environment);
    Terminal terminal = environment.terminal();
    try (Interruption interruption = Interruption.unwatched();
        EngineControl control = EngineControls.open(environment, folder, options);
        PutReporter reporter = new PutReporter(terminal, words, data.asArgument())) {
      if (control.isLocal() && request.isOfFiles()) {
        interruption.watch(() -> {});
      }
      Notices.tell(control.notices(), terminal);
      control.put(request, terminal.in(), interruption::isAsked, reporter);
      return reporter.summary(json, RejectFile.in(folder));
    }
  }

  private PutRequest request(Environment environment, PutMode mode, @Nullable String as) {
    List<PutSource> sources = arguments.stream().map(PutArguments::source).toList();
    long streamed = sources.stream().filter(source -> source.path() == null).count();
    if (streamed > 1) {
      throw new UsageException("standard input can be put only once");
    }
    return new PutRequest(sources, mode, as, environment.terminal().interactive());
  }

  /**
   * @param argument such as {@code orders=orders.jsonl}, or {@code orders=-} for standard input
   * @throws UsageException if it is none, or there is no such file
   */
  private static PutSource source(String argument) {
    int equals = argument.indexOf('=');
    if (equals < 1 || equals == argument.length() - 1) {
      throw new UsageException(
          "'%s' is not STREAM=FILE, such as orders=orders.jsonl".formatted(argument));
    }
    String stream = argument.substring(0, equals);
    String file = argument.substring(equals + 1);
    return file.equals(STANDARD_INPUT)
        ? new PutSource(stream, "standard input", null)
        : new PutSource(stream, file, readable(file).toAbsolutePath().toString());
  }

  private static Path readable(String file) {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      throw new UsageException("there is no file " + file);
    }
    if (Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new UsageException(file + " cannot be read as a file");
    }
    return path;
  }
}
