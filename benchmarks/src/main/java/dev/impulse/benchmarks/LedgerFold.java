package dev.impulse.benchmarks;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Identity;
import dev.impulse.spi.KeptKey;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.KeyedFunction;
import dev.impulse.spi.Outgoing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * join-ledger in memory.
 *
 * @param <S> what it keeps of a customer
 */
final class LedgerFold<S> {

  private final Definition.Keyed<CustomerId, S> ledger;
  private final KeyedFunction<CustomerId, S> function;
  private final EffectCollector port = new EffectCollector();
  private final Map<String, KeyMachine<CustomerId, S, InMemoryEvent<?>>> keys = new HashMap<>();

  private final Set<Long> known = new HashSet<>();

  private LedgerFold(Definition.Keyed<CustomerId, S> ledger) {
    this.ledger = ledger;
    this.function = new KeyedFunction<>(ledger, JsonCodec.create(), HopLimit.ofCycle(List.of()));
  }

  @SuppressWarnings("unchecked") // join-ledger is keyed by the customer
  static LedgerFold<?> opened() {
    Definition ledger = new JoinLedger().define(Settings.defaults());
    return new LedgerFold<>((Definition.Keyed<CustomerId, ?>) ledger);
  }

  /** The effects of an event. */
  <T> List<Outgoing> fold(EventStream<CustomerId, T> stream, T data) {
    String key = stream.key(data).value();
    Event<T> event =
        new Event<>(
            stream.id(data).orElseThrow(),
            stream.name(),
            stream.type(data),
            key,
            stream.time(data).orElseThrow(),
            data);
    if (!known.add(Identity.of(event).fingerprint())) {
      return List.of();
    }
    keys.computeIfAbsent(key, this::open).deliver(new InMemoryEvent<>(stream, event));
    return port.take();
  }

  private KeyMachine<CustomerId, S, InMemoryEvent<?>> open(String key) {
    return KeyMachine.of(function, KeptKey.unopened(key, ledger.stateVersion()), port);
  }

  <T> List<Outgoing> fold(WorkloadEvent<T> event) {
    return fold(event.stream(), event.data());
  }

  /** What each customer owes now. */
  void owed(Codec codec, BiConsumer<CustomerId, Money> each) {
    keys.forEach((key, machine) -> {
      byte[] state = codec.encode(ledger.state(), machine.state().orElseThrow());
      each.accept(new CustomerId(key), codec.decode(LedgerView.class, state).exposure());
    });
  }

  void forget() {
    keys.clear();
    known.clear();
  }
}
