package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole command, its processes included. */
@Tag("slow")
class BenchTest {

  @TempDir Path folder;

  @Test
  void aRunThatWasKilledAndStartedAgainGivesEveryAnswerRightAndThePageSaysSo() throws IOException {
    assertThat(sideBySide(Fault.NONE)).isZero();
    assertThat(docs().resolve("benchmarks.json")).exists();
    assumeThat(ReportTest.hasPython()).as("python3").isTrue();
    assertThat(page())
        .contains("1 of 1")
        .contains("In round 1, Impulse's process was killed on the way and started again.");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aRunSideBySideWithAPlantedFaultFailsAndIsNotPublished(Fault fault) {
    assertThat(sideBySide(fault)).isOne();
    assertThat(docs()).doesNotExist();
  }

  @Test
  void aRunOfGrowthPublishesTablesPlotsAndJson() throws IOException {
    assertThat(growth(Fault.NONE)).isZero();
    assertThat(docs().resolve("growth.json")).exists();
    assumeThat(ReportTest.hasPython()).as("python3").isTrue();
    assertThat(page()).contains("1 of 1").contains("(growth-functions.svg)");
    assertThat(docs().resolve("growth-functions.svg")).exists();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aRunOfGrowthWithAPlantedFaultFailsAndIsNotPublished(Fault fault) {
    assertThat(growth(fault)).isOne();
    assertThat(docs()).doesNotExist();
  }

  private int sideBySide(Fault fault) {
    return run(fault, "--only", "IMPULSE", "--events", "3000");
  }

  private int growth(Fault fault) {
    return run(fault, "growth", "--only", "FUNCTIONS");
  }

  private int run(Fault fault, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--quick", "--rounds", "1", "--fault", fault.name()));
    all.addAll(List.of("--folder", folder.resolve("data").toString()));
    all.addAll(List.of("--docs", docs().toString()));
    return Bench.run(all.toArray(String[]::new));
  }

  private Path docs() {
    return folder.resolve("docs");
  }

  private String page() throws IOException {
    return Files.readString(docs().resolve("benchmarks.md"));
  }
}
