package dev.impulse.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each stream has a sample of what it carries: hosts warm up with it. */
class SampleTest {

  private final JsonCodec codec = JsonCodec.create();

  static List<EventStream<?, ?>> streams() {
    return SharedStreams.all();
  }

  @ParameterizedTest
  @MethodSource("streams")
  <T> void theSampleOfAStreamIsAPayloadOfIt(EventStream<?, T> stream) throws IOException {
    String resource = "/META-INF/impulse/samples/%s.json".formatted(stream.name());
    try (InputStream sample = getClass().getResourceAsStream(resource)) {
      byte[] json = Objects.requireNonNull(sample, resource).readAllBytes();
      assertThat(codec.decode(stream.payload(), json)).isNotNull();
    }
  }
}
