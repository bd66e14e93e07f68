package dev.impulse.cli;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.control.UsageException;
import dev.impulse.demo.DemoReport;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.LoadedModule;
import dev.impulse.functions.inventory.ProjectInventory;
import dev.impulse.functions.pricing.RepriceItems;
import dev.impulse.functions.pricing.RoutePricing;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.functions.sales.SendConfirmations;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

  @TempDir private Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aRightRunEndsWithZeroAndTellsTheFlowTheFiguresAndTheCheck() {
    assertThat(demo("--events", "3000", "--seed", "5")).isZero();

    assertThat(out.toString(UTF_8))
        .startsWith(
            "a demo of 3,000 events, seed 5, in %s\n".formatted(home.resolve(".impulse/demo-1")))
        .contains("enriched-orders → [check-limits] → limit-decisions\n")
        .contains("FUNCTION", "join-ledger", "3,000 events, ", " known already, in ")
        .endsWith("all equal\n");
  }

  @Test
  void eachRunHasAFolderOfItsOwn() {
    demo("--events", "100");
    demo("--events", "100");

    assertThat(home.resolve(".impulse")).isDirectoryContaining("glob:**/demo-1");
    assertThat(home.resolve(".impulse")).isDirectoryContaining("glob:**/demo-2");
  }

  @Test
  void aResumedRunSaysAfterHowMuch() {
    String data = home.resolve("run").toString();
    demo("--data", data, "--events", "3000");
    out.reset();

    assertThat(demo("--data", data, "--resume")).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith(
            "a demo of 3,000 events, seed 1, in %s, resumed after 3,000 events\n".formatted(data))
        .endsWith("all equal\n");
  }

  @Test
  void aFileIsToldTenTimesHowFarItIs() {
    demo("--events", "10000");

    assertThat(err.toString(UTF_8).strip().lines())
        .hasSize(10)
        .allMatch(line -> line.matches(" *\\d+ %  [0-9,]+ events  [0-9,]+/s .*"))
        .last()
        .asString()
        .startsWith("100 %  10,000 events");
  }

  @Test
  void aPersonSeesALineThatIsGoneInTheEnd() {
    assertThat(run(true, modules(new CheckLimits()), "--events", "3000")).isZero();

    assertThat(err.toString(UTF_8))
        .contains("100 %  3,000 events", "checking every answer against the oracle")
        .endsWith("\r\033[K");
  }

  @Test
  void aWrongAnswerEndsWithOneAndIsNamed() {
    assertThat(demoOf(new FriendlyLimits(), "--events", "2000")).isEqualTo(1);

    assertThat(out.toString(UTF_8))
        .contains("  wrong decision on O-", "verdict=BREACHED", "answers differ")
        .doesNotContain("all equal");
  }

  @Test
  void aParkedEventEndsWithOneAndSaysWhereItsCauseIs() {
    assertThat(demoOf(new AngryLimits(), "--events", "2000")).isEqualTo(1);

    assertThat(out.toString(UTF_8))
        .contains(" events parked, or in line behind one that is: './impulse failures --data ");
  }

  @Test
  void otherAssumptionsAreNotChecked() {
    assertThat(demo("--events", "2000", "--set", "reprice-items.fuelShare=0.9")).isZero();

    assertThat(out.toString(UTF_8)).contains("not checked", "default settings");
  }

  @Test
  void anUnknownAssumptionIsRefusedAndTheFolderStaysFree() {
    String data = home.resolve("run").toString();
    assertThatThrownBy(
            () -> demo("--data", data, "--events", "9", "--set", "reprice-items.fuel=0.9"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("reprice-items.fuel");

    assertThat(demo("--data", data, "--events", "9")).isZero();
  }

  @Test
  void jsonIsTheReportAndNothingElse() {
    assertThat(demo("--events", "2000", "--json")).isZero();

    DemoReport report = JsonCodec.create().decode(DemoReport.class, out.toByteArray());
    assertThat(report.isRight()).isTrue();
    assertThat(report.plan().events()).isEqualTo(2_000);
  }

  @Test
  void toResumeNeedsAFolder() {
    assertThatThrownBy(() -> demo("--resume"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--resume needs --data with the folder of the demo to go on with");
  }

  /** Approves everything. */
  static final class FriendlyLimits implements EventFunction {
    @Override
    public Definition define(Settings settings) {
      return Definition.stateless("check-limits")
          .on(ENRICHED_ORDERS, order -> List.of(emit(LIMIT_DECISIONS, approved(order))))
          .emits(LIMIT_DECISIONS);
    }

    private static LimitDecision approved(EnrichedOrder enriched) {
      return new LimitDecision(
          enriched.order().id(),
          enriched.order().customer(),
          Verdict.APPROVED,
          enriched.exposure(),
          enriched.customer().creditLimit(),
          enriched.order().placedAt());
    }
  }

  /** Decides nothing. */
  static final class AngryLimits implements EventFunction {
    @Override
    public Definition define(Settings settings) {
      return Definition.stateless("check-limits")
          .on(
              ENRICHED_ORDERS,
              order -> {
                throw new IllegalStateException("no order is good enough");
              })
          .emits(LIMIT_DECISIONS);
    }
  }

  private int demo(String... arguments) {
    return run(false, modules(new CheckLimits()), arguments);
  }

  private int demoOf(EventFunction limits, String... arguments) {
    return run(false, modules(limits), arguments);
  }

  private static ModuleSource modules(EventFunction limits) {
    return new FixedModules(
        List.of(
            LoadedModule.of(
                new JoinLedger(),
                limits,
                new SendConfirmations(),
                new RoutePricing(),
                new RepriceItems(),
                new ProjectInventory())));
  }

  private int run(boolean interactive, ModuleSource functions, String... arguments) {
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new Output(out),
            new PrintStream(err, true, UTF_8),
            interactive);
    DemoCommand demo = new DemoCommand(new Environment(home, functions, terminal));
    return CommandLine.populateCommand(demo, arguments).call();
  }
}
