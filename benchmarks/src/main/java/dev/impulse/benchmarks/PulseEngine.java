package dev.impulse.benchmarks;

import dev.impulse.EventStream;
import dev.impulse.engine.Accepted;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.PutReport;
import dev.impulse.engine.RejectedException;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** An engine with functions that count pulses, and what they must have counted. */
final class PulseEngine implements AutoCloseable {

  private static final Codec CODEC = JsonCodec.create();

  private final Path folder;
  private final int sources;
  private final Engine engine;

  /**
   * @param sources how many sources pulses come from
   */
  PulseEngine(Path folder, int sources, List<CountPulses> functions) {
    this.folder = folder;
    this.sources = sources;
    this.engine =
        Engine.open(
            EngineConfig.of(folder),
            List.of(LoadedModule.of(functions.toArray(CountPulses[]::new))));
  }

  /** The pulses of these numbers as JSON. */
  List<byte[]> encoded(LongStream numbers) {
    return numbers
        .mapToObj(number -> CODEC.encode(Pulse.class, Pulse.of(number, sources)))
        .toList();
  }

  CompletableFuture<PutReport> put(EventStream<?, Pulse> stream, List<byte[]> pulses) {
    List<Accepted> accepted = new ArrayList<>(pulses.size());
    for (byte[] pulse : pulses) {
      try {
        accepted.add(engine.read(stream.name(), pulse));
      } catch (RejectedException e) {
        throw new IllegalStateException(e);
      }
    }
    return engine.put(accepted);
  }

  void settle() {
    engine.settle();
  }

  /** Holds what a function has counted to what the first so many pulses come to. */
  void check(CountPulses function, long pulses, WrongAnswers faults) {
    Map<String, PulseCount> expected = new HashMap<>();
    for (long number = 0; number < pulses; number++) {
      Pulse pulse = Pulse.of(number, sources);
      expected.merge(pulse.source().value(), PulseCount.NONE.and(pulse), PulseCount::and);
    }
    Map<String, PulseCount> counted = counted(function);
    if (!counted.equals(expected)) {
      faults.found("%s has counted %s, not %s".formatted(function.name(), counted, expected));
    }
  }

  private Map<String, PulseCount> counted(CountPulses function) {
    Map<String, PulseCount> counted = new HashMap<>();
    try (DataFolder data = DataFolder.open(folder)) {
      data.view(
          function.name(),
          (source, tally) ->
              counted.put(
                  source, CODEC.decode(PulseCount.class, tally.getBytes(StandardCharsets.UTF_8))));
    }
    return counted;
  }

  @Override
  public void close() {
    engine.close();
  }
}
