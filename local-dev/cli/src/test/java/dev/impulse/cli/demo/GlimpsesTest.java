package dev.impulse.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlimpsesTest {

  private static final long EVENTS = 20_000;
  private static final String AMOUNT = "EUR [0-9,]+\\.[0-9]{2}";

  @TempDir private Path folder;

  @Test
  void eachIsOfAnotherKindAndHappenedSinceTheOneBefore() {
    RunFolder run = RunFolder.begin(folder, new Asked(3L, EVENTS, Map.of()));
    try (Engine engine = TradingFunctions.engine(run);
        DataFolder data = DataFolder.open(folder)) {
      List<String> seen = glimpses(new Run(run, engine, data), new Glimpses(data), 4);

      assertThat(seen.get(0))
          .matches(
              "@\\|red breached\\|@   order O-\\d+: \\w+ \\w+ owes A, limit A"
                  .replace("A", AMOUNT));
      assertThat(seen.get(1))
          .matches(
              "@\\|cyan confirmed\\|@  payment P-\\d+: \\w+ \\w+ paid A, (owes A|owes nothing|has a credit of A)"
                  .replace("A", AMOUNT));
      assertThat(seen.get(2))
          .matches(
              "@\\|yellow repriced\\|@   item I-\\d+: \\w+ \\w+ costs A, list price A"
                  .replace("A", AMOUNT));
      assertThat(seen.get(3))
          .matches(
              "@\\|green approved\\|@   order O-\\d+: \\w+ \\w+ owes A, limit A"
                  .replace("A", AMOUNT));
    }
  }

  @Test
  void thereIsNoneWhereNothingHasHappened() {
    RunFolder run = RunFolder.begin(folder, new Asked(3L, EVENTS, Map.of()));
    try (Engine engine = TradingFunctions.engine(run);
        DataFolder data = DataFolder.open(folder)) {
      new Run(run, engine, data).feed(committed -> false);

      assertThat(new Glimpses(data).next()).isEmpty();
    }
  }

  private static List<String> glimpses(Run run, Glimpses glimpses, int wanted) {
    List<String> seen = new ArrayList<>();
    for (int i = 1; i <= wanted; i++) {
      long enough = EVENTS * i / (wanted + 1);
      run.feed(committed -> committed < enough);
      glimpses.next().ifPresent(seen::add);
    }
    assertThat(seen).hasSize(wanted);
    return seen;
  }
}
