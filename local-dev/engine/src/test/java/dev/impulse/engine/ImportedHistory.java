package dev.impulse.engine;

import dev.impulse.EventFunction;
import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Events of the past, imported in the order of their times into an engine of today. */
public final class ImportedHistory {

  private static final Codec CODEC = JsonCodec.create();
  private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");

  private final Path folder;

  private ImportedHistory(Path folder) {
    this.folder = folder;
  }

  /** An event of a stream whose payloads tell id and time. */
  public record Past<T>(EventStream<?, T> stream, T data) {

    private Accepted accepted(Engine engine) {
      try {
        return engine.event(stream, data);
      } catch (RejectedException e) {
        throw new IllegalArgumentException(data.toString(), e);
      }
    }
  }

  /** Imports all, and ends the history. */
  public static ImportedHistory of(Path folder, List<Past<?>> past, EventFunction... functions) {
    EngineConfig config = EngineConfig.of(folder).withClock(() -> TODAY);
    try (Engine engine = Engine.open(config, List.of(LoadedModule.of(functions)))) {
      List<Accepted> events = new ArrayList<>();
      past.forEach(one -> events.add(one.accepted(engine)));
      events.sort(Comparator.comparing(Accepted::time));
      engine.importHistory(events).join();
      engine.endHistory();
      engine.settle();
    }
    ImportedHistory imported = new ImportedHistory(folder);
    imported.requireNothingParked();
    return imported;
  }

  private void requireNothingParked() {
    try (DataFolder data = DataFolder.open(folder)) {
      if (!data.failures().isEmpty()) {
        throw new AssertionError("parked: " + data.failures());
      }
    }
  }

  /** What functions have emitted on a stream. */
  public <T> List<T> emitted(EventStream<?, T> stream) {
    try (DataFolder data = DataFolder.open(folder)) {
      EventTail tail = data.fromStart(stream.name());
      List<T> all = new ArrayList<>();
      for (Optional<byte[]> next = tail.nextData(); next.isPresent(); next = tail.nextData()) {
        all.add(CODEC.restore(stream.payload(), next.get()));
      }
      return all;
    }
  }

  /** How many keys a function still keeps a state of. */
  public int states(String function) {
    try (DataFolder data = DataFolder.open(folder)) {
      List<String> keys = new ArrayList<>();
      data.view(function, (key, state) -> keys.add(key));
      return (int) keys.stream().filter(key -> data.view(function, key).isPresent()).count();
    }
  }
}
