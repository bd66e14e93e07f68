package dev.impulse.engine;

import static dev.impulse.testkit.tck.TckStreams.LINES;
import static dev.impulse.testkit.tck.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.testkit.tck.Account;
import dev.impulse.testkit.tck.Line;
import dev.impulse.testkit.tck.Note;
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
    folder = new OpenFolder(EngineConfig.of(temp));
    loop = new Loop(folder, InstantSource.fixed(EngineTest.START), tasks);
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
  void hugePutsDoNotKeepFunctionsFromTheirWork() throws RejectedException {
    host(TestFunctions.relay());
    List<Accepted> many = notes(texts(17_000));
    for (int put = 0; put < 2; put++) {
      var _ = tasks.submit(new Put(many));
      loop.turn();
    }
    assertThat(progress("relay").handled()).isPositive();
  }

  @Test
  void whoRedrivesAFunctionThatIsTakenAwayMeanwhileIsToldSoAndTheOthersGoOn()
      throws RejectedException {
    host(TestFunctions.journal("0"));
    var _ = tasks.submit(new Put(notes(texts(20_000))));
    CompletableFuture<Void> redriven =
        tasks.submit(new Redrive("journal", account("0").value(), EngineTest.START, false));
    CompletableFuture<Void> reloaded = tasks.submit(new Reload(hosts(TestFunctions.relay())));
    settle();
    assertThat(reloaded).isCompleted();
    assertThat(redriven)
        .completesExceptionallyWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .withMessage("no function 'journal': there are [relay]");
  }

  @Test
  void aKeyThatIsBeingTriedAgainIsNotTriedBySomebodyElse() throws RejectedException {
    host(TestFunctions.journal("0"));
    var _ = tasks.submit(new Put(notes(texts(20_000))));
    CompletableFuture<Void> redriven =
        tasks.submit(new Redrive("journal", account("0").value(), EngineTest.START, false));
    CompletableFuture<Void> dropped =
        tasks.submit(new Redrive("journal", account("0").value(), EngineTest.START, true));
    settle();
    assertThat(redriven).isCompleted();
    assertThat(dropped)
        .completesExceptionallyWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .withMessage(
            "the key '%s' of journal is being tried again at this moment: wait until that is done",
            account("0").value());
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
  void theSameEventPutTwiceHasTwoPlacesSoThatACrashLosesNothingInBetween()
      throws RejectedException {
    host(TestFunctions.relay());
    List<Accepted> notes = notes(texts(17_000));
    Accepted lastOfTurn = notes.get(16 * 1024 - 1);
    var _ = tasks.submit(new Put(Stream.concat(notes.stream(), Stream.of(lastOfTurn)).toList()));
    loop.turn();
    assertThat(progress("relay").handled()).isEqualTo(16 * 1024);
    close();
    open();
    host(TestFunctions.relay());
    settle();
    assertThat(progress("relay").handled()).isEqualTo(17_001);
  }

  private void host(Definition... functions) {
    loop.host(hosts(functions));
  }

  private static Hosts hosts(Definition... functions) {
    EventFunction[] defined =
        Arrays.stream(functions).map(one -> (EventFunction) _ -> one).toArray(EventFunction[]::new);
    return Hosts.of(List.of(FunctionsModule.of(defined)), Settings.defaults());
  }

  /** Takes what was asked first: who asks for much at once would wait. */
  private void settle() {
    loop.turn();
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
            hosts(TestFunctions.relay()).streams(), InstantSource.fixed(EngineTest.START), 1000);
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
        .filter(event -> event.source.equals(function))
        .map(event -> event.as(LINES, CODEC).data().text())
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
