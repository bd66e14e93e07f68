package dev.impulse.benchmarks.lambda.baseline;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides on each order of a batch whether its customer's limit allows it. */
public class LimitsHandler extends MicronautRequestHandler<KinesisEvent, StreamsEventResponse> {

  @Inject @Nullable ObjectMapper json;
  @Inject @Nullable DecidedEvents decided;

  @Override
  public StreamsEventResponse execute(@Nullable KinesisEvent event) {
    if (event != null) {
      event.getRecords().forEach(record -> decide(record.getKinesis().getData()));
    }
    return new StreamsEventResponse(List.of());
  }

  private void decide(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    ObjectMapper mapper = Objects.requireNonNull(json);
    try {
      OrderEvent order = Objects.requireNonNull(mapper.readValue(bytes, OrderEvent.class));
      Objects.requireNonNull(decided).send(mapper.writeValueAsBytes(DecisionEvent.on(order)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
