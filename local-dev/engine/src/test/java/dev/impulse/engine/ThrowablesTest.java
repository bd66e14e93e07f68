package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.engine.internal.state.UnwritableException;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever a decision throws parks its event; what says that the JVM is lost ends the engine. */
class ThrowablesTest extends EngineTest {

  /** As languages have them that know no checked exceptions, and threads that are to die. */
  private static final class Death extends Throwable {

    private static final long serialVersionUID = 1L;
  }

  @Test
  void whateverADecisionThrowsParksAndTheEngineGoesOn() {
    List<Supplier<Throwable>> kinds =
        List.of(
            () -> new IOException("sneaked"),
            () -> new InterruptedException("sneaked"),
            Death::new,
            () -> new Error("any"),
            () -> new AssertionError("asserted"),
            () -> new LinkageError("not linked"),
            () -> new NoClassDefFoundError("com/example/Missing"),
            () -> new ExceptionInInitializerError("not initialized"),
            StackOverflowError::new,
            () -> new EngineException("as the engine itself"),
            () -> new UnwritableException("another", new IllegalStateException("as the engine")),
            () -> new StoreException("as the store", new IOException()));
    for (Supplier<Throwable> kind : kinds) {
      EngineTestHost host = host(throwing("keyed", kind), passing("stateless", kind));
      note(host, ANN, "a");
      note(host, ANN, "bad");
      note(host, ANN, "b");
      note(host, BOB, "x");
      host.settle();
      String thrown = kind.get().getClass().getName();
      assertThat(parked(host)).as(thrown).hasSize(2).allMatch(cause -> cause.contains(thrown));
      assertThat(state(host, throwing("keyed", kind), ANN).texts()).containsExactly("a");
      assertThat(state(host, throwing("keyed", kind), BOB).texts()).containsExactly("x");
      assertThat(host.engine().isRunning()).isTrue();
      assertThat(host.replay("keyed").differences()).isEmpty();
      host.close();
    }
  }

  @Test
  void aStackThatOverflowsInDeedParks() {
    EngineTestHost host =
        host(
            Definition.keyed("deep", Account.class, Journal.class, _ -> Journal.EMPTY)
                .folds(NOTES, (journal, note) -> journal.plus(deep(note.text()))));
    note(host, ANN, "a");
    host.settle();
    assertThat(parked(host)).singleElement().asString().contains("StackOverflowError");
  }

  private static String deep(String text) {
    return text.isEmpty() ? text : deep(text + "x") + "y";
  }

  @Test
  void memoryThatHasRunOutEndsTheEngineAndHangsNobody() throws Exception {
    Path folder = temp.resolve("lost");
    Definition.Keyed<Account, Journal> losing =
        throwing("losing", () -> new OutOfMemoryError("thrown by hand"));
    EngineConfig config = EngineConfig.of(folder).withClock(() -> START);
    Engine engine = Engine.open(config, List.of(module(losing)));
    engine.put(List.of(event(engine, "a"))).get(60, SECONDS);
    engine.settle();
    List<CompletableFuture<?>> asked = new ArrayList<>();
    Accepted bad = event(engine, "bad");
    Accepted behind = event(engine, "b");
    asked.add(engine.put(List.of(bad)));
    try {
      asked.add(engine.put(List.of(behind)));
      engine.settle();
    } catch (EngineException e) {
      assertThat(e).hasMessageContaining("the engine has stopped, nothing committed is lost");
    }
    for (CompletableFuture<?> one : asked) {
      assertThatThrownBy(() -> one.get(60, SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining(
              "the engine has stopped, nothing committed is lost: thrown by hand");
    }
    assertThatThrownBy(() -> engine.put(List.of(behind))).isInstanceOf(EngineException.class);
    assertThatThrownBy(engine::settle).isInstanceOf(EngineException.class);
    engine.close();
    assertThat(engine.isRunning()).isFalse();
    EngineTestHost host = hostOn(folder, throwing("losing", () -> new IOException("mended")));
    host.settle();
    assertThat(state(host, losing, ANN).texts()).containsExactly("a");
  }

  private static Accepted event(Engine engine, String text) throws RejectedException {
    return engine.event(NOTES, Note.of("ann " + text, "ann", text));
  }

  private static LoadedModule module(Definition function) {
    return LoadedModule.of((EventFunction) _ -> function);
  }

  private static Definition.Keyed<Account, Journal> throwing(
      String name, Supplier<Throwable> kind) {
    return Definition.keyed(name, Account.class, Journal.class, _ -> Journal.EMPTY)
        .folds(NOTES, (journal, note) -> journal.plus(unlessBad(note, kind)));
  }

  private static Definition.Stateless passing(String name, Supplier<Throwable> kind) {
    return Definition.stateless(name)
        .on(
            NOTES,
            note -> {
              unlessBad(note, kind);
              return List.of();
            });
  }

  private static String unlessBad(Note note, Supplier<Throwable> kind) {
    if (note.text().equals("bad")) {
      ThrowablesTest.<RuntimeException>sneak(kind.get());
    }
    return note.text();
  }

  @SuppressWarnings("unchecked") // the compiler believes that it is unchecked
  private static <X extends Throwable> void sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
