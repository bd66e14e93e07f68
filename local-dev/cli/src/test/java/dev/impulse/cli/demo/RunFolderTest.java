package dev.impulse.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.cli.FailureException;
import dev.impulse.cli.UsageException;
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

class RunFolderTest {

  private static final Asked ANYTHING = new Asked(null, null, Map.of());

  @TempDir private Path folders;
  private Path path;

  @BeforeEach
  void nameAFolder() {
    path = folders.resolve("run");
  }

  @Test
  void aRunIsOfAHundredThousandEventsUnlessItIsAskedFor() {
    assertThat(RunFolder.begin(path, ANYTHING).plan())
        .isEqualTo(new Plan(1, 100_000, Mix.DEMO, Map.of()));
  }

  @Test
  void whatHasBegunIsResumedAsItWas() {
    Map<String, String> settings =
        Map.of("reprice-items.fuelShare", "0.40", "route-pricing.buckets", "4");
    RunFolder begun = begin(new Asked(7L, 20L, settings));

    assertThat(RunFolder.resume(path, ANYTHING)).isEqualTo(begun);
    assertThat(RunFolder.resume(path, new Asked(7L, 20L, settings))).isEqualTo(begun);
  }

  @Test
  void anotherSeedOrNumberOfEventsOrSettingIsRefused() {
    begin(asked(7L, 20L));

    for (Asked other :
        List.of(asked(8L, null), asked(null, 21L), new Asked(null, null, Map.of("a.b", "1")))) {
      assertThatThrownBy(() -> RunFolder.resume(path, other))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "%s holds a demo of 20 events, seed 7: leave out --events, --seed and --set to resume it",
              path);
    }
  }

  @Test
  void aFolderWithoutADemoCannotBeResumed() {
    assertThatThrownBy(() -> RunFolder.resume(path, ANYTHING))
        .isInstanceOf(UsageException.class)
        .hasMessage("%s holds no demo to resume: begin one there without --resume", path);
  }

  @Test
  void aRunDoesNotBeginWhereAnotherOneHas() {
    begin(asked(7L, 20L));

    assertThatThrownBy(() -> RunFolder.begin(path, ANYTHING))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "%s holds a demo of 20 events, seed 7: resume it by --resume, or name a new folder",
            path);
  }

  @Test
  void aRunDoesNotBeginInAFolderWithAnythingElse() throws IOException {
    Files.createDirectories(path);
    assertThat(RunFolder.begin(path, ANYTHING).path()).isEqualTo(path);

    Files.createFile(path.resolve("thesis.txt"));
    assertThatThrownBy(() -> RunFolder.begin(path, ANYTHING))
        .isInstanceOf(UsageException.class)
        .hasMessage("%s is not empty: name a new folder", path);
  }

  @Test
  void aRunThatCannotBeginLeavesNothingBehind() {
    RunFolder folder = RunFolder.begin(path, ANYTHING);

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

    assertThatThrownBy(() -> RunFolder.resume(path, ANYTHING))
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

  private RunFolder begin(Asked asked) {
    RunFolder folder = RunFolder.begin(path, asked);
    folder.open(() -> Engine.open(EngineConfig.of(path), List.of())).close();
    return folder;
  }

  private static Asked asked(@Nullable Long seed, @Nullable Long events) {
    return new Asked(seed, events, Map.of());
  }
}
