package dev.impulse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.control.FailureException;
import dev.impulse.control.UsageException;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

  private static final PlanRequest ANYTHING = new PlanRequest(null, null, Map.of());

  @TempDir private Path folders;
  private Path path;

  @BeforeEach
  void nameAFolder() {
    path = folders.resolve("run");
  }

  @Test
  void aRunIsOfAHundredThousandEventsUnlessItIsAskedFor() {
    assertThat(DemoFolder.begin(path, ANYTHING).plan())
        .isEqualTo(new DemoPlan(1, 100_000, TrafficMix.DEMO, Map.of()));
  }

  @Test
  void whatHasBegunIsResumedAsItWas() {
    Map<String, String> settings =
        Map.of("reprice-items.fuelShare", "0.40", "route-pricing.buckets", "4");
    DemoFolder begun = begin(new PlanRequest(7L, 20L, settings));

    assertThat(DemoFolder.resume(path, ANYTHING)).isEqualTo(begun);
    assertThat(DemoFolder.resume(path, new PlanRequest(7L, 20L, settings))).isEqualTo(begun);
  }

  @Test
  void anotherSeedOrNumberOfEventsOrSettingIsRefused() {
    begin(asked(7L, 20L));

    for (PlanRequest other :
        List.of(
            asked(8L, null), asked(null, 21L), new PlanRequest(null, null, Map.of("a.b", "1")))) {
      assertThatThrownBy(() -> DemoFolder.resume(path, other))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "%s holds a demo of 20 events, seed 7: leave out --events, --seed and --set to resume it",
              path);
    }
  }

  @Test
  void aFolderWithoutADemoCannotBeResumed() {
    assertThatThrownBy(() -> DemoFolder.resume(path, ANYTHING))
        .isInstanceOf(UsageException.class)
        .hasMessage("%s holds no demo to resume: begin one there without --resume", path);
  }

  @Test
  void aRunDoesNotBeginWhereAnotherOneHas() {
    begin(asked(7L, 20L));

    assertThatThrownBy(() -> DemoFolder.begin(path, ANYTHING))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "%s holds a demo of 20 events, seed 7: resume it by --resume, or name a new folder",
            path);
  }

  @Test
  void aRunDoesNotBeginInAFolderWithAnythingElse() throws IOException {
    Files.createDirectories(path);
    assertThat(DemoFolder.begin(path, ANYTHING).path()).isEqualTo(path);

    Files.createFile(path.resolve("thesis.txt"));
    assertThatThrownBy(() -> DemoFolder.begin(path, ANYTHING))
        .isInstanceOf(UsageException.class)
        .hasMessage("%s is not empty: name a new folder", path);
  }

  @Test
  void aRunThatCannotBeginLeavesNothingBehind() {
    DemoFolder folder = DemoFolder.begin(path, ANYTHING);

    assertThatThrownBy(() ->
            folder.open(() -> {
              throw new FailureException("no setting 'reprice-items.fuel'");
            }))
        .hasMessage("no setting 'reprice-items.fuel'");
    assertThat(path).doesNotExist();
  }

  @Test
  void aDamagedPlanIsNamed() throws IOException {
    begin(ANYTHING);
    Files.writeString(path.resolve("demo.json"), "{\"seed\":1}");

    assertThatThrownBy(() -> DemoFolder.resume(path, ANYTHING))
        .isInstanceOf(FailureException.class)
        .hasMessageStartingWith("cannot read %s: ", path.resolve("demo.json"))
        .hasMessageContaining("events");
  }

  @Test
  void noEventsAreNoRun() {
    assertThatThrownBy(() -> asked(null, 0L))
        .isInstanceOf(UsageException.class)
        .hasMessage("--events must be at least 1, was 0");
  }

  private DemoFolder begin(PlanRequest asked) {
    DemoFolder folder = DemoFolder.begin(path, asked);
    folder.open(() -> Engine.open(EngineConfig.of(path), List.of())).close();
    return folder;
  }

  private static PlanRequest asked(@Nullable Long seed, @Nullable Long events) {
    return new PlanRequest(seed, events, Map.of());
  }
}
