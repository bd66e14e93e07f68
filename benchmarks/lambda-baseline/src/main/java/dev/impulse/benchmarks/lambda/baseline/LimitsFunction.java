package dev.impulse.benchmarks.lambda.baseline;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link LimitsHandler} as Lambda's own runtime invokes it: from an event's bytes to the response,
 * and to the decisions. It has only the JDK's types to the outside, so that whoever measures it
 * need not share its libraries.
 */
public final class LimitsFunction implements Function<byte[], Map.Entry<byte[], List<byte[]>>> {

  private final PojoSerializer<KinesisEvent> events = serializer(KinesisEvent.class);
  private final PojoSerializer<StreamsEventResponse> responses =
      serializer(StreamsEventResponse.class);
  private final LimitsHandler handler = new LimitsHandler();
  private final DecidedEvents decided =
      handler.getApplicationContext().getBean(DecidedEvents.class);

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.serializerFor(
        type, Objects.requireNonNull(LimitsFunction.class.getClassLoader()));
  }

  @Override
  public Map.Entry<byte[], List<byte[]>> apply(byte[] event) {
    @Nullable StreamsEventResponse response =
        handler.execute(events.fromJson(new ByteArrayInputStream(event)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    responses.toJson(response, bytes);
    return Map.entry(bytes.toByteArray(), decided.take());
  }
}
