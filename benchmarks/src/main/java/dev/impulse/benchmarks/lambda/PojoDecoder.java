package dev.impulse.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What Lambda's own runtime does for a handler of {@link KinesisEvent}, and Jackson databind. */
final class PojoDecoder implements Decoder {

  private final PojoSerializer<KinesisEvent> serializer =
      LambdaEventSerializers.serializerFor(
          KinesisEvent.class, Objects.requireNonNull(PojoDecoder.class.getClassLoader()));
  private final ObjectReader payloads = new ObjectMapper().readerFor(Envelope.class);

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Envelope(String source, String type, String id, String time, Body data) {}

  record Body(String id, String customer, String amount, String paidAt) {

    Payment payment() {
      return new Payment(
          new PaymentId(id), new CustomerId(customer), Money.parse(amount), Instant.parse(paidAt));
    }
  }

  @Override
  public List<Decoded> decode(byte[] event) throws IOException {
    KinesisEvent pojo = serializer.fromJson(new ByteArrayInputStream(event));
    List<Decoded> decoded = new ArrayList<>();
    for (KinesisEvent.KinesisEventRecord record : pojo.getRecords()) {
      decoded.add(decoded(record.getKinesis()));
    }
    return decoded;
  }

  private Decoded decoded(KinesisEvent.Record record) throws IOException {
    byte[] json = new byte[record.getData().remaining()];
    record.getData().get(json);
    Envelope envelope = payloads.readValue(json);
    Objects.requireNonNull(envelope.time());
    return new Decoded(
        record.getSequenceNumber(),
        record.getPartitionKey(),
        envelope.source(),
        envelope.type(),
        envelope.id(),
        envelope.data().payment());
  }
}
