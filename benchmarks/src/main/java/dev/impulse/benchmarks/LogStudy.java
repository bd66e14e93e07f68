package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills logs, each longer one on from a shorter one, and measures over a copy of each, so that
 * every round finds the same; over another copy it warms up.
 */
final class LogStudy {

  /**
   * So little that all of it has been in use when the log has 10⁶ events: from there on, whatever
   * is kept of each event shows. With more, a process grows for longer into what it may have
   * anyhow.
   */
  static final String FILLING_HEAP = "128m";

  /** The oracle knows every order by heart; what is measured has less. */
  private static final String AUDIT_HEAP = "4g";

  private final Laboratory laboratory;
  private final Extent extent;
  private final Map<Long, Reading> filled = new HashMap<>();

  LogStudy(Laboratory laboratory) {
    this.laboratory = laboratory;
    this.extent = laboratory.extent(Study.LOG);
  }

  List<GrowthRun> run() throws IOException, InterruptedException {
    laboratory.progress().begin("filling logs");
    laboratory.writeInputs(Study.LOG, extent.sizes().getLast());
    fill();
    laboratory.progress().end(Study.LOG.secondsToPrepare(extent), "done");
    List<GrowthRun> runs = new ArrayList<>();
    for (int round = 1; round <= laboratory.rounds(); round++) {
      for (long size : extent.sizes()) {
        laboratory.begin(Study.LOG, size, round);
        runs.add(laboratory.ended(new GrowthRun(Study.LOG, size, round, measured(size))));
      }
    }
    for (long size : extent.sizes()) {
      Folders.delete(kept(size));
    }
    return runs;
  }

  private Path kept(long size) {
    return laboratory.data().resolveSibling("log-" + size);
  }

  private void fill() throws IOException, InterruptedException {
    Path shorter = null;
    for (long size : extent.sizes()) {
      Folders.delete(kept(size));
      if (shorter != null) {
        Folders.copy(shorter, kept(size));
      }
      Reading reading = run(FILLING_HEAP, plan(size).of(Experiment.FILL).in(kept(size)));
      if (reading != null) {
        filled.put(size, reading);
      }
      shorter = kept(size);
    }
  }

  private ExperimentPlan plan(long size) {
    return laboratory.plan(Study.LOG, size);
  }

  private @Nullable Reading run(String heap, ExperimentPlan plan)
      throws IOException, InterruptedException {
    return laboratory.child(heap).run(plan);
  }

  private @Nullable Reading measured(long size) throws IOException, InterruptedException {
    Reading before = filled.get(size);
    if (before == null) {
      return null;
    }
    Folders.copy(kept(size), laboratory.data());
    Folders.copy(kept(size), LogExperiments.elsewhere(laboratory.data()));
    Reading measured = run(Study.LOG.heap(), plan(size));
    Reading audited = run(AUDIT_HEAP, plan(size).of(Experiment.AUDIT));
    Folders.delete(laboratory.data());
    return measured == null || audited == null ? null : before.and(measured).and(audited);
  }
}
