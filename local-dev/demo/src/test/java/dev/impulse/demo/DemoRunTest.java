package dev.impulse.demo;

import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.control.UsageException;
import dev.impulse.demo.RunFigures.OfFunction;
import dev.impulse.demo.RunFigures.OfStream;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRunTest {

  private static final long EVENTS = 5_000;

  @TempDir private Path folders;

  @Test
  void everyEventIsPutAndEveryAnswerRight() {
    DemoReport report = run(begin("run"), DemoRunTest::toTheEnd);

    assertThat(report.isRight()).isTrue();
    assertThat(report.run().events()).isEqualTo(EVENTS);
    assertThat(report.run().eventsBefore()).isZero();
    assertThat(report.parked()).isZero();
  }

  @Test
  void whatStreamsAndFunctionsHaveDoneAddsUp() {
    RunFigures run = run(begin("run"), DemoRunTest::toTheEnd).run();

    long put =
        run.streams().stream().filter(one -> one.from() == null).mapToLong(OfStream::events).sum();
    assertThat(run.known()).isPositive();
    assertThat(put + run.known()).isEqualTo(EVENTS);
    assertThat(function(run, "check-limits").in())
        .isEqualTo(function(run, "check-limits").out())
        .isEqualTo(stream(run, "limit-decisions").events());
    assertThat(stream(run, "limit-decisions").from()).isEqualTo("check-limits");
    assertThat(function(run, "join-ledger").p99Micros())
        .isGreaterThanOrEqualTo(function(run, "join-ledger").p50Micros())
        .isPositive();
    assertThat(function(run, "send-confirmations").sent()).isPositive();
  }

  @Test
  void stoppedAndResumedItAnswersAsIfUndisturbed() {
    DemoFolder stopped = begin("stopped");
    DemoReport first = run(stopped, committed -> committed < EVENTS / 5);
    assertThat(first.isWhole()).isFalse();
    assertThat(first.isRight()).isFalse();

    DemoReport second = run(resume("stopped"), DemoRunTest::toTheEnd);
    assertThat(second.isRight()).isTrue();
    assertThat(second.run().eventsBefore()).isEqualTo(first.run().events());
    assertThat(second.run().events()).isEqualTo(EVENTS - first.run().events());

    DemoFolder undisturbed = begin("undisturbed");
    run(undisturbed, DemoRunTest::toTheEnd);
    assertThat(GivenAnswers.in(stopped.path())).isEqualTo(GivenAnswers.in(undisturbed.path()));
  }

  @Test
  void aRunThatHasEndedIsCheckedAgain() {
    run(begin("run"), DemoRunTest::toTheEnd);

    DemoReport again = run(resume("run"), DemoRunTest::toTheEnd);
    assertThat(again.isRight()).isTrue();
    assertThat(again.run().events()).isZero();
  }

  @Test
  void itIsToldHowManyEventsAreCommittedThoseOfBeforeIncluded() {
    DemoReport first = run(begin("run"), committed -> committed < EVENTS / 2);
    long before = first.run().events();

    run(
        resume("run"),
        committed -> {
          assertThat(committed).isGreaterThan(before).isLessThanOrEqualTo(EVENTS);
          return true;
        });
  }

  @Test
  void aFolderToWhichSomethingElseWasPutIsRefused() throws Exception {
    DemoFolder folder = begin("run");
    run(folder, DemoRunTest::toTheEnd);
    try (Engine engine = TradingFunctions.engine(folder)) {
      Payment stray =
          new Payment(new PaymentId("X"), new CustomerId("C-1"), Euros.of(1), Instant.EPOCH);
      engine.put(List.of(engine.event(PAYMENTS, stray))).join();
    }

    assertThatThrownBy(() -> run(folder, DemoRunTest::toTheEnd))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "%s holds a demo of 5,000 events, seed 3, and other events too: begin a new demo in another folder",
            folder.path());
  }

  private static boolean toTheEnd(long committed) {
    return committed <= EVENTS;
  }

  private DemoFolder begin(String name) {
    return DemoFolder.begin(folders.resolve(name), new PlanRequest(3L, EVENTS, Map.of()));
  }

  private DemoFolder resume(String name) {
    return DemoFolder.resume(folders.resolve(name), new PlanRequest(null, null, Map.of()));
  }

  private static DemoReport run(DemoFolder folder, LongPredicate goesOn) {
    try (Engine engine = TradingFunctions.engine(folder);
        DataFolder data = DataFolder.open(folder.path())) {
      DemoRun run = new DemoRun(folder, engine, data);
      RunFigures measured = run.feed(goesOn);
      return run.report(measured, run.isWhole() ? run.check() : null);
    }
  }

  private static OfFunction function(RunFigures run, String name) {
    return run.functions().stream()
        .filter(one -> one.function().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static OfStream stream(RunFigures run, String name) {
    return run.streams().stream()
        .filter(one -> one.stream().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
