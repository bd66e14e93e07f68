package dev.impulse.store.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.json.CloudEvent;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** OutboundEvents for outlets, and what those report. */
public final class OutboundEvents {

  private OutboundEvents() {}

  /** An event whose payload is a text of so many letters. */
  public static OutboundEvent event(String stream, String key, String id, int size) {
    CloudEvent event =
        new CloudEvent(
            id,
            "tests",
            "dev.impulse.Tested",
            Optional.of(key),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            new TreeMap<>(),
            "\"%s\"".formatted("x".repeat(size)).getBytes(UTF_8));
    return new OutboundEvent(stream, key, id, event.write());
  }

  /** Events of different keys. */
  public static List<OutboundEvent> events(String stream, int number, int size) {
    return IntStream.range(0, number)
        .mapToObj(i -> event(stream, "key " + i, "id-" + i, size))
        .toList();
  }

  /** Reports, as one text each. */
  public static final class Reports implements ErrorReporter {

    public final List<String> all = new ArrayList<>();

    @Override
    public synchronized void report(String what, RuntimeException cause) {
      String kind = cause instanceof RefusedException ? "refused" : "unavailable";
      all.add("%s: %s: %s".formatted(what, kind, cause.getMessage()));
    }
  }
}
