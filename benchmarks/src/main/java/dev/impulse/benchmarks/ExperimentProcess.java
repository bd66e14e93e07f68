package dev.impulse.benchmarks;

/** The process of one experiment. */
public final class ExperimentProcess {

  private ExperimentProcess() {}

  /** Runs the experiment that the first argument says, as JSON, and prints what it has shown. */
  public static void main(String[] arguments) throws Exception {
    ChildProcess.answer(
        arguments,
        ExperimentPlan.class,
        ExperimentResult.class,
        plan -> plan.experiment().run(plan));
  }
}
