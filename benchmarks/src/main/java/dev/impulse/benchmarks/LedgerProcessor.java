package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.KeyedFold;
import dev.impulse.Step;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.spi.Identity;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * join-ledger for Kafka Streams: the same rule, its state in a store, duplicates known by their
 * ids.
 *
 * @param <S> what join-ledger keeps of a customer
 * @param <T> the payload of one input stream; each has a processor, and all share the store
 */
final class LedgerProcessor<S, T> extends ContextualProcessor<String, T, String, Object> {

  static final String STORE = "ledgers";
  static final String CHECK_LIMITS = "check-limits";

  /** The header that says how many of the customer's events were folded before. */
  static final String FOLDED_BEFORE = "folded-before";

  private final Definition.Keyed<CustomerId, S> definition;
  private final EventStream<CustomerId, T> stream;
  private final KeyedFold<CustomerId, S, T> fold;
  private @Nullable KeyValueStore<String, StoredLedger<S>> store;

  LedgerProcessor(Definition.Keyed<CustomerId, S> definition, EventStream<CustomerId, T> stream) {
    this.definition = definition;
    this.stream = stream;
    this.fold = definition.foldOn(stream).orElseThrow();
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    super.init(context);
    store = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, T> record) {
    T data = record.value();
    KeyValueStore<String, StoredLedger<S>> ledgers = Objects.requireNonNull(store);
    StoredLedger<S> found = ledgers.get(record.key());
    StoredLedger<S> kept =
        found == null ? StoredLedger.opened(definition.initial(stream.key(data))) : found;
    long event = identity(data).fingerprint();
    if (kept.hasSeen(event)) {
      return;
    }
    Step<S> step = fold.fold(stream.key(data), kept.state(), data);
    ledgers.put(record.key(), kept.folded(event, step.state(), waiting(kept, data, step)));
    forward(record, step, data instanceof Customer ? kept.waiting() : new int[] {kept.folded()});
  }

  private Identity identity(T data) {
    return new Identity(stream.name(), stream.type(data), stream.id(data).orElseThrow());
  }

  private int[] waiting(StoredLedger<S> kept, T data, Step<S> step) {
    if (data instanceof Customer) {
      return new int[0];
    }
    boolean waits = step.effects().isEmpty() && !(data instanceof OrderCancelled);
    return waits ? kept.waitingAndThis() : kept.waiting();
  }

  private void forward(Record<String, T> record, Step<S> step, int[] foldedBefore) {
    for (int i = 0; i < step.effects().size(); i++) {
      if (step.effects().get(i) instanceof Effect.Emit<?> emit) {
        forward(record, emit, foldedBefore[i]);
      }
    }
  }

  private void forward(Record<String, T> record, Effect.Emit<?> emit, int foldedBefore) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(FOLDED_BEFORE, ByteBuffer.allocate(Integer.BYTES).putInt(foldedBefore).array());
    Record<String, Object> enriched =
        new Record<>(record.key(), emit.data(), record.timestamp(), headers);
    context().forward(enriched, emit.stream().name());
    if (emit.stream().equals(ENRICHED_ORDERS)) {
      context().forward(enriched, CHECK_LIMITS);
    }
  }
}
