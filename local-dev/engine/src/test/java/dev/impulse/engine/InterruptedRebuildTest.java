package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.TckStreams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild that is interrupted goes on where it was, if the code is the same. */
class InterruptedRebuildTest {

  private static final int EVENTS = 66_000;
  private static final int TOLD_EVERY = 64 * 1024;

  @TempDir Path temp;

  private final AtomicInteger decisions = new AtomicInteger();
  private EngineConfig config;
  private Tasks tasks;
  private OpenFolder folder;
  private Loop loop;

  @BeforeEach
  void fill() {
    config = EngineConfig.of(temp).withClock(() -> EngineTest.START);
    open("1");
    done(new Put(notes()));
    done(new Settle());
    assertThat(decisions.getAndSet(0)).isEqualTo(EVENTS);
  }

  private void open(String version) {
    tasks = new Tasks();
    folder = new OpenFolder(config);
    loop = new Loop(folder, config, tasks);
    loop.host(hosts(version));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void closedMeanwhileItGoesOnWhereItWas() {
    interrupt();
    assertThat(decisions.getAndSet(0)).isBetween(TOLD_EVERY, EVENTS - 1);
    close();
    open("1");
    ReplayReport report = rebuild("1");
    assertThat(decisions.get()).isBetween(1, EVENTS - TOLD_EVERY);
    assertThat(report.equal()).isTrue();
    assertThat(report.events()).isEqualTo(EVENTS);
    assertThat(temp.resolve("rebuild-keeping.db")).doesNotExist();
    assertThat(progress()).isEqualTo(EVENTS);
  }

  @Test
  void withOtherCodeItBeginsAnew() {
    interrupt();
    close();
    open("2");
    decisions.set(0);
    assertThat(rebuild("2").equal()).isTrue();
    assertThat(decisions.get()).isEqualTo(EVENTS);
  }

  @Test
  void whatNobodyCanTellFromOtherCodeBeginsAnewToo() {
    interrupt();
    close();
    open("");
    decisions.set(0);
    assertThat(rebuild("").equal()).isTrue();
    assertThat(decisions.get()).isEqualTo(EVENTS);
  }

  @Test
  void theLiveStatesStayAsTheyAreMeanwhile() {
    interrupt();
    assertThat(progress()).isEqualTo(EVENTS);
    assertThat(Files.exists(temp.resolve("rebuild-keeping.db"))).isTrue();
    try (DataFolder data = DataFolder.open(temp)) {
      assertThat(data.view("keeping", "a7")).isPresent();
      assertThat(data.failures()).isEmpty();
    }
  }

  private void interrupt() {
    LongConsumer closing = _ -> tasks.close(new EngineException("the engine is closed"));
    CompletableFuture<Void> rebuilt = tasks.submit(task("1", closing));
    loop.turn();
    assertThat(rebuilt)
        .completesExceptionallyWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .withMessage("the rebuild of keeping was interrupted: ask again, it goes on");
  }

  private ReplayReport rebuild(String version) {
    Rebuild rebuild = task(version, _ -> {});
    done(rebuild);
    return rebuild.report();
  }

  private Rebuild task(String version, LongConsumer progress) {
    return new Rebuild(hosts(version).function("keeping"), config, progress);
  }

  private void done(Task task) {
    CompletableFuture<Void> done = tasks.submit(task);
    while (!done.isDone()) {
      loop.turn();
    }
    done.join();
  }

  private long progress() {
    try (DataFolder data = DataFolder.open(temp)) {
      return data.functions().getFirst().emitted();
    }
  }

  private Hosts hosts(String version) {
    EventFunction keeping = _ -> keeping();
    LoadedModule module =
        new LoadedModule("keeping.jar", version, getClass().getClassLoader(), List.of(keeping));
    return Hosts.of(List.of(module), Settings.defaults());
  }

  /** Keeps the last note of an account, and emits each. */
  private Definition.Keyed<Account, Journal> keeping() {
    return Definition.keyed("keeping", Account.class, Journal.class, _ -> Journal.EMPTY)
        .on(
            NOTES,
            (journal, note) -> {
              decisions.incrementAndGet();
              int count = journal.texts().isEmpty() ? 0 : Integer.parseInt(journal.texts().get(0));
              Journal next = Journal.EMPTY.plus("" + (count + 1)).plus(note.text());
              Line line = new Line(note.account(), note.text());
              return Step.to(next, Effect.emit(TckStreams.LINES, line));
            })
        .emits(TckStreams.LINES);
  }

  private List<Accepted> notes() {
    Intake intake =
        new Intake(
            hosts("1").streams(), new StreamOwners(hosts("1").topology()), config.clock(), 1000);
    List<Accepted> notes = new ArrayList<>();
    try {
      for (int i = 0; i < EVENTS; i++) {
        notes.add(intake.read(NOTES, Note.of("n" + i, "a" + i % 500, "t" + i)));
      }
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
    return notes;
  }
}
