package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The same flow for Kafka Streams. Decisions follow in the same task: an enriched order is written
 * to its topic, but not read again.
 */
final class LedgerTopology<S> {

  static final List<EventStream<CustomerId, ?>> INPUTS = List.of(CUSTOMERS, ORDERS, PAYMENTS);
  static final List<EventStream<CustomerId, ?>> OUTPUTS =
      List.of(ENRICHED_ORDERS, ENRICHED_PAYMENTS, LIMIT_DECISIONS);

  private final Topology topology = new Topology();
  private final Definition.Keyed<CustomerId, S> definition;
  private final Codec codec;

  private LedgerTopology(Definition.Keyed<CustomerId, S> definition, Codec codec) {
    this.definition = definition;
    this.codec = codec;
  }

  static <S> Topology of(
      Definition.Keyed<CustomerId, S> definition, Codec codec, KeyValueBytesStoreSupplier store) {
    return new LedgerTopology<>(definition, codec).built(store);
  }

  private Topology built(KeyValueBytesStoreSupplier store) {
    INPUTS.forEach(this::reads);
    String[] ledgers = INPUTS.stream().map(LedgerTopology::processor).toArray(String[]::new);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                store, Serdes.String(), new StoredLedgerSerde<>(codec, definition.state()))
            .withCachingEnabled(),
        ledgers);
    topology.addProcessor(LedgerProcessor.CHECK_LIMITS, LimitProcessor::new, ledgers);
    writes(ENRICHED_ORDERS, ledgers);
    writes(ENRICHED_PAYMENTS, ledgers);
    writes(LIMIT_DECISIONS, LedgerProcessor.CHECK_LIMITS);
    return topology;
  }

  private <T> void reads(EventStream<CustomerId, T> stream) {
    topology.addSource(
        stream.name(),
        new StringDeserializer(),
        JsonSerde.of(codec, stream).deserializer(),
        stream.name());
    topology.addProcessor(
        processor(stream), () -> new LedgerProcessor<>(definition, stream), stream.name());
  }

  private static String processor(EventStream<?, ?> stream) {
    return "join-ledger-" + stream.name();
  }

  private <T> void writes(EventStream<CustomerId, T> stream, String... from) {
    topology.addSink(
        stream.name(),
        stream.name(),
        new StringSerializer(),
        JsonSerde.of(codec, stream).serializer(),
        from);
  }
}
