package dev.impulse.cli;

import dev.impulse.EventStream;
import dev.impulse.control.UsageException;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.StreamFigures;
import dev.impulse.engine.EventTail;
import dev.impulse.spi.Spelling;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What happens on a stream. */
@Command(
    name = "tail",
    description = "Shows the events of a stream as they come.",
    footer = {
      "%nExamples:",
      "  ./impulse tail limit-decisions",
      "  ./impulse tail limit-decisions --from start --match '{\"data\":{\"verdict\":[\"BREACHED\"]}}'",
      "  ./impulse tail orders --from start --count 10 --json"
    })
final class TailCommand implements Callable<Integer> {

  private static final int POLLED_MILLIS = 25;

  /** Where to begin. */
  enum From {
    START,
    NOW
  }

  /** What is shown of an event. */
  @Json
  record Shown(String time, String partitionkey, String type, @Json.Raw String data) {}

  private final Environment environment;

  @Mixin private final DataOption data = new DataOption();

  @Parameters(paramLabel = "STREAM", description = "A stream, such as orders.")
  private String stream = "";

  @Option(
      names = "--from",
      paramLabel = "start|now",
      description = "Begins with the first event, or with the next one (the default).")
  private From from = From.NOW;

  @Option(
      names = "--match",
      paramLabel = "PATTERN",
      description = "Shows only events whose CloudEvent matches this EventBridge pattern.")
  private @Nullable String pattern;

  @Option(names = "--count", paramLabel = "N", description = "Stops after N events.")
  private long count = Long.MAX_VALUE;

  @Option(names = "--json", description = "One CloudEvent as JSON a line.")
  private boolean json;

  TailCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    EventPattern wanted = pattern == null ? null : EventPattern.of(pattern);
    try (DataFolder folder = DataFolder.open(data.folder(environment))) {
      mustKnow(folder);
      EventTail tail = from == From.START ? folder.fromStart(stream) : folder.fromNow(stream);
      follow(tail, wanted);
    }
    return 0;
  }

  private void mustKnow(DataFolder folder) {
    List<String> used = folder.streams().stream().map(StreamFigures::stream).toList();
    if (used.contains(stream)) {
      return;
    }
    List<String> declared =
        environment.functions().topology().streams().stream().map(EventStream::name).toList();
    if (!declared.contains(stream)) {
      List<String> known =
          Stream.concat(declared.stream(), used.stream()).distinct().sorted().toList();
      throw new UsageException(Spelling.unknown("stream", stream, known));
    }
  }

  private void follow(EventTail tail, @Nullable EventPattern wanted) throws InterruptedException {
    long shown = 0;
    long version = tail.version();
    while (shown < count) {
      Optional<String> next = tail.next();
      if (next.isEmpty()) {
        version = versionAfter(version, tail);
      } else if (wanted == null || wanted.matches(next.get())) {
        environment.terminal().out().line(json ? next.get() : text(next.get()));
        shown++;
      }
    }
  }

  /** Waits for a commit. Whatever it brings was not there when this version was asked for. */
  private long versionAfter(long version, EventTail tail) throws InterruptedException {
    environment.terminal().out().flush();
    long now = tail.version();
    while (now == version) {
      Thread.sleep(POLLED_MILLIS);
      now = tail.version();
    }
    return now;
  }

  private static String text(String event) {
    Shown shown = JsonLines.read(Shown.class, event);
    return "%s  %s  %s  %s".formatted(shown.time, shown.partitionkey, shown.type, shown.data);
  }
}
