package dev.impulse.json;

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
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'specversion':'1.0','source':'s','type':'t','data':{}}                   | id: missing from the CloudEvent",
        "{'specversion':'1.0','id':null,'source':'s','type':'t','data':{}}         | id: missing from the CloudEvent",
        "{'specversion':'1.0','id':' ','source':'s','type':'t','data':{}}          | id: must not be empty",
        "{'specversion':'1.0','id':'1','type':'t','data':{}}                       | source: missing from the CloudEvent",
        "{'specversion':'1.0','id':'1','source':'s','data':{}}                     | type: missing from the CloudEvent",
        "{'specversion':'1.0','id':'1','source':'s','type':'t'}                    | data: missing from the CloudEvent",
        "{'specversion':'1.0','id':'1','source':'s','type':'t','data_base64':'e30='} | data: missing from the CloudEvent",
        "{'specversion':'0.3','id':'1','source':'s','type':'t','data':{}}          | specversion: must be '1.0', was '0.3'",
        "{'specversion':'1.0','id':'1','source':'s','type':'t','time':'now','data':{}} | time: 'now' is not an instant such as 2026-01-31T12:30:00Z",
        "{'specversion':'1.0','id':'1','id':'2','source':'s','type':'t','data':{}} | id is there twice",
        "{'specversion':'1.0','id':'1','source':'s','type':'t','data':1,'data':2}  | data is there twice",
        "{'specversion':'1.0','id':'1','x':1,'x':1,'source':'s','type':'t','data':1} | x is there twice",
        "[]                                                                       | must be an object, was []",
        "{'specversion':'1.0'} 1                                                  | not JSON: nothing more is expected at byte 22, was '1'",
        "{'specversion':'1.0','data':{'a':01}}                                    | not JSON: ',' or '}' is expected at byte 34, was '1'",
      })
  void aRefusalNamesTheAttribute(String json, String message) {
    assertThatThrownBy(() -> CloudEvent.read(utf8(json)))
        .isInstanceOf(DecodeException.class)
        .hasMessage(message);
  }

  @Test
  void anEventIsWrittenOnOneLine() {
    byte[] written = event(Collections.emptySortedMap(), "{\r\n'a':\n1}").write();

    assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "id", "specversion", "datacontenttype"})
  void anExtensionThatWouldTakeAnothersPlaceIsNotWritten(String name) {
    CloudEvent event = event(new TreeMap<>(Map.of(name, "x")), "{}");

    assertThatThrownBy(event::write)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'");
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      CloudEvent event = random(random);

      CloudEvent again = CloudEvent.read(event.write()).orElseThrow();

      assertThat(again).usingRecursiveComparison().isEqualTo(event);
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
        text(random),
        text(random),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
        random.nextBoolean() ? Optional.of(instant(random)) : Optional.empty(),
        extensions(random),
        utf8(json(random, 3)));
  }

  private static Instant instant(Random random) {
    return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
  }

  private static SortedMap<String, String> extensions(Random random) {
    SortedMap<String, String> extensions = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      extensions.put("x" + random.nextInt(100), text(random));
    }
    return extensions;
  }

  /** Never blank, and with everything in it that JSON and UTF-8 treat apart. */
  private static String text(Random random) {
    String letters = "abcdefghijkl 0123456789\"\\/\n\t\u0001äß€\u2028";
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
}
