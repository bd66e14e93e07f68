package dev.impulse.benchmarks.lambda;

import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.aws.Addresses;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonCodec;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.source.Invocation;
import dev.impulse.model.sales.Payment;
import dev.impulse.spi.Codec;
import dev.impulse.store.InputRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way of the Lambda host. */
final class ImpulseDecoder implements Decoder<Payment> {

  private final EventReader reader =
      new EventReader(List.of(PAYMENTS), new Addresses("", Map.of()), InstantSource.system());
  private final Codec codec = JsonCodec.create();

  @Override
  public List<Decoded<Payment>> decode(byte[] event) {
    Invocation.Records records = (Invocation.Records) reader.read(event);
    List<Decoded<Payment>> decoded = new ArrayList<>();
    for (InputRecord record : records.records()) {
      decoded.add(decoded(record));
    }
    return decoded;
  }

  private Decoded<Payment> decoded(InputRecord record) {
    CloudEvent event = CloudEvent.read(record.data()).orElseThrow();
    return new Decoded<>(
        record.position().orElseThrow().sequence(),
        record.partitionKey().orElseThrow(),
        event.source(),
        event.type(),
        event.id(),
        event.time().orElseThrow(),
        codec.decode(Payment.class, event.data()));
  }
}
