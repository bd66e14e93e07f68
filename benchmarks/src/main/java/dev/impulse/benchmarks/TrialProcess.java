package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs a trial in a process of its own; if it is to be killed, once more over the same folder. */
final class TrialProcess {

  private final ChildProcess<TrialPlan, TrialResult> child;
  private final TrialPlan plan;

  TrialProcess(Jvm jvm, TrialPlan plan, Path errors) {
    this.child = new ChildProcess<>(jvm, Trial.class, TrialPlan.class, TrialResult.class, errors);
    this.plan = plan;
  }

  /** What the trial has shown; null if it did not come to its end. */
  @Nullable TrialResult run(boolean killed) throws IOException, InterruptedException {
    Path folder = Path.of(plan.folder());
    Folders.delete(folder);
    if (killed) {
      child.killAt(Trial.UNDERWAY, plan);
    }
    TrialResult result = child.run(plan);
    Folders.delete(folder);
    return result;
  }
}
