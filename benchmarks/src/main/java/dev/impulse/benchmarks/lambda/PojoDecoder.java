package dev.impulse.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What Lambda's own runtime does for a handler of {@link KinesisEvent}, and Jackson databind.
 *
 * @param <B> what the payload is bound to
 */
final class PojoDecoder<B, T> {

  private final PojoSerializer<KinesisEvent> serializer =
      LambdaEventSerializers.serializerFor(
          KinesisEvent.class, Objects.requireNonNull(PojoDecoder.class.getClassLoader()));
  private final ObjectReader envelopes;
  private final Function<B, T> payload;

  PojoDecoder(Class<B> bound, Function<B, T> payload) {
    ObjectMapper mapper = new ObjectMapper();
    JavaType type = mapper.getTypeFactory().constructParametricType(Envelope.class, bound);
    this.envelopes = mapper.readerFor(type);
    this.payload = payload;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Envelope<B>(String source, String type, String id, String time, B data) {}

  /** Every record of an event of Kinesis, decoded to the end. */
  List<Decoded<T>> decode(byte[] event) throws IOException {
    KinesisEvent pojo = serializer.fromJson(new ByteArrayInputStream(event));
    List<Decoded<T>> decoded = new ArrayList<>();
    for (KinesisEvent.KinesisEventRecord record : pojo.getRecords()) {
      decoded.add(decoded(record.getKinesis()));
    }
    return decoded;
  }

  private Decoded<T> decoded(KinesisEvent.Record record) throws IOException {
    byte[] json = new byte[record.getData().remaining()];
    record.getData().get(json);
    Envelope<B> envelope = envelopes.readValue(json);
    return new Decoded<>(
        record.getSequenceNumber(),
        record.getPartitionKey(),
        envelope.source(),
        envelope.type(),
        envelope.id(),
        Instant.parse(envelope.time()),
        payload.apply(envelope.data()));
  }
}
