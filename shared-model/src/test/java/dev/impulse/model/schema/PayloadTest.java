package dev.impulse.model.schema;

import static dev.impulse.model.schema.CommittedSchema.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an event carries comes back from its JSON, and its schema says what that JSON is. */
class PayloadTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  static List<Payload<?>> payloads() {
    return SharedStreams.payloads();
  }

  private static <T> List<T> values(Payload<T> payload) {
    return LongStream.range(0, 50)
        .<T>mapToObj(seed -> new RandomRecords(seed).next(payload.record()))
        .toList();
  }

  private static <T> byte[] json(Payload<T> payload, T value) {
    return CODEC.encode(payload.stream().payload(), value);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  @Test
  void thereAreStreams() {
    assertThat(payloads()).hasSizeGreaterThanOrEqualTo(11);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void comesBackFromItsJson(Payload<T> payload) {
    for (T value : values(payload)) {
      assertThat(CODEC.decode(payload.stream().payload(), json(payload, value))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void isWhatTheCommittedSchemaSays(Payload<T> payload) {
    for (T value : values(payload)) {
      assertThat(faults(payload, text(json(payload, value)))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void isRefusedBySchemaAndCodecAlikeWithoutOneOfItsFields(Payload<T> payload) {
    T value = values(payload).getFirst();
    JsonNode whole = SchemaFiles.parse(text(json(payload, value)));
    for (String name : whole.propertyStream().map(field -> field.getKey()).toList()) {
      String json = whole.<ObjectNode>deepCopy().without(name).toString();

      assertThat(faults(payload, json)).anyMatch(fault -> fault.contains("'" + name + "'"));
      assertThatExceptionOfType(DecodeException.class)
          .isThrownBy(() -> decode(payload, json))
          .withMessage(name + ": missing");
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void isRefusedBySchemaAndCodecAlikeWhereAFieldHasAnotherType(Payload<T> payload) {
    T value = values(payload).getFirst();
    JsonNode whole = SchemaFiles.parse(text(json(payload, value)));
    for (String name : whole.propertyStream().map(field -> field.getKey()).toList()) {
      String json = whole.<ObjectNode>deepCopy().put(name, true).toString();

      assertThat(faults(payload, json)).anyMatch(fault -> fault.contains(name));
      assertThatExceptionOfType(DecodeException.class)
          .isThrownBy(() -> decode(payload, json))
          .withMessageStartingWith(name + ": must be ");
    }
  }

  private static void decode(Payload<?> payload, String json) {
    CODEC.decode(payload.stream().payload(), json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void hasAKeyATypeAndTheBusinessIdOfItsStream(Payload<T> payload) {
    EventStream<?, T> stream = payload.stream();
    for (T value : values(payload)) {
      assertThat(stream.key(value).value()).isNotEmpty();
      assertThat(stream.type(value)).isEqualTo(payload.type().value());
      assertThat(stream.id(value).isPresent()).isEqualTo(stream.isIdentified());
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void tellsTheTimeThatItsJsonHas(Payload<T> payload) {
    for (T value : values(payload)) {
      String json = text(json(payload, value));
      payload.stream().time(value).ifPresent(time -> assertThat(json).contains(time.toString()));
    }
  }
}
