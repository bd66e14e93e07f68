package dev.impulse.store;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.store.Meter.Measure;
import dev.impulse.store.memory.MemoryFailureStore;
import dev.impulse.store.memory.MemoryReceipts;
import dev.impulse.store.memory.MemoryStateTable;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world of a host, in memory: what it keeps, what leaves, what it counts. */
class HostFixture {

  static final Codec CODEC = JsonCodec.create();
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final Deadline FAR = () -> false;
  static final Deadline NEAR = () -> true;

  final MemoryStateTable table = new MemoryStateTable();
  final MemoryFailureStore failures = new MemoryFailureStore();
  final List<OutboundEffect> left = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  final Map<Measure, Double> counted = new EnumMap<>(Measure.class);
  int tokens;
  int sequence;

  /** Takes all but lines under the key of Zoe. */
  private final class Destination implements Outlet<OutboundEffect> {

    @Override
    public List<OutboundEffect> put(List<OutboundEffect> wave) {
      left.addAll(wave);
      return List.of();
    }

    @Override
    public Optional<String> objection(OutboundEffect effect) {
      return effect.lane().endsWith("/zoe") ? Optional.of("zoe is too long") : Optional.empty();
    }
  }

  /** Keeps texts, and emits each. */
  static Definition.Keyed<Account, Journal> journal() {
    return Definition.keyed("journal", Account.class, Journal.class, account -> Journal.EMPTY)
        .on(
            NOTES,
            (journal, note) ->
                Step.to(
                    journal.plus(note.text()),
                    Effect.emit(LINES, new Line(note.account(), note.id()))))
        .emits(LINES);
  }

  StoreHost host() {
    return host(journal());
  }

  StoreHost host(Definition function) {
    return host(function, HostSettings.DEFAULT);
  }

  StoreHost host(Definition function, HostSettings settings) {
    Ports ports =
        new Ports(
            table,
            new MemoryReceipts(),
            failures,
            new Destination(),
            Parallel.SEQUENTIAL,
            failed -> {},
            () -> NOW,
            () -> "attempt-" + ++tokens,
            Tracer.NONE,
            (measure, amount) -> counted.merge(measure, amount, Double::sum),
            (what, cause) -> errors.add(what + ": " + cause.getMessage()));
    return StoreHost.of(function, CODEC, settings, ports);
  }

  InputRecord note(String account, String text) {
    String id = "note-" + (sequence + 1);
    return record(account, CODEC.encode(Note.class, Note.of(id, account, text)));
  }

  InputRecord record(String partitionKey, byte[] data) {
    Position position = new Position("stream", Integer.toString(++sequence), 0);
    return new InputRecord(
        NOTES.name(), Optional.of(position), Optional.of(partitionKey), NOW, data);
  }

  List<String> texts(String account) {
    byte[] state = table.read(account).orElseThrow().state();
    return CODEC.decode(Journal.class, state).texts();
  }
}
