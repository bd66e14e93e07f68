package dev.impulse.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

  private static byte[] utf8(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static CloudEvent read(String json) {
    return CloudEvent.read(utf8(json)).orElseThrow();
  }

  private static String data(CloudEvent event) {
    return new String(event.data(), StandardCharsets.UTF_8);
  }

  private static CloudEvent event(SortedMap<String, String> extensions, String data) {
    return new CloudEvent(
        "o-1", "shop", "sales.order", Optional.empty(), Optional.empty(), extensions, utf8(data));
  }

  @Test
  void theEnvelopeComesOffAndThePayloadStaysAsItStands() {
    CloudEvent event =
        read(
            "{'specversion':'1.0','id':'o-1','source':'shop','type':'sales.order',"
                + "'time':'2026-01-31T12:00:00.5Z','partitionkey':'103','hops':3,"
                + "'datacontenttype':'application/json','data': {'amount' : 1.00, 'no':[null]} }");

    assertThat(event.id()).isEqualTo("o-1");
    assertThat(event.source()).isEqualTo("shop");
    assertThat(event.type()).isEqualTo("sales.order");
    assertThat(event.time()).contains(Instant.parse("2026-01-31T12:00:00.5Z"));
    assertThat(event.key()).contains("103");
    assertThat(event.attributes().toMap()).isEqualTo(Map.of("hops", 3));
    assertThat(event.extensions()).isEqualTo(Map.of("hops", "3"));
    assertThat(data(event)).isEqualTo("{\"amount\" : 1.00, \"no\":[null]}");
  }

  @Test
  void theOrderOfMembersDoesNotMatter() {
    CloudEvent event =
        read("{'data':{},'trace':'t','type':'a','id':'1','specversion':'1.0','source':'s'}");

    assertThat(event.extensions()).isEqualTo(Map.of("trace", "t"));
    assertThat(data(event)).isEqualTo("{}");
  }

  @Test
  void aNameMayBeEscaped() {
    assertThat(read("{'specversi\\u006fn':'1.0','id':'1','source':'s','type':'a','data':1}").id())
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'order':'o-1','data':{'specversion':'1.0'}}",
        "{}",
        "{'specversion':null,'id':1,'type':{'a':[1]}}",
      })
  void anObjectWithoutSpecversionIsABarePayload(String json) {
    assertThat(CloudEvent.read(utf8(json))).isEmpty();
  }

  @Test
  void anEventIsWrittenOnOneLine() {
    byte[] written = event(Collections.emptySortedMap(), "{\r\n'a':\n1}").write();

    assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data", "id", "specversion", "data_base64", "partitionkey", "Big", "a b", ""})
  void anExtensionThatWouldTakeAnothersPlaceOrIsCalledOtherwiseIsNotWritten(String name) {
    assertThatThrownBy(() -> event(new TreeMap<>(Map.of(name, "x")), "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      CloudEvent event = random(random);

      CloudEvent again = CloudEvent.read(event.write()).orElseThrow();

      assertThat(again.write()).isEqualTo(event.write());
      assertThat(again.id() + again.source() + again.type())
          .isEqualTo(event.id() + event.source() + event.type());
      assertThat(List.of(again.key(), again.time(), again.attributes()))
          .isEqualTo(List.of(event.key(), event.time(), event.attributes()));
      assertThat(again.data()).isEqualTo(event.data());
      assertThat(again.checked()).isSameAs(again);
    }
  }

  @Test
  void noTextIsReadOrRefusedInAnyOtherWay() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      byte[] json = random(random).write();
      json[random.nextInt(json.length)] = (byte) random.nextInt(256);
      byte[] cut = Arrays.copyOf(json, 1 + random.nextInt(json.length));

      assertThat(readOrRefused(json)).isTrue();
      assertThat(readOrRefused(cut)).isTrue();
    }
  }

  private static boolean readOrRefused(byte[] json) {
    try {
      return CloudEvent.read(json).map(event -> event.data().length > 0).orElse(true);
    } catch (DecodeException e) {
      return e.getMessage() != null;
    }
  }

  private static CloudEvent random(Random random) {
    return new CloudEvent(
        text(random),
        "https://example.com/é?" + random.nextInt(100),
        text(random),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
        random.nextBoolean() ? Optional.of(instant(random)) : Optional.empty(),
        attributes(random),
        utf8(json(random, 3)));
  }

  private static Instant instant(Random random) {
    return Instant.ofEpochSecond(
        random.nextLong(4_000_000_000L), 1_000L * random.nextInt(1_000_000));
  }

  private static Attributes attributes(Random random) {
    Attributes attributes = Attributes.none();
    for (int i = random.nextInt(4); i > 0; i--) {
      Object[] values = {text(random), random.nextInt(), random.nextBoolean()};
      attributes = attributes.with("x" + random.nextInt(100), values[random.nextInt(3)]);
    }
    return random.nextBoolean() ? attributes : attributes.with("subject", text(random));
  }

  /** Never blank, and with everything in it that JSON and UTF-8 treat apart. */
  private static String text(Random random) {
    String letters = "abcdefghijkl 0123456789\"\\/äß€\u2028";
    return random
        .ints(random.nextInt(20), 0, letters.length())
        .mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining("", "é", random.nextBoolean() ? "😀" : ""));
  }

  private static String json(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> Integer.toString(random.nextInt());
      case 1 -> "'ä'";
      case 2 -> "true";
      case 3 -> list(random, depth).toString();
      default -> "{'a':" + json(random, depth - 1) + "}";
    };
  }

  private static List<String> list(Random random, int depth) {
    List<String> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(json(random, depth - 1));
    }
    return list;
  }

  @Test
  void whatMayBeOneIsNeverOverlookedAndABarePayloadNeedNotBeRead() {
    assertThat(CloudEvent.mayBeOne("{\"specversion\":\"1.0\"}".getBytes(UTF_8))).isTrue();
    assertThat(CloudEvent.mayBeOne("{\"\\u0073pecversion\":\"1.0\"}".getBytes(UTF_8))).isTrue();
    assertThat(CloudEvent.mayBeOne("{\"id\":\"specversio\"}".getBytes(UTF_8))).isFalse();
    assertThat(CloudEvent.mayBeOne("{\"text\":\"a\\n\"}".getBytes(UTF_8))).isFalse();
    assertThat(CloudEvent.mayBeOne(new byte[0])).isFalse();
  }
}
