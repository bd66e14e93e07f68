package dev.impulse.demo;

import dev.impulse.Definition;
import dev.impulse.Topology;
import dev.impulse.demo.RunFigures.OfFunction;
import dev.impulse.demo.RunFigures.OfStream;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.StreamFigures;
import dev.impulse.engine.Engine;
import dev.impulse.engine.FunctionFigures;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures an engine from one moment to another. */
final class RunMeter {

  /**
   * How far a run came meanwhile.
   *
   * @param before how many events were put before
   * @param events how many were put
   * @param known how many of these the log had already
   */
  record Progress(long before, long events, long known) {}

  private final Engine engine;
  private final DataFolder data;
  private final EventCounts before;
  private final ProcessUsage begin = ProcessUsage.now();

  /** Begins now. */
  RunMeter(Engine engine, DataFolder data) {
    this.engine = engine;
    this.data = data;
    this.before = EventCounts.of(data);
  }

  /** Ends now. */
  RunFigures end(Progress progress, long bytesOnDisk) {
    ProcessUsage used = ProcessUsage.now().since(begin);
    long events = progress.events;
    return new RunFigures(
        events,
        progress.known,
        progress.before,
        used.seconds(),
        used.cpuSeconds(),
        used.aSecond(events),
        used.aSecondACore(events),
        HistoryImporter.BATCH * HistoryImporter.BATCHES_IN_FLIGHT,
        ProcessUsage.peakMemory(),
        bytesOnDisk,
        streams(used),
        functions(used));
  }

  /** Those that are put come first. */
  private List<OfStream> streams(ProcessUsage used) {
    return data.streams().stream()
        .map(figures -> stream(figures, used))
        .sorted(Comparator.comparing(one -> one.from() != null))
        .toList();
  }

  private OfStream stream(StreamFigures figures, ProcessUsage used) {
    String name = figures.stream();
    long since = figures.events() - before.stream(name);
    return new OfStream(
        name, figures.events(), Math.round(used.aSecond(since)), emitter(engine.topology(), name));
  }

  private static @Nullable String emitter(Topology topology, String stream) {
    return topology.functions().stream()
        .filter(one -> one.outputs().stream().anyMatch(out -> out.name().equals(stream)))
        .map(Definition::name)
        .findFirst()
        .orElse(null);
  }

  private List<OfFunction> functions(ProcessUsage used) {
    return engine.figures().stream()
        .map(figures -> function(figures, used))
        .sorted(Comparator.comparing(OfFunction::function))
        .toList();
  }

  private OfFunction function(FunctionFigures figures, ProcessUsage used) {
    long since = figures.handled() - before.function(figures.function());
    return new OfFunction(
        figures.function(),
        figures.handled(),
        figures.emitted(),
        figures.sent(),
        figures.parked(),
        Math.round(used.aSecond(since)),
        figures.p50Micros(),
        figures.p99Micros());
  }
}
