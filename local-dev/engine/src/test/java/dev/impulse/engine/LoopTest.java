package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.engine.internal.log.LogScan;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop, run by the test itself: what it is asked is known before it begins. */
class LoopTest {

  private static final Account ANN = new Account("ann");

  private static final Codec CODEC = JsonCodec.create();

  @TempDir Path temp;

  private final Tasks tasks = new Tasks();
  private OpenFolder folder;
  private Loop loop;

  @BeforeEach
  void open() {
    folder = new OpenFolder(config());
    loop = new Loop(folder, config(), tasks);
  }

  private EngineConfig config() {
    return EngineConfig.of(temp).withClock(InstantSource.fixed(EngineTest.START));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void moreThanCanWaitInMemoryIsReadFromTheLogInOrder() throws RejectedException {
    host(TestFunctions.relay());
    List<String> texts = texts(70_000);
    CompletableFuture<Void> done = tasks.submit(new Put(notes(texts)));
    settle();
    assertThat(done).isCompleted();
    assertThat(lines("relay")).isEqualTo(texts);
  }

  @Test
  void whoFeedsItselfMoreThanCanWaitInMemoryHandlesEachEventOnce() throws RejectedException {
    int many = 70_000;
    host(
        Definition.stateless("burst")
            .on(NOTES, note -> lines(many))
            .on(LINES, _ -> List.of())
            .emits(LINES));
    var _ = tasks.submit(new Put(notes(List.of("now"))));
    settle();
    assertThat(lines("burst")).hasSize(many);
    assertThat(progress("burst").handled()).isEqualTo(many + 1);
  }

  @Test
  void whoRedrivesAFunctionThatWasTakenAwayIsToldSoAndTheOthersGoOn() throws RejectedException {
    host(TestFunctions.journal("0"));
    var _ = tasks.submit(new Put(notes(texts(20))));
    CompletableFuture<Void> reloaded = tasks.submit(new Reload(hosts(TestFunctions.relay())));
    CompletableFuture<Void> redriven = tasks.submit(redrive(false));
    settle();
    assertThat(reloaded).isCompleted();
    assertThat(redriven)
        .completesExceptionallyWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .withMessage("no function 'journal': there are relay");
  }

  @Test
  void whoTriesAKeyAgainSeesWhatTheOneBeforeHasLeft() throws RejectedException {
    host(TestFunctions.journal("0"));
    var _ = tasks.submit(new Put(notes(texts(20))));
    Redrive first = redrive(false);
    Redrive second = redrive(true);
    CompletableFuture<Void> redriven = tasks.submit(first);
    CompletableFuture<Void> dropped = tasks.submit(second);
    CompletableFuture<Void> again = tasks.submit(redrive(false));
    settle();
    assertThat(redriven).isCompleted();
    assertThat(dropped).isCompleted();
    assertThat(second.stillInLine()).isZero();
    assertThat(again)
        .completesExceptionallyWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .withMessageStartingWith("nothing is parked in journal for the key 'a48'");
  }

  private static Redrive redrive(boolean dropsFirst) {
    return new Redrive("journal", account("0").value(), EngineTest.START, dropsFirst);
  }

  @Test
  void whoeverWaitsIsToldWhenTheStoreFails() throws Exception {
    host(TestFunctions.journal());
    settle();
    CompletableFuture<Void> reloaded = tasks.submit(new Reload(hosts(TestFunctions.journal())));
    CompletableFuture<Void> put = tasks.submit(new Put(notes(List.of("a"))));
    CompletableFuture<Void> settled = tasks.submit(new Settle());
    Sql.update(temp, "ALTER TABLE changes RENAME TO gone");
    assertThatThrownBy(loop::run)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no such table: changes");
    loop.fail(new EngineException("the engine has stopped"));
    assertThat(List.of(reloaded, put, settled))
        .allMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void aCrashBetweenTheTurnsOfOnePutLosesNothingAndPutAgainItDoublesNothing()
      throws RejectedException {
    host(TestFunctions.relay());
    List<Accepted> notes = notes(texts(17_000));
    CompletableFuture<Void> put = tasks.submit(new Put(notes));
    loop.turn();
    assertThat(put).isNotDone();
    close();
    open();
    host(TestFunctions.relay());
    settle();
    int taken = lines("relay").size();
    assertThat(taken).isBetween(1, 16_999);
    assertThat(lines("relay")).isEqualTo(texts(taken));
    Put again = new Put(notes);
    var _ = tasks.submit(again);
    settle();
    assertThat(lines("relay")).isEqualTo(texts(17_000));
    assertThat(again.report()).isEqualTo(new PutReport(17_000 - taken, taken, 0));
  }

  private void host(Definition... functions) {
    loop.host(hosts(functions));
  }

  private static Hosts hosts(Definition... functions) {
    EventFunction[] defined =
        Arrays.stream(functions).map(one -> (EventFunction) _ -> one).toArray(EventFunction[]::new);
    return Hosts.of(List.of(LoadedModule.of(defined)), Settings.defaults());
  }

  private void settle() {
    CompletableFuture<Void> settled = tasks.submit(new Settle());
    while (!settled.isDone()) {
      loop.turn();
    }
  }

  private static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private static List<Accepted> notes(List<String> texts) throws RejectedException {
    Intake intake =
        new Intake(
            hosts(TestFunctions.relay()).streams(),
            new StreamOwners(Topology.of()),
            InstantSource.fixed(EngineTest.START),
            1000);
    List<Accepted> notes = new ArrayList<>();
    for (String text : texts) {
      notes.add(intake.read(NOTES, new Note("n" + text, account(text), text)));
    }
    return notes;
  }

  private static Account account(String text) {
    return new Account("a" + text.hashCode() % 5000);
  }

  private static List<Effect> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Effect.emit(LINES, new Line(ANN, "line " + i)))
        .toList();
  }

  private List<String> lines(String function) {
    LogScan scan = new LogScan(folder.reader(), Set.of(LINES.name()), 0);
    return Stream.generate(scan::next)
        .takeWhile(Objects::nonNull)
        .filter(event -> event.kind.source.equals(function))
        .map(event -> event.data(LINES, CODEC).text())
        .toList();
  }

  private DataFolder.FunctionProgress progress(String function) {
    try (DataFolder data = DataFolder.open(temp)) {
      return data.functions().stream()
          .filter(one -> one.function().equals(function))
          .findFirst()
          .orElseThrow();
    }
  }
}
