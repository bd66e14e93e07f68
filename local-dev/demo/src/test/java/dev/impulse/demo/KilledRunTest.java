package dev.impulse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

  private static final long EVENTS = 8_000;
  private static final int KILLS = 5;

  @TempDir private Path folders;

  @Test
  void killedFiveTimesAndResumedItAnswersAsIfUndisturbed() throws Exception {
    Path killed = folders.resolve("killed");
    long[] moments = new Random(1).longs(KILLS, 0, EVENTS).sorted().toArray();
    for (long moment : moments) {
      killOnceCommitted(moment, killed);
    }
    Findings found = finish(DemoFolder.resume(killed, new PlanRequest(null, null, Map.of())));

    Path undisturbed = folders.resolve("undisturbed");
    finish(DemoFolder.begin(undisturbed, new PlanRequest(null, EVENTS, Map.of())));
    GivenAnswers answers = GivenAnswers.in(killed);
    assertThat(answers).isEqualTo(GivenAnswers.in(undisturbed));
    assertThat(answers.messagedTwice()).isEmpty();
    assertThat(answers.confirmedTwice()).isEmpty();
    assertThat(found.examples()).isEmpty();
  }

  private void killOnceCommitted(long events, Path folder) throws Exception {
    Path errors = folders.resolve("errors");
    Process child = start(folder, errors);
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.lines().map(Long::valueOf).anyMatch(committed -> committed >= events))
          .as(() -> "commits %,d events: %s".formatted(events, read(errors)))
          .isTrue();
      child.destroyForcibly().waitFor();
    }
  }

  private static Process start(Path folder, Path errors) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ChildRun.class.getName(),
            folder.toString(),
            Long.toString(EVENTS))
        .redirectError(errors.toFile())
        .start();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Findings finish(DemoFolder folder) {
    try (Engine engine = TradingFunctions.engine(folder);
        DataFolder data = DataFolder.open(folder.path())) {
      DemoRun run = new DemoRun(folder, engine, data);
      run.feed(committed -> true);
      assertThat(run.isWhole()).isTrue();
      return Objects.requireNonNull(run.check());
    }
  }
}
