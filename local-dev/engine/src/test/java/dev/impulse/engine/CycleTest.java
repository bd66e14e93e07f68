package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.EventFunction;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cycle that does not end parks its event, and fills no disk. */
class CycleTest extends EngineTest {

  @Test
  void aFunctionThatFeedsItselfForEverParksAtTheBoundAndNamesTheCycle() {
    EngineTestHost host = host(endless());
    note(host, ANN, "0");
    host.settle();
    assertThat(lines(host)).hasSize(100).last().isEqualTo("100");
    assertThat(parked(host))
        .singleElement()
        .asString()
        .contains("come through 100 functions in a row", "the cycle (endless) does not end");
    note(host, BOB, "90");
    host.settle();
    assertThat(host.failures()).hasSize(2);
  }

  @Test
  void aKeyedFunctionStopsTheKeyAlone() {
    EngineTestHost host = host(growing());
    note(host, ANN, "for ever");
    note(host, BOB, "once");
    note(host, ANN, "behind");
    host.settle();
    assertThat(host.failures()).hasSize(1);
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    assertThat(state(host, growing(), ANN).texts()).hasSize(100);
    assertThat(state(host, growing(), BOB).texts()).containsExactly("once");
    assertThat(host.replay("growing").differences()).isEmpty();
    host.drop("growing", "ann");
    assertThat(state(host, growing(), ANN).texts()).hasSize(101).last().isEqualTo("behind");
  }

  /** Notes texts, and feeds those that last for ever to itself. */
  private static Definition.Keyed<Account, Journal> growing() {
    return Definition.keyed("growing", Account.class, Journal.class, _ -> Journal.EMPTY)
        .on(NOTES, (journal, note) -> grown(journal, note.account(), note.text()))
        .on(LINES, (journal, line) -> grown(journal, line.account(), line.text()))
        .emits(LINES);
  }

  private static Step<Journal> grown(Journal journal, Account account, String text) {
    Journal next = journal.plus(text);
    return text.startsWith("for ever")
        ? Step.to(next, Effect.emit(LINES, new Line(account, text)))
        : Step.to(next);
  }

  @Test
  void twoFunctionsThatFeedEachOtherAreBothNamed() {
    Definition.Stateless ping =
        Definition.stateless("ping")
            .on(NOTES, note -> Effects.of(Effect.emit(COPIES, note)))
            .on(LINES, line -> Effects.of(Effect.emit(COPIES, again(line))))
            .emits(COPIES);
    Definition.Stateless pong =
        Definition.stateless("pong")
            .on(COPIES, note -> Effects.of(Effect.emit(LINES, new Line(note.account(), note.id()))))
            .emits(LINES);
    EngineTestHost host = host(ping, pong);
    note(host, ANN, "a");
    host.settle();
    assertThat(lines(host)).hasSize(50);
    assertThat(parked(host)).singleElement().asString().contains("ping", "pong", " → ");
  }

  private static Note again(Line line) {
    return new Note(line.text() + "'", line.account(), "again");
  }

  @Test
  void aCycleThatEndsJustBeforeTheBoundIsFine() {
    EngineTestHost host = host(countingTo(99));
    note(host, ANN, "0");
    host.settle();
    assertThat(host.failures()).isEmpty();
    assertThat(lines(host)).hasSize(99);
  }

  @Test
  void hopsAreCountedOnAfterARestart() {
    Fuse fuse = new Fuse();
    for (int crash = 25; crash < 100; crash += 40) {
      EngineConfig config = config("crash-" + crash);
      fuse.light(crash);
      try (OpenFolder folder = new OpenFolder(config)) {
        Tasks tasks = new Tasks();
        Loop loop = new Loop(folder, config, tasks, 10, 2);
        loop.host(Hosts.of(List.of(module(burning(fuse))), config.settings()));
        var _ = tasks.submit(new Put(notes()));
        runUntilTheCrash(loop, folder);
      }
      EngineTestHost host = hostOn(config.folder(), burning(fuse));
      host.settle();
      assertThat(lines(host)).hasSize(100);
      assertThat(host.failures()).hasSize(1);
    }
  }

  private static void runUntilTheCrash(Loop loop, OpenFolder folder) {
    try {
      while (true) {
        loop.turn();
      }
    } catch (Fuse.Crash crash) {
      folder.store().rollback();
    }
  }

  private List<Accepted> notes() {
    EngineTestHost reading = host(endless());
    try {
      return List.of(reading.engine().event(NOTES, Note.of("n1", "ann", "0")));
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  private static Definition.Stateless burning(Fuse fuse) {
    return Definition.stateless("endless")
        .on(NOTES, note -> next(note.account(), note.text()))
        .on(
            LINES,
            line -> {
              fuse.burn();
              return next(line.account(), line.text());
            })
        .emits(LINES);
  }

  @Test
  void theBoundIsASetting() {
    EngineConfig config = config("bounded").withMaxHops(7);
    try (Engine engine = Engine.open(config, List.of(module(endless())))) {
      engine.put(List.of(engine.event(NOTES, Note.of("n1", "ann", "0")))).join();
      engine.settle();
      try (DataFolder data = DataFolder.open(config.folder())) {
        assertThat(data.streams().getFirst().events()).isEqualTo(7);
        assertThat(data.failures().getFirst().cause().orElseThrow())
            .contains("come through 7 functions in a row");
      }
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void onceItIsMendedARedriveEndsIt() {
    EngineTestHost host = host(endless());
    note(host, ANN, "0");
    host.settle();
    host.replaceFunctions(Topology.of(countingTo(100)));
    host.redrive("endless", "ann");
    assertThat(host.failures()).hasSize(1);
    host.drop("endless", "ann");
    assertThat(host.failures()).isEmpty();
  }

  private EngineConfig config(String name) {
    return EngineConfig.of(temp.resolve(name)).withClock(() -> START);
  }

  private static LoadedModule module(Definition function) {
    return LoadedModule.of((EventFunction) _ -> function);
  }

  /** Emits the next number, and reads it. */
  private static Definition.Stateless endless() {
    return countingTo(Integer.MAX_VALUE);
  }

  private static Definition.Stateless countingTo(int last) {
    return Definition.stateless("endless")
        .on(NOTES, note -> next(note.account(), note.text(), last))
        .on(LINES, line -> next(line.account(), line.text(), last))
        .emits(LINES);
  }

  private static List<Effect> next(Account account, String number) {
    return next(account, number, Integer.MAX_VALUE);
  }

  private static List<Effect> next(Account account, String number, int last) {
    int next = Integer.parseInt(number) + 1;
    return next > last
        ? Effects.none()
        : Effects.of(Effect.emit(LINES, new Line(account, "" + next)));
  }
}
