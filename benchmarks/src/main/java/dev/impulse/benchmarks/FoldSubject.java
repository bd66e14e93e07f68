package dev.impulse.benchmarks;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.KeyedExecution;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.RecentIdentities;
import dev.impulse.spi.StatelessExecution;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ceiling: the same fold on one thread, in memory, nothing kept.
 *
 * @param <S> what join-ledger keeps of a customer
 */
final class FoldSubject<S> implements Subject {

  private final Codec codec = JsonCodec.create();
  private final Definition.Keyed<CustomerId, S> ledger;
  private final KeyedExecution<CustomerId, S> joinLedger;
  private final StatelessExecution checkLimits;
  private final Map<String, Cell<S>> cells = new HashMap<>();
  private final boolean json;
  private final Outputs outputs;
  private List<Outputs.Output<?>> batch = new ArrayList<>();

  private FoldSubject(Definition.Keyed<CustomerId, S> ledger, Path folder, boolean json) {
    this.ledger = ledger;
    this.joinLedger = new KeyedExecution<>(ledger, RecentIdentities.Retention.DEFAULT);
    this.checkLimits =
        new StatelessExecution(
            (Definition.Stateless) new CheckLimits().define(Settings.defaults()));
    this.json = json;
    this.outputs = new Outputs(folder.resolve("outputs"), codec);
  }

  /**
   * @param json whether inputs are decoded and outputs are encoded
   */
  @SuppressWarnings("unchecked") // join-ledger is keyed by the customer
  static Subject of(Path folder, boolean json) {
    Definition definition = new JoinLedger().define(Settings.defaults());
    return new FoldSubject<>((Definition.Keyed<CustomerId, ?>) definition, folder, json);
  }

  @Override
  public Input<?> prepared(Input<?> input) {
    return json ? input : input.decoded(codec);
  }

  @Override
  public List<Thread> outsiders() {
    return List.of(outputs.thread());
  }

  @Override
  public void put(List<Input<?>> inputs) {
    inputs.forEach(this::fold);
    if (!batch.isEmpty()) {
      outputs.keep(batch);
      batch = new ArrayList<>(batch.size());
    }
  }

  private <T> void fold(Input<T> input) {
    EventStream<CustomerId, T> stream = input.stream();
    T data = input.data(codec);
    CustomerId key = stream.key(data);
    Cell<S> cell = cells.computeIfAbsent(key.value(), _ -> joinLedger.open(key));
    Event<T> event =
        new Event<>(
            stream.id(data).orElseThrow(),
            stream.name(),
            stream.type(data),
            key.value(),
            stream.time(data).orElseThrow(),
            data);
    carryOut(joinLedger.fold(cell, stream, Incoming.of(event), Instant.now()));
  }

  private void carryOut(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> done.effects().forEach(this::carryOut);
      case Outcome.Duplicate _ -> {}
      case Outcome.Waiting _ -> throw new IllegalStateException("no key stops here");
      case Outcome.Parked parked -> throw new IllegalStateException(parked.cause());
    }
  }

  private void carryOut(Outgoing outgoing) {
    if (outgoing instanceof Outgoing.Emitted<?> emitted) {
      emit(emitted);
    }
  }

  private <T> void emit(Outgoing.Emitted<T> emitted) {
    EventStream<?, T> stream = emitted.stream();
    T data = emitted.event().data();
    byte[] encoded = json ? codec.encode(stream.payload(), data) : Outputs.Output.NOT_ENCODED;
    batch.add(new Outputs.Output<>(stream, data, encoded));
    if (data instanceof EnrichedOrder) {
      carryOut(checkLimits.decide(stream, Incoming.of(emitted.event())));
    }
  }

  @Override
  public void settle() {}

  @Override
  public Sightings watch(Sightings.Seen seen) {
    throw new UnsupportedOperationException("nothing is committed that could be read");
  }

  @Override
  public void answers(Answers to) {
    outputs.tell(to);
    cells.values().forEach(cell -> to.owes(new CustomerId(cell.key()), owed(cell)));
  }

  private Money owed(Cell<S> cell) {
    return codec.decode(Owed.class, codec.encode(ledger.state(), cell.state())).exposure();
  }

  @Override
  public void close() {
    outputs.close();
  }
}
