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

  private final StudyRunner runner;
  private final StudyScope scope;
  private final Map<Long, ExperimentResult> filled = new HashMap<>();

  LogStudy(StudyRunner runner) {
    this.runner = runner;
    this.scope = runner.scope(Study.LOG);
  }

  List<GrowthRun> run() throws IOException, InterruptedException {
    runner.progress().begin("filling logs");
    runner.writeInputs(Study.LOG, scope.sizes().getLast());
    fill();
    runner.progress().end(Study.LOG.secondsToPrepare(scope), "done");
    List<GrowthRun> runs = new ArrayList<>();
    for (int round = 1; round <= runner.rounds(); round++) {
      for (long size : scope.sizes()) {
        runner.begin(Study.LOG, size, round);
        runs.add(runner.ended(new GrowthRun(Study.LOG, size, round, measured(size))));
      }
    }
    for (long size : scope.sizes()) {
      Folders.delete(kept(size));
    }
    return runs;
  }

  private Path kept(long size) {
    return runner.data().resolveSibling("log-" + size);
  }

  private void fill() throws IOException, InterruptedException {
    Path shorter = null;
    for (long size : scope.sizes()) {
      Folders.delete(kept(size));
      if (shorter != null) {
        Folders.copy(shorter, kept(size));
      }
      ExperimentResult reading = run(FILLING_HEAP, plan(size).of(Experiment.FILL).in(kept(size)));
      if (reading != null) {
        filled.put(size, reading);
      }
      shorter = kept(size);
    }
  }

  private ExperimentPlan plan(long size) {
    return runner.plan(Study.LOG, size);
  }

  private @Nullable ExperimentResult run(String heap, ExperimentPlan plan)
      throws IOException, InterruptedException {
    return runner.child(heap).run(plan);
  }

  private @Nullable ExperimentResult measured(long size) throws IOException, InterruptedException {
    ExperimentResult before = filled.get(size);
    if (before == null) {
      return null;
    }
    Folders.copy(kept(size), runner.data());
    Folders.copy(kept(size), LogExperiments.elsewhere(runner.data()));
    ExperimentResult measured = run(Study.LOG.heap(), plan(size));
    ExperimentResult audited = run(AUDIT_HEAP, plan(size).of(Experiment.AUDIT));
    Folders.delete(runner.data());
    return measured == null || audited == null ? null : before.and(measured).and(audited);
  }
}
