package dev.impulse.engine.internal.state;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.engine.Durability;
import dev.impulse.engine.TestFunctions;
import dev.impulse.engine.internal.host.EffectSink;
import dev.impulse.engine.internal.host.Fates;
import dev.impulse.engine.internal.host.FunctionHost;
import dev.impulse.engine.internal.host.HostedFunction;
import dev.impulse.engine.internal.host.KeyedHost;
import dev.impulse.engine.internal.log.Kind;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.KeptKey;
import dev.impulse.spi.KeyPort;
import dev.impulse.spi.KeyedFunction;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Wake;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However little room there is, and whenever it is opened again, the cells are the same. */
class CellsTest {

  private static final Codec CODEC = JsonCodec.create();
  private static final Definition.Keyed<Account, Journal> JOURNAL = TestFunctions.journal("bad");
  private static final HopLimit NO_CYCLE = HopLimit.ofCycle(List.of());
  private static final long NONE = 0;
  private static final long PLENTY = Long.MAX_VALUE;
  private static final int EVENTS = 4_000;

  @TempDir Path temp;

  @Test
  void withoutRoomTheAnswersAreTheSame() {
    assertThat(run(NONE, Integer.MAX_VALUE)).isEqualTo(run(PLENTY, Integer.MAX_VALUE));
  }

  @Test
  void openedAgainAtAnyMomentTheAnswersAreTheSame() {
    Map<String, String> expected = run(PLENTY, Integer.MAX_VALUE);
    assertThat(run(NONE, 617)).isEqualTo(expected);
    assertThat(run(40_000, 570)).isEqualTo(expected);
    assertThat(run(PLENTY, 513)).isEqualTo(expected);
  }

  @Test
  void whatHasNoRoomLeavesMemoryHoweverManyKeysComeAtOnce() {
    try (Store store = store("many")) {
      Cells<Account, Journal> cells = cells(store, 100_000);
      for (int write = 0; write < 5; write++) {
        for (int key = 0; key < 4_000; key++) {
          cells.changed(cells.of("key-%d-%d".formatted(write, key)));
        }
        cells.write();
        store.commit();
      }
      int[] held = {0};
      cells.forEachHeld(_ -> held[0]++);
      assertThat(held[0]).isLessThan(8_001);
    }
  }

  @Test
  void aCrashWhileChangesAreFoldedIntoTheTableOfStatesLosesAndMixesNothing() {
    Random random = new Random(10);
    try (Store store = store("crash");
        Store reader = Store.read(temp.resolve("crash.db"))) {
      Cells<Account, Journal> cells = cells(store, PLENTY, 100_000);
      change(cells, IntStream.range(0, 500), "opened");
      for (int write = 0; write < 300; write++) {
        cells.write();
        store.commit();
        assertSame(cells, cells(reader, PLENTY, 100_000));
        change(cells, random.ints(40, 0, 500).distinct(), "write " + write);
      }
      assertThat(store.number("SELECT min(seq) FROM changes")).isGreaterThan(200);
    }
  }

  private static void change(Cells<Account, Journal> cells, IntStream keys, String text) {
    keys.forEach(key -> {
      Held<Account, Journal> held = cells.of("key-" + key);
      held.machine.deliver(event(1, Note.of(text + key, held.machine.text(), text)));
      cells.changed(held);
    });
  }

  private static void assertSame(Cells<Account, Journal> live, Cells<Account, Journal> restored) {
    live.forEachHeld(
        key -> assertThat(restored.of(key.text()).machine.state()).isEqualTo(key.state()));
  }

  /** What a seeded history leads to, each cell as it is kept. */
  private Map<String, String> run(long room, int opensEvery) {
    String name = room + "-" + opensEvery;
    Random random = new Random(9);
    Map<String, String> kept = new TreeMap<>();
    int written = 0;
    while (written < EVENTS) {
      try (Store store = store(name)) {
        KeyedHost<Account, Journal> host = host(store, room);
        for (int i = 0; i < opensEvery && written < EVENTS; i++) {
          host.handle(event(++written, random));
          if (random.nextInt(40) == 0) {
            commit(host, store);
          }
        }
        commit(host, store);
        new View(store, "journal").forEach(one -> kept.put(one.key(), text(one)));
      }
    }
    return kept;
  }

  private static void commit(FunctionHost host, Store store) {
    host.write();
    store.commit();
  }

  private static String text(KeptKey kept) {
    return new String(kept.state(), StandardCharsets.UTF_8) + kept.stopped();
  }

  /** One of forty cannot be read. */
  private static LogEvent event(int position, Random random) {
    int n = random.nextInt(EVENTS * 3 / 4);
    String text = n % 40 == 0 ? "bad" : "t" + n;
    return event(position, new Note("n" + n, new Account("k" + n % 1_000), text));
  }

  private static LogEvent event(int position, Note note) {
    byte[] data = CODEC.encode(Note.class, note);
    LogEvent event =
        new LogEvent(
            new Kind(NOTES.name(), NOTES.name(), "tck.noted"),
            note.id(),
            note.account().value(),
            0,
            data,
            LogEvent.noExtensions(),
            0);
    return event.placed(position).logged(position);
  }

  private Store store(String name) {
    return Store.open(temp.resolve(name + ".db"), Durability.PROCESS);
  }

  private static KeyedHost<Account, Journal> host(Store store, long room) {
    HostedFunction function = new HostedFunction(JOURNAL, "", CODEC, NO_CYCLE);
    return new KeyedHost<>(function, JOURNAL, store, EffectSink.NOWHERE, room, Fates.UNKNOWN);
  }

  private static Cells<Account, Journal> cells(Store store, long room) {
    return cells(store, room, PLENTY);
  }

  private static Cells<Account, Journal> cells(Store store, long room, long roomForChanges) {
    return new Cells<>(
        new KeyedFunction<>(JOURNAL, CODEC, NO_CYCLE),
        new NoPort(),
        CODEC,
        new States(store, "journal"),
        new Changes(store, "journal", roomForChanges),
        room);
  }

  /** Takes nothing of what comes of an event but the state. */
  private static final class NoPort implements KeyPort<LogEvent> {

    @Override
    public Runnable prepare(LogEvent cause, List<Outgoing> effects) {
      return () -> {};
    }

    @Override
    public void record(LogEvent failed, Throwable cause) {
      throw new AssertionError("skips nothing");
    }

    @Override
    public void park(LogEvent event, Throwable cause) {}

    @Override
    public void lineUp(LogEvent event) {}

    @Override
    public LogEvent wake(Wake wake) {
      return LogEvent.wake(wake);
    }
  }
}
