package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries studies out: every size in turn, several times, each time in a new process. */
final class StudyRunner {

  /** What the reader reads ahead, and more. */
  private static final long MARGIN = 20_000;

  private final Path folder;
  private final boolean quick;
  private final long seed;
  private final int rounds;
  private final Fault fault;
  private final RunProgress progress;

  /**
   * @param folder where inputs and data go meanwhile
   */
  StudyRunner(Path folder, boolean quick, long seed, int rounds, Fault fault, RunProgress progress)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.quick = quick;
    this.seed = seed;
    this.rounds = rounds;
    this.fault = fault;
    this.progress = progress;
    Files.deleteIfExists(errors());
  }

  List<GrowthRun> run(Study study) throws IOException, InterruptedException {
    return study == Study.LOG ? new LogStudy(this).run() : everySize(study);
  }

  private List<GrowthRun> everySize(Study study) throws IOException, InterruptedException {
    List<GrowthRun> runs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (long size : scope(study).sizes()) {
        begin(study, size, round);
        writeInputs(study, size);
        ExperimentResult reading = measured(study.heap(), plan(study, size));
        runs.add(ended(new GrowthRun(study, size, round, reading)));
      }
    }
    Files.deleteIfExists(inputs());
    return runs;
  }

  StudyScope scope(Study study) {
    return study.scope(quick);
  }

  int rounds() {
    return rounds;
  }

  void begin(Study study, long size, int round) {
    progress.begin("%s of %,d, round %d of %d".formatted(study, size, round, rounds));
  }

  RunProgress progress() {
    return progress;
  }

  GrowthRun ended(GrowthRun run) {
    progress.end(run.study().seconds(run.size()), told(run));
    return run;
  }

  private String told(GrowthRun run) {
    ExperimentResult reading = run.reading();
    if (reading == null) {
      return "FAILED, see " + errors();
    }
    return reading.isRight()
        ? "every answer right"
        : "FAILED: %,d answers wrong, such as %s".formatted(reading.wrong(), reading.faults());
  }

  /** Writes what an experiment is given, if it is given a file. */
  void writeInputs(Study study, long size) throws IOException {
    Iterable<WorkloadEvent<?>> events = study.inputs(seed, size);
    if (events != null) {
      InputFile.write(inputs(), events, study.put(size, scope(study)) + MARGIN, fault);
    }
  }

  ExperimentPlan plan(Study study, long size) {
    StudyScope scope = scope(study);
    return new ExperimentPlan(
        study.experiment(),
        size,
        scope.warmUp(),
        scope.measured(),
        data().toString(),
        inputs().toString(),
        seed,
        fault);
  }

  /** What an experiment has shown over an empty folder; null if it did not come to its end. */
  private @Nullable ExperimentResult measured(String heap, ExperimentPlan plan)
      throws IOException, InterruptedException {
    Folders.delete(plan.data());
    ExperimentResult reading = child(heap).run(plan);
    Folders.delete(plan.data());
    return reading;
  }

  ChildProcess<ExperimentPlan, ExperimentResult> child(String heap) {
    return new ChildProcess<>(
        new Jvm(heap),
        ExperimentProcess.class,
        ExperimentPlan.class,
        ExperimentResult.class,
        errors());
  }

  Path inputs() {
    return folder.resolve("inputs");
  }

  Path data() {
    return folder.resolve("data");
  }

  private Path errors() {
    return folder.resolve("errors.log");
  }
}
