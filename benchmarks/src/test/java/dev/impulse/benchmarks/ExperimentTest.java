package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class ExperimentTest {

  private static final long SIZE = 2_000;
  private static final long WARM_UP = 11_000;
  private static final long MEASURED = 1_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyAnswerOfEveryStudyIsRight(Study study) throws Exception {
    ExperimentResult reading = reading(study, Fault.NONE);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.isRight()).isTrue();
    assertThat(reading.figures()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aDroppedEventIsReportedByEveryStudy(Study study) throws Exception {
    assertThat(reading(study, Fault.DROPPED).isRight()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aDoubledEventIsReportedByEveryStudy(Study study) throws Exception {
    assertThat(reading(study, Fault.DOUBLED).isRight()).isFalse();
  }

  private ExperimentResult reading(Study study, Fault fault) throws Exception {
    writeInputs(study, fault);
    ExperimentPlan plan = plan(study, fault);
    return switch (study) {
      case LOG ->
          LogExperiments.fill(plan)
              .and(LogExperiments.revisit(plan))
              .and(LogExperiments.audit(plan));
      case IDLE -> IdleExperiment.run(plan, Duration.ZERO, Duration.ofMillis(1));
      default -> study.experiment().run(plan);
    };
  }

  private ExperimentPlan plan(Study study, Fault fault) {
    return new ExperimentPlan(
        study.experiment(),
        size(study),
        WARM_UP,
        MEASURED,
        folder.resolve("data").toString(),
        folder.resolve("inputs").toString(),
        7,
        fault);
  }

  private static long size(Study study) {
    return switch (study) {
      case KEYS -> 10;
      case FUNCTIONS, IDLE -> 3;
      default -> SIZE;
    };
  }

  private void writeInputs(Study study, Fault fault) throws IOException {
    Iterable<WorkloadEvent<?>> events = study.inputs(7, size(study));
    if (events != null) {
      InputFile.write(folder.resolve("inputs"), events, 30_000, fault);
    }
  }
}
