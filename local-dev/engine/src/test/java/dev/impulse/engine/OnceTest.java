package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An event is taken once, however often it comes and however long after. */
class OnceTest extends EngineTest {

  private static final int MANY = 6_000;
  private static final String BARE = "{\"id\":\"n1\",\"account\":\"ann\",\"text\":\"a\"}";

  @Test
  void manyEventsOfOneKeyPutTwiceChangeNothingTheSecondTime() {
    EngineTestHost host = host(counting(), TestFunctions.relay());
    assertThat(put(host, notes(host, MANY))).isEqualTo(new PutReport(MANY, 0, 0));
    host.restart();
    assertThat(put(host, notes(host, MANY))).isEqualTo(new PutReport(0, MANY, 0));
    host.settle();
    assertThat(state(host, counting(), ANN).value()).isEqualTo("" + MANY);
    assertThat(lines(host)).hasSize(MANY);
    try (DataFolder data = DataFolder.open(host.folder())) {
      assertThat(data.put()).isEqualTo(MANY);
    }
  }

  @Test
  void oneThatComesTenYearsLaterIsKnown() {
    EngineTestHost host = host(counting());
    put(host, notes(host, 3));
    host.advanceTo(START.plus(Duration.ofDays(3_653)));
    host.restart();
    assertThat(put(host, notes(host, 4))).isEqualTo(new PutReport(1, 3, 0));
    host.settle();
    assertThat(state(host, counting(), ANN).value()).isEqualTo("4");
  }

  @Test
  void whatWasPutInPartIsPutAgainAsAWholeAndAddsTheRest() {
    EngineTestHost host = host(counting());
    List<Accepted> notes = notes(host, MANY);
    put(host, notes.subList(0, 2_345));
    host.restart();
    assertThat(put(host, notes)).isEqualTo(new PutReport(MANY - 2_345, 2_345, 0));
    host.settle();
    assertThat(state(host, counting(), ANN).value()).isEqualTo("" + MANY);
  }

  @Test
  void aCrashInTheMiddleOfAPutLosesNoIdentity() {
    Path path = temp.resolve("crashed");
    EngineConfig config = EngineConfig.of(path).withClock(() -> START);
    Fuse fuse = new Fuse();
    Hosts hosts = Hosts.of(List.of(LoadedModule.of(_ -> burning(fuse))), Settings.defaults());
    try (OpenFolder folder = new OpenFolder(config)) {
      Tasks tasks = new Tasks();
      Loop loop = new Loop(folder, config, tasks, 100, 10);
      loop.host(hosts);
      fuse.light(333);
      EngineTestHost reading = host(counting());
      var _ = tasks.submit(new Put(notes(reading, 500)));
      try {
        while (true) {
          loop.turn();
        }
      } catch (Fuse.Crash crash) {
        folder.store().rollback();
      }
    }
    EngineTestHost host = hostOn(path, burning(fuse));
    PutReport again = put(host, notes(host, 500));
    assertThat(again.known()).isBetween(100, 333);
    assertThat(again.added() + again.known()).isEqualTo(500);
    host.settle();
    assertThat(state(host, counting(), ANN).value()).isEqualTo("500");
  }

  private static Definition.Keyed<Account, Account> burning(Fuse fuse) {
    return Definition.keyed("counting", Account.class, Account.class, _ -> new Account("0"))
        .folds(
            NOTES,
            (count, _) -> {
              fuse.burn();
              return plusOne(count);
            });
  }

  /** Counts the notes of an account. */
  private static Definition.Keyed<Account, Account> counting() {
    return burning(new Fuse());
  }

  private static Account plusOne(Account count) {
    return new Account("" + (Integer.parseInt(count.value()) + 1));
  }

  @Test
  void theSameIdentityWithAnotherPayloadIsAConflictAndChangesNothing() {
    EngineTestHost host = host(TestFunctions.journal());
    assertThat(put(host, List.of(accepted(host, BARE)))).isEqualTo(new PutReport(1, 0, 0));
    String other = BARE.replace("\"a\"", "\"other\"");
    assertThat(put(host, List.of(accepted(host, other)))).isEqualTo(new PutReport(0, 0, 1));
    host.restart();
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a");
    assertThat(host.conflicts())
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.known().data()).isEqualTo(Note.of("n1", "ann", "a"));
          assertThat(conflict.refused().data()).isEqualTo(Note.of("n1", "ann", "other"));
        });
    try (DataFolder data = DataFolder.open(host.folder())) {
      assertThat(data.conflictCount()).isEqualTo(1);
      assertThat(data.conflicts().getFirst().stream()).isEqualTo(NOTES.name());
    }
  }

  @Test
  void aConflictOfAnotherKeyChangesNothingEither() {
    EngineTestHost host = host(TestFunctions.journal());
    put(host, List.of(accepted(host, BARE)));
    String other = BARE.replace("ann", "bob");
    assertThat(put(host, List.of(accepted(host, other)))).isEqualTo(new PutReport(0, 0, 1));
    host.settle();
    assertThat(host.view(TestFunctions.journal(), BOB)).isEmpty();
  }

  @Test
  void twoOfOneIdentityInOnePutAreToldApart() {
    EngineTestHost host = host(TestFunctions.journal());
    String other = BARE.replace("\"a\"", "\"other\"");
    List<Accepted> twice =
        List.of(accepted(host, BARE), accepted(host, other), accepted(host, BARE));
    assertThat(put(host, twice)).isEqualTo(new PutReport(1, 1, 1));
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a");
  }

  @Test
  void onePayloadWrittenInSeveralWaysIsOne() {
    EngineTestHost host = host(TestFunctions.journal());
    put(host, List.of(accepted(host, BARE)));
    List<String> same =
        List.of(
            "{\"text\":\"a\",\"id\":\"n1\",\"account\":\"ann\"}",
            " { \"id\" : \"n1\",\n\"account\":\"ann\", \"text\":\"\\u0061\" } ",
            BARE.replace("}", ",\"more\":[1,{}]}"));
    for (String json : same) {
      assertThat(put(host, List.of(accepted(host, json)))).isEqualTo(new PutReport(0, 1, 0));
    }
    assertThat(host.conflicts()).isEmpty();
  }

  @Test
  void theSameIdOfAnotherSourceIsAnotherEvent() {
    EngineTestHost host = host(TestFunctions.journal());
    put(host, List.of(accepted(host, BARE)));
    String envelope =
        "{\"specversion\":\"1.0\",\"id\":\"n1\",\"source\":\"branch\","
            + "\"type\":\"tck.noted\",\"data\":"
            + BARE
            + "}";
    assertThat(put(host, List.of(accepted(host, envelope)))).isEqualTo(new PutReport(1, 0, 0));
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "a");
  }

  @Test
  void twoEffectsOfOneDecisionWithOneIdAreAConflict() {
    EngineTestHost host =
        host(
            Definition.stateless("twice")
                .on(
                    NOTES,
                    note ->
                        Effects.of(
                            Effect.emit(COPIES, note),
                            Effect.emit(COPIES, new Note(note.id(), note.account(), "other")),
                            Effect.emit(COPIES, note)))
                .emits(COPIES));
    put(host, List.of(accepted(host, BARE)));
    host.settle();
    assertThat(host.emitted(COPIES))
        .singleElement()
        .satisfies(event -> assertThat(event.data().text()).isEqualTo("a"));
    assertThat(host.conflicts()).hasSize(1);
    assertThat(host.engine().figures().getFirst().emitted()).isEqualTo(1);
  }

  @Test
  void whatAFunctionEmitsUnderAnIdThatIsKnownIsTakenOnceAlsoOfANewFunction() {
    Definition.Stateless copy =
        Definition.stateless("copy")
            .on(NOTES, note -> Effects.of(Effect.emit(COPIES, Note.of("c", "ann", "same"))))
            .emits(COPIES);
    EngineTestHost host = host(copy);
    put(host, notes(host, 5));
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.relay()));
    host.replaceFunctions(Topology.of(copy));
    put(host, notes(host, 7));
    host.settle();
    assertThat(host.emitted(COPIES)).hasSize(1);
    assertThat(host.conflicts()).isEmpty();
  }

  @Test
  void whatManyPutAtOnceIsCountedOnceInAll() {
    EngineTestHost host = host(counting());
    List<Accepted> notes = notes(host, 500);
    List<CompletableFuture<PutReport>> reports = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      reports.add(host.engine().put(notes));
    }
    PutReport all =
        reports.stream().map(CompletableFuture::join).reduce(PutReport.NONE, PutReport::plus);
    assertThat(all).isEqualTo(new PutReport(500, 1_500, 0));
    host.settle();
    assertThat(state(host, counting(), ANN).value()).isEqualTo("500");
  }

  private static PutReport put(EngineTestHost host, List<Accepted> events) {
    return host.engine().put(events).join();
  }

  private static List<Accepted> notes(EngineTestHost host, int count) {
    List<Accepted> notes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      notes.add(accepted(host, BARE.replace("n1", "n" + i)));
    }
    return notes;
  }

  private static Accepted accepted(EngineTestHost host, String json) {
    try {
      return host.engine().read(NOTES.name(), json.getBytes(UTF_8));
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
