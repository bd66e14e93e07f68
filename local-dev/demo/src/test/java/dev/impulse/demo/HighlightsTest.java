package dev.impulse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.demo.Highlight.Kind;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsTest {

  private static final long EVENTS = 20_000;
  private static final String AMOUNT = "EUR [0-9,]+\\.[0-9]{2}";

  @TempDir private Path folder;

  @Test
  void eachIsOfAnotherKindAndHappenedSinceTheOneBefore() {
    DemoFolder run = DemoFolder.begin(folder, new PlanRequest(3L, EVENTS, Map.of()));
    try (Engine engine = TradingFunctions.engine(run);
        DataFolder data = DataFolder.open(folder)) {
      List<Highlight> seen = highlights(new DemoRun(run, engine, data), new Highlights(data), 4);

      assertThat(seen)
          .extracting(Highlight::kind)
          .containsExactly(Kind.BREACHED, Kind.CONFIRMED, Kind.REPRICED, Kind.APPROVED);
      assertThat(seen.get(0).text())
          .matches("order O-\\d+: \\w+ \\w+ owes A, limit A".replace("A", AMOUNT));
      assertThat(seen.get(1).text())
          .matches(
              "payment P-\\d+: \\w+ \\w+ paid A, (owes A|owes nothing|has a credit of A)"
                  .replace("A", AMOUNT));
      assertThat(seen.get(2).text())
          .matches("item I-\\d+: \\w+ \\w+ costs A, list price A".replace("A", AMOUNT));
      assertThat(seen.get(3).text())
          .matches("order O-\\d+: \\w+ \\w+ owes A, limit A".replace("A", AMOUNT));
    }
  }

  @Test
  void thereIsNoneWhereNothingHasHappened() {
    DemoFolder run = DemoFolder.begin(folder, new PlanRequest(3L, EVENTS, Map.of()));
    try (Engine engine = TradingFunctions.engine(run);
        DataFolder data = DataFolder.open(folder)) {
      new DemoRun(run, engine, data).feed(committed -> false);

      assertThat(new Highlights(data).next()).isEmpty();
    }
  }

  private static List<Highlight> highlights(DemoRun run, Highlights highlights, int wanted) {
    List<Highlight> seen = new ArrayList<>();
    for (int i = 1; i <= wanted; i++) {
      long enough = EVENTS * i / (wanted + 1);
      run.feed(committed -> committed < enough);
      highlights.next().ifPresent(seen::add);
    }
    assertThat(seen).hasSize(wanted);
    return seen;
  }
}
