package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class TrialTest {

  private static final int CUSTOMERS = 100;
  private static final long WARM_UP = 2_000;
  private static final long MEASURED = 4_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KAFKA_STREAMS_30")
  void everySystemGivesEveryAnswerRight(Contender contender) throws Exception {
    write(80_000, Fault.NONE);
    TrialResult result = run(contender, 1);
    assertThat(result.faults()).isEmpty();
    assertThat(result.isRight()).isTrue();
    assertThat(result.cost().events()).isEqualTo(MEASURED);
    assertThat(result.answeredFor()).isGreaterThanOrEqualTo(WARM_UP + MEASURED);
  }

  @ParameterizedTest
  @EnumSource(names = {"IMPULSE", "FOLD"})
  void aDroppedEventIsReported(Contender contender) throws Exception {
    write(WARM_UP + MEASURED + 2_000, Fault.DROPPED);
    TrialResult result = run(contender, 0);
    assertThat(result.isRight()).isFalse();
    assertThat(result.faults()).anyMatch(fault -> fault.matches("P-\\d+ was enriched 0 times, .*"));
  }

  @ParameterizedTest
  @EnumSource(names = {"IMPULSE", "FOLD"})
  void aDoubledEventIsReported(Contender contender) throws Exception {
    write(WARM_UP + MEASURED + 2_000, Fault.DOUBLED);
    TrialResult result = run(contender, 0);
    assertThat(result.isRight()).isFalse();
    assertThat(result.faults()).anyMatch(fault -> fault.startsWith("nothing asks for an answer"));
  }

  @Test
  void aSystemThatWasClosedGoesOnWhereItWas() throws Exception {
    write(2 * (WARM_UP + MEASURED), Fault.NONE);
    run(Contender.IMPULSE, 0);
    assertThat(run(Contender.IMPULSE, 0).faults()).isEmpty();
  }

  private void write(long events, Fault fault) throws IOException {
    InputFile.write(folder.resolve("inputs"), new Workload(7, CUSTOMERS), events, fault);
  }

  private TrialResult run(Contender contender, int pacedSeconds) throws Exception {
    return Trial.run(
        new TrialPlan(
            contender,
            folder.resolve("inputs").toString(),
            folder.resolve("data").toString(),
            7,
            CUSTOMERS,
            WARM_UP,
            MEASURED,
            pacedSeconds,
            ""));
  }
}
