package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static dev.impulse.cli.SalesLines.order;
import static dev.impulse.cli.Visits.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Step;
import dev.impulse.engine.EngineConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RebuildCommandTest {

  private final Path home;

  RebuildCommandTest(@TempDir Path home) {
    this.home = home;
  }

  /** With a function that keeps visits with a mark, over a history that was kept without. */
  private Commands changed() {
    Commands before = Commands.with(home, Visits.kept(""));
    String file = before.file("visits.jsonl", visit("v0", "00:00:00"));
    before.run("put", "visits=" + file);
    return Commands.with(home, Visits.kept("at "));
  }

  @Test
  void saysWhatDiffersAndSwaps() {
    Commands impulse = changed();

    assertThat(impulse.run("rebuild", "keep-visits")).isEqualTo(1);

    assertThat(impulse.out())
        .matches(
            """
            ann
              live      \\{"texts":\\["2020-01-01T00:00:00Z"]}
              replayed  \\{"texts":\\["at 2020-01-01T00:00:00Z"]}
            swapped: 1 keys differ, 0 are equal, 1 event, [\\d,]+ events? a second
            """);
    impulse.run("view", "keep-visits", "ann");
    assertThat(impulse.out()).contains("at 2020-01-01T00:00:00Z");
    assertThat(impulse.run("replay", "keep-visits")).isZero();
  }

  @Test
  void isToBeHadAsJson() {
    Commands impulse = changed();

    assertThat(impulse.run("rebuild", "keep-visits", "--json")).isEqualTo(1);
    assertThat(impulse.outLines().getFirst())
        .isEqualTo(
            """
            {"key":"ann","live":{"texts":["2020-01-01T00:00:00Z"]},"replayed":{"texts":["at 2020-01-01T00:00:00Z"]}}\
            """);
    assertThat(impulse.outLines().getLast())
        .startsWith(
            """
            {"function":"keep-visits","equal":false,"keys":0,"differing":1,"events":1,"seconds":\
            """)
        .endsWith(",\"parked\":0}");
  }

  @Test
  void goesThroughTheEngineThatRunsWhichGoesOnWithTheNewStates() {
    Commands impulse = changed();
    try (RunningEngine running =
        RunningEngine.start(impulse.environment(), EngineConfig.of(impulse.data()))) {
      assertThat(impulse.run("rebuild", "keep-visits")).isEqualTo(1);
      assertThat(impulse.out()).contains("  replayed  {", "swapped: 1 keys differ");

      impulse.run("put", "visits=" + impulse.file("more.jsonl", visit("v1", "00:01:00")));
      impulse.run("view", "keep-visits", "--json");
      assertThat(impulse.out())
          .contains("[\"at 2020-01-01T00:00:00Z\",\"at 2020-01-01T00:01:00Z\"]");
      assertThat(impulse.run("rebuild", "keep-visits")).isZero();
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void saysWhatIsStillParkedAndHowToRedriveIt() {
    Commands impulse = Commands.in(home);
    String noon = "2026-03-01T12:00:00Z";
    String customers = impulse.file("customers.jsonl", customer("an n", "EUR 100.00"));
    String orders = impulse.file("orders.jsonl", order("o1", "an n", "USD 1.00", noon));
    impulse.run("put", "customers=" + customers, "orders=" + orders);

    assertThat(impulse.run("rebuild", "join-ledger")).isZero();
    assertThat(impulse.out())
        .startsWith("swapped: 0 keys differ, 1 are equal, ")
        .endsWith(
            """
            still parked, or in line: 1 event; after a fix:
              ./impulse redrive join-ledger 'an n'
            """);
  }

  @Test
  void aFunctionThatWakesItsKeysNowDoesNotRunUntilItIsRebuiltWhichIsSaid() {
    changed();
    Commands impulse =
        Commands.with(
            home, Visits.kept("").wakes(page -> Optional.empty(), (page, due) -> Step.to(page)));
    String notice =
        "keep-visits does not run: it wakes its keys now; './impulse rebuild keep-visits' makes its"
            + " states anew from the log\n";

    assertThat(impulse.run("put", "visits=" + impulse.file("v1", visit("v1", "00:01:00"))))
        .isZero();
    assertThat(impulse.err()).isEqualTo(notice);
    try (RunningEngine running =
        RunningEngine.start(impulse.environment(), EngineConfig.of(impulse.data()))) {
      impulse.run("functions");
      assertThat(impulse.err()).isEqualTo(notice);
      impulse.run("functions", "--json");
      assertThat(impulse.out()).contains("\"notice\":\"keep-visits does not run: ");
      impulse.run("view", "keep-visits");
      assertThat(impulse.err()).isEqualTo(notice);
      assertThat(running.engine().isRunning()).isTrue();
    }

    assertThat(impulse.run("rebuild", "keep-visits")).isZero();
    assertThat(impulse.run("put", "visits=" + impulse.file("v2", visit("v2", "00:02:00"))))
        .isZero();
    assertThat(impulse.err()).isEmpty();
    impulse.run("view", "keep-visits", "--json");
    assertThat(impulse.out()).contains("00:00:00Z", "00:01:00Z", "00:02:00Z");
  }

  @Test
  void whatCannotBeRebuiltIsRefused() {
    Commands impulse = Commands.in(home);
    impulse.run("put", "customers=" + impulse.file("customers", customer("ann", "EUR 1.00")));

    assertThat(impulse.run("rebuild", "join-leger")).isEqualTo(2);
    assertThat(impulse.err())
        .startsWith("no function 'join-leger', did you mean 'join-ledger'? there are ");
    assertThat(impulse.run("rebuild", "check-limits")).isEqualTo(1);
    assertThat(impulse.err())
        .isEqualTo("check-limits is stateless: there is no state to rebuild\n");
  }
}
