package dev.impulse.benchmarks;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Incoming;
import dev.impulse.spi.KeyedExecution;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.RecentIdentities;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * join-ledger in memory.
 *
 * @param <S> what it keeps of a customer
 */
final class LedgerFold<S> {

  private final Definition.Keyed<CustomerId, S> ledger;
  private final KeyedExecution<CustomerId, S> execution;
  private final Map<String, Cell<S>> cells = new HashMap<>();

  private LedgerFold(Definition.Keyed<CustomerId, S> ledger) {
    this.ledger = ledger;
    this.execution = new KeyedExecution<>(ledger, RecentIdentities.Retention.DEFAULT);
  }

  @SuppressWarnings("unchecked") // join-ledger is keyed by the customer
  static LedgerFold<?> opened() {
    Definition ledger = new JoinLedger().define(Settings.defaults());
    return new LedgerFold<>((Definition.Keyed<CustomerId, ?>) ledger);
  }

  <T> Outcome fold(EventStream<CustomerId, T> stream, T data) {
    CustomerId key = stream.key(data);
    Cell<S> cell = cells.computeIfAbsent(key.value(), _ -> execution.open(key));
    Event<T> event =
        new Event<>(
            stream.id(data).orElseThrow(),
            stream.name(),
            stream.type(data),
            key.value(),
            stream.time(data).orElseThrow(),
            data);
    return execution.fold(cell, stream, Incoming.of(event), Instant.now());
  }

  <T> Outcome fold(Given<T> given) {
    return fold(given.stream(), given.data());
  }

  /** What each customer owes now. */
  void owed(Codec codec, BiConsumer<CustomerId, Money> each) {
    cells.forEach((key, cell) -> {
      byte[] state = codec.encode(ledger.state(), cell.state());
      each.accept(new CustomerId(key), codec.decode(Owed.class, state).exposure());
    });
  }

  void forget() {
    cells.clear();
  }
}
