package dev.impulse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.store.HostSettings;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Meter.Measure;
import dev.impulse.store.Parallel;
import dev.impulse.store.Ports;
import dev.impulse.store.Position;
import dev.impulse.store.StoreHost;
import dev.impulse.store.Tracer;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.TckStreams;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a keyed function costs: calls to DynamoDB and units of capacity, receipts included. */
@OnEmulator(Service.DYNAMODB)
class CostTest {

  private static final Codec CODEC = JsonCodec.create();
  private static final int RECORDS = 200;
  private static final int KEYS_A_LOAD = 100;

  private final Map<Measure, Double> costs = new EnumMap<>(Measure.class);
  private final DynamoDbTable table = Emulator.table(Emulator.newTable(), this::count);
  private final AtomicInteger tokens = new AtomicInteger();
  private int sequence;

  private synchronized void count(Measure measure, double amount) {
    costs.merge(measure, amount, Double::sum);
  }

  private double cost(Measure measure) {
    return costs.getOrDefault(measure, 0.0);
  }

  /** Keeps the last text of a key, and emits each with its number. */
  private static Definition.Keyed<Account, Journal> function() {
    return Definition.keyed("cost", Account.class, Journal.class, account -> Journal.EMPTY)
        .on(
            TckStreams.NOTES,
            (journal, note) ->
                Step.to(
                    Journal.EMPTY.plus(note.text()),
                    Effect.emit(TckStreams.LINES, new Line(note.account(), note.text()))))
        .emits(TckStreams.LINES);
  }

  private StoreHost host() {
    Ports ports =
        new Ports(
            table.states("cost"),
            table.receipts("cost"),
            table.failures("cost"),
            wave -> List.of(),
            Parallel.SEQUENTIAL,
            failures -> {},
            () -> Emulator.NOW,
            () -> "attempt-" + tokens.incrementAndGet(),
            Tracer.NONE,
            this::count,
            (what, cause) -> {
              throw new AssertionError(what, cause);
            });
    return StoreHost.of(function(), CODEC, HostSettings.DEFAULT, ports);
  }

  private List<InputRecord> batch(int eventsAKey) {
    List<InputRecord> batch = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      sequence++;
      Note note = Note.of("note-" + sequence, "account-" + i / eventsAKey, "text " + sequence);
      Position position = new Position("stream", Integer.toString(sequence), 0);
      batch.add(
          new InputRecord(
              TckStreams.NOTES.name(),
              Optional.of(position),
              Optional.of(note.account().value()),
              Emulator.NOW,
              CODEC.encode(Note.class, note)));
    }
    return batch;
  }

  private void handle(StoreHost host, List<InputRecord> batch) {
    costs.clear();
    assertThat(host.handle(batch, () -> false)).isEmpty();
  }

  private static int loads(int keys) {
    return (keys + KEYS_A_LOAD - 1) / KEYS_A_LOAD;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20})
  void aBatchCostsAWriteAKeyItsLoadsAndOneReceipt(int eventsAKey) {
    StoreHost host = host();
    handle(host, batch(eventsAKey));
    int keys = RECORDS / eventsAKey;

    handle(host, batch(eventsAKey));

    assertThat(cost(Measure.REQUESTS)).isEqualTo(keys + loads(keys) + 1);
    assertThat(cost(Measure.WRITE_UNITS)).isLessThanOrEqualTo(keys * 4.0 + 1);
    assertThat(cost(Measure.READ_UNITS)).isLessThanOrEqualTo(keys * 2.0);
  }

  @Test
  void atFiveEventsAKeyAnEventCostsLessThanFourTenthsOfARequest() {
    StoreHost host = host();
    handle(host, batch(5));

    handle(host, batch(5));

    assertThat(cost(Measure.REQUESTS) / RECORDS).isLessThanOrEqualTo(0.4);
  }

  @Test
  void duplicatesCostNoMoreThanLoadingTheirKeys() {
    StoreHost host = host();
    List<InputRecord> batch = batch(5);
    handle(host, batch);

    handle(host, batch);

    assertThat(cost(Measure.REQUESTS)).isEqualTo(loads(RECORDS / 5));
    assertThat(cost(Measure.WRITE_UNITS)).isZero();
    assertThat(cost(Measure.DUPLICATES)).isEqualTo(RECORDS);
  }

  @Test
  void aNewProcessLooksUpAllReceiptsInOneRequest() {
    handle(host(), batch(5));
    int keys = RECORDS / 5;

    handle(host(), batch(5));

    assertThat(cost(Measure.REQUESTS)).isEqualTo(keys + loads(keys) + 2);
  }
}
