package dev.impulse.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.impulse.spi.DecodeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which envelopes are taken and which are refused, and why. */
class EnvelopeTest {

  private static final String EVENT = "{'specversion':'1.0','id':'1','source':'s','type':'t'%s}";

  private static byte[] utf8(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }

  /** An event with other members, in place of those that it has already. */
  private static byte[] event(String members) {
    Map<String, String> all = new LinkedHashMap<>();
    String[] usual = {"'specversion':'1.0'", "'id':'1'", "'source':'s'", "'type':'t'", "'data':{}"};
    for (String member : usual) {
      all.put(member.substring(0, member.indexOf(':')), member);
    }
    for (String member : members.split("(?<=[^\\\\]) ;; ")) {
      all.put(member.substring(0, member.indexOf(':')), member);
    }
    return utf8("{" + String.join(",", all.values()) + "}");
  }

  private static CloudEvent read(byte[] json) {
    return CloudEvent.read(json).orElseThrow();
  }

  private static void assertRefused(byte[] json, String message) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.read(json))
        .withMessage(message)
        .satisfies(e -> assertThat(message).startsWith(e.field()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'id':'é 漢 😀'",
        "'source':'/a/b:c'",
        "'source':'https://example.com:8080/a?b#c'",
        "'source':'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66'",
        "'source':'mailto:cncf-wg-serverless@lists.cncf.io'",
        "'source':'1-555-123-4567'",
        "'source':'arn:aws:sqs:eu-central-1:1:q'",
        "'source':'http://[::1]/a%20b'",
        "'time':'2026-01-31T12:00:00Z'",
        "'time':'2026-01-31t12:00:00.123456789+02:00'",
        "'time':null",
        "'partitionkey':null",
        "'subject':'a b'",
        "'dataschema':'https://example.com/schema'",
        "'datacontenttype':'application/json'",
        "'datacontenttype':'Application/JSON; charset=UTF-8'",
        "'datacontenttype':'application/vnd.acme.order+json;v=1'",
        "'x':1",
        "'x':-2147483648",
        "'x':true",
        "'x':''",
        "'x':null",
        "'0a':'a'",
        "'data':1.5e400",
        "'data':'text'",
        "'data':{'specversion':'2'}",
        "'data_base64':null",
      })
  void isTaken(String members) {
    CloudEvent event = read(event(members));
    CloudEvent again = read(event.write());

    assertThat(again.attributes()).isEqualTo(event.attributes());
    assertThat(again.time()).isEqualTo(event.time());
    assertThat(again.data()).isEqualTo(event.data());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'specversion':1.0       | specversion: must be the string \"1.0\", was 1.0",
        "'specversion':'0.3'     | specversion: must be '1.0', was '0.3'",
        "'specversion':'1.0 '    | specversion: must be '1.0', was '1.0 '",
        "'id':null               | id: missing from the CloudEvent",
        "'id':5                  | id: must be a string, was 5",
        "'id':true               | id: must be a string, was true",
        "'id':{'a':[1]}          | id: must be a string, was {\"a\":[1]}",
        "'id':''                 | id: must not be empty",
        "'id':' '                | id: must not be empty",
        "'id':'a\\nb'            | id: holds the control character 0x0A",
        "'id':'a\\u0085b'        | id: holds the control character 0x85",
        "'id':'a\\u007f'         | id: holds the control character 0x7F",
        "'id':'\\uffff'          | id: holds 0xFFFF, which is no character",
        "'id':'x\\ud800'         | id: holds half a surrogate pair",
        "'source':null           | source: missing from the CloudEvent",
        "'source':{}             | source: must be a string, was {}",
        "'source':''             | source: must not be empty",
        "'source':'a b'          | source: must be a URI or a part of one, was 'a b'",
        "'source':'http://['     | source: must be a URI or a part of one, was 'http://['",
        "'source':':a'           | source: must be a URI or a part of one, was ':a'",
        "'source':'1a:b'         | source: must be a URI or a part of one, was '1a:b'",
        "'source':'a%zz'         | source: must be a URI or a part of one, was 'a%zz'",
        "'source':'\\ud800'      | source: holds half a surrogate pair",
        "'type':null             | type: missing from the CloudEvent",
        "'type':1                | type: must be a string, was 1",
        "'type':''               | type: must not be empty",
        "'subject':''            | subject: must not be empty",
        "'subject':'\\t'         | subject: holds the control character 0x09",
        "'subject':1             | subject: must be a string, was 1",
        "'partitionkey':''       | partitionkey: must not be empty",
        "'partitionkey':7        | partitionkey: must be a string, was 7",
        "'time':1                | time: must be a string, was 1",
        "'time':'now'            | time: 'now' is not an instant such as 2026-01-31T12:30:00Z",
        "'time':'2026-01-31T12:30Z' | time: '2026-01-31T12:30Z' is not an instant such as 2026-01-31T12:30:00Z",
        "'time':'2026-01-31T24:00:00Z' | time: '2026-01-31T24:00:00Z' is not an instant such as 2026-01-31T12:30:00Z",
        "'dataschema':'a/b'      | dataschema: must be a URI with a scheme, was 'a/b'",
        "'dataschema':'a b'      | dataschema: must be a URI or a part of one, was 'a b'",
        "'datacontenttype':'text/xml' | datacontenttype: must be application/json or another +json, was 'text/xml'",
        "'datacontenttype':'json' | datacontenttype: must be application/json or another +json, was 'json'",
        "'datacontenttype':1     | datacontenttype: must be a string, was 1",
        "'datacontenttype':'application/json;charset=latin1' | datacontenttype: must be in UTF-8, was 'application/json;charset=latin1'",
        "'Big':1                 | Big: is no name of an extension: those have a-z and 0-9 only",
        "'a-b':'x'               | a-b: is no name of an extension: those have a-z and 0-9 only",
        "'a_b':'x'               | a_b: is no name of an extension: those have a-z and 0-9 only",
        "'a.b':'x'               | a.b: is no name of an extension: those have a-z and 0-9 only",
        "'':'x'                  | is no name of an extension: those have a-z and 0-9 only",
        "'é':null                | é: is no name of an extension: those have a-z and 0-9 only",
        "'x':{}                  | x: must be a string, true or false or a whole number of 32 bits, was {}",
        "'x':[1]                 | x: must be a string, true or false or a whole number of 32 bits, was [1]",
        "'x':1.5                 | x: must be a whole number, was 1.5",
        "'x':2147483648          | x: must be a whole number from -2147483648 to 2147483647, was 2147483648",
        "'x':'\\u0000'           | x: holds the control character 0x00",
        "'x':'\\udc00'           | x: holds half a surrogate pair",
        "'data':null             | data: missing from the CloudEvent",
        "'data_base64':'e30='    | data_base64: must not be there beside data",
        "'data':{'a':01}         | data: not JSON: ',' or '}' is expected at byte 67, was '1'",
        "'data':{'a':'\\ud800'}  | data: holds half a surrogate pair",
      })
  void isRefusedByTheAttribute(String members, String message) {
    assertRefused(event(members), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        ",'id':'1','data':{}               | id: is there twice",
        ",'specversion':'1.0','data':{}    | specversion: is there twice",
        ",'data':1,'data':2                | data: is there twice",
        ",'data':1,'data':null             | data: is there twice",
        ",'x':1,'data':1,'x':1             | x: is there twice",
        ",'x':null,'data':1,'x':1          | x: is there twice",
        ",'\\u0078':1,'data':1,'x':1       | x: is there twice",
        ",'\\u0069d':'2','data':{}         | id: is there twice",
        "                                  | data: missing from the CloudEvent",
        ",'data':{}} 1                     | not JSON: nothing more is expected at byte 65, was '1'",
      })
  void isRefusedWhereSomethingIsThereTwiceOrNot(String more, String message) {
    byte[] json = utf8(EVENT.formatted(more == null ? "" : more));
    byte[] cut = more != null && more.endsWith(" 1") ? Arrays.copyOf(json, json.length - 1) : json;
    assertRefused(cut, message);
  }

  @Test
  void isRefusedWhereNoObjectIs() {
    assertRefused(utf8("[]"), "must be an object, was []");
    assertRefused(utf8(""), "not JSON: ends where a value is expected");
  }

  @Test
  void depthAndNumbersAreTheEventsOwnRefusal() {
    assertRefused(
        event("'data':" + "[".repeat(300) + "]".repeat(300)),
        "data: is nested deeper than 256 levels");
    assertRefused(event("'x':" + "{'a':".repeat(100_000)), "x: is nested deeper than 256 levels");
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.read(event("'x':" + "1".repeat(1_001))))
        .satisfies(e -> assertThat(e.field()).isEqualTo("x"));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.read(event("'" + "N".repeat(60_000) + "':1")))
        .satisfies(e -> assertThat(e.field()).hasSizeLessThan(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0AF", "EDA080", "F4908080", "FF"})
  void bytesThatAreNotUtf8AreRefused(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    byte[] json = event("'id':'" + "?".repeat(bytes.length) + "'");
    int at = new String(json, UTF_8).indexOf('?');
    System.arraycopy(bytes, 0, json, at, bytes.length);

    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.read(json))
        .withMessageContaining("is not UTF-8")
        .satisfies(e -> assertThat(e.field()).isEqualTo("id"));
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(read(utf8("\uFEFF" + EVENT.formatted(",'data':{'a':1}"))).data())
        .isEqualTo(utf8("{'a':1}"));
    assertThat(CloudEvent.isCloudEvent(utf8("\uFEFF" + EVENT.formatted("")))).isTrue();
  }

  @Test
  void aTimeIsKeptToTheMicrosecond() {
    assertThat(read(event("'time':'2026-01-31T12:00:00.123456789Z'")).time().orElseThrow())
        .hasToString("2026-01-31T12:00:00.123456Z");
  }

  @Test
  void whatIsNoCloudEventIsToldApart() {
    for (String bare : List.of("{}", "{'specversion':null,'id':1,'id':[2]}", "{'Big':{}}")) {
      assertThat(CloudEvent.read(utf8(bare))).isEmpty();
      assertThat(CloudEvent.isCloudEvent(utf8(bare))).isFalse();
    }
    assertThat(CloudEvent.isCloudEvent(utf8("{'a':{'specversion':'1.0'}}"))).isFalse();
    assertThat(CloudEvent.isCloudEvent(utf8("{'\\u0073pecversion':'1.0'"))).isTrue();
    assertThat(CloudEvent.isCloudEvent(utf8("{'a':[,'specversion':'1.0'}"))).isFalse();
    assertThat(CloudEvent.isCloudEvent(utf8(""))).isFalse();
  }

  @Test
  void dataMayBeBase64WithJsonInside() {
    String base64 = Base64.getEncoder().encodeToString(utf8("{'a': 'é'}"));
    CloudEvent event = read(utf8(EVENT.formatted(",'data_base64':'" + base64 + "'")));

    assertThat(event.data()).isEqualTo(utf8("{'a': 'é'}"));
    assertThat(read(event.write()).data()).isEqualTo(event.data());
    assertRefused(
        utf8(EVENT.formatted(",'data_base64':'PGEvPg=='")),
        "data_base64: not JSON: a value is expected at byte 0, was '<'");
    assertRefused(
        utf8(EVENT.formatted(",'data_base64':{}")), "data_base64: must be a string, was {}");
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.read(utf8(EVENT.formatted(",'data_base64':'*'"))))
        .withMessageStartingWith("data_base64: must be Base64");
  }

  @Test
  void thePayloadNeedNotBeCopied() {
    byte[] json = event("'data':{'a':1}");
    CloudEvent event = read(json);

    assertThat(event.bytes()).isSameAs(json);
    assertThat(Arrays.copyOfRange(json, event.from(), event.to())).isEqualTo(event.data());
  }

  @Test
  void anEventMayStandWithinOtherBytes() {
    byte[] json = utf8("xx" + EVENT.formatted(",'data':1") + "3}");
    CloudEvent event = CloudEvent.read(json, 2, json.length - 2).orElseThrow();

    assertThat(event.data()).isEqualTo(utf8("1"));
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.read(json, 2, json.length - 4));
  }

  @Test
  void eachEventOfABatchIsReadByItself() {
    String good = EVENT.formatted(",'data':{'a':']}, \\''}".replace("\\'", "\\\""));
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    byte[] batch = utf8("\uFEFF [" + good + " , {'id':}," + deep + ",'x'," + good + "]\n");

    List<CloudEvent.Slice> slices = CloudEvent.batch(batch);

    assertThat(CloudEvent.isBatch(batch)).isTrue();
    assertThat(slices).hasSize(5);
    assertThat(slices.stream().map(slice -> taken(batch, slice)))
        .containsExactly(true, false, false, false, true);
    assertThat(CloudEvent.batch(utf8("[ ]"))).isEmpty();
    assertThat(CloudEvent.isBatch(utf8("{}"))).isFalse();
  }

  private static boolean taken(byte[] json, CloudEvent.Slice slice) {
    try {
      return CloudEvent.read(json, slice.from(), slice.to()).isPresent();
    } catch (DecodeException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[", "[1", "[1,", "[,]", "[1,]", "[1]2", "[']", "['\\", "[{]", "[1 2"})
  void aBatchThatIsNoArrayIsRefused(String json) {
    byte[] batch = utf8(json);
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(
            () -> CloudEvent.batch(batch).forEach(s -> CloudEvent.read(batch, s.from(), s.to())));
  }

  @Test
  void attributesMayComeBesideThePayload() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", "1");
    attributes.put("source", "s");
    attributes.put("type", "t");
    attributes.put("time", "2026-01-31T12:00:00Z");
    attributes.put("partitionkey", "k");
    attributes.put("datacontenttype", "application/json");
    attributes.put("hops", "3");
    byte[] data = utf8("{'a':1}");

    CloudEvent event = CloudEvent.ofBinary(attributes, data).orElseThrow();

    assertThat(event.bytes()).isSameAs(data);
    assertThat(event.key()).contains("k");
    assertThat(event.attributes()).isEqualTo(Attributes.of(Map.of("hops", "3")));
    assertThat(read(event.write()).write()).isEqualTo(event.write());
    assertThat(CloudEvent.ofBinary(Map.of("id", "1"), data)).isEmpty();
    assertBinaryRefused(attributes, "source", "a b", data);
    assertBinaryRefused(attributes, "id", "\n", data);
    assertBinaryRefused(attributes, "specversion", "0.3", data);
    assertBinaryRefused(attributes, "Big", "x", data);
    assertBinaryRefused(attributes, "datacontenttype", "text/plain", data);
    assertBinaryRefused(attributes, "data", "", new byte[0]);
    assertBinaryRefused(attributes, "data", "x", utf8("{"));
  }

  private static void assertBinaryRefused(
      Map<String, String> attributes, String name, String value, byte[] data) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(name, value);
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CloudEvent.ofBinary(changed, data))
        .satisfies(e -> assertThat(e.field()).isEqualTo(name));
  }

  @Test
  void attributesKeepTheirTypesAndCanBeKeptAlone() {
    Attributes attributes =
        read(event(
                "'b':true ;; 'a':'x' ;; 'c':-3 ;; 'subject':'y' ;; 'datacontenttype':'a/b+json'"))
            .attributes();

    assertThat(new String(attributes.write(), UTF_8))
        .isEqualTo(
            "{\"a\":\"x\",\"b\":true,\"c\":-3,\"datacontenttype\":\"a/b+json\",\"subject\":\"y\"}");
    assertThat(Attributes.read(attributes.write())).isEqualTo(attributes);
    assertThat(attributes.get("c")).isEqualTo(-3);
    assertThat(attributes.text("b")).contains("true");
    assertThat(attributes.passedOn().toMap().keySet()).containsExactly("a", "b", "c");
    assertThat(attributes.without("a").get("a")).isNull();
    assertThat(attributes.with("a", 1).get("a")).isEqualTo(1);
    assertThat(Attributes.none().write()).isEmpty();
    assertThat(Attributes.read(new byte[0])).isEqualTo(Attributes.none());
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> Attributes.read(utf8("{'x'")));
  }

  @Test
  void anythingThatIsChangedIsReadOrRefusedAndNothingElse() {
    SplittableRandom random = new SplittableRandom(12);
    byte[][] seeds = {
      event("'time':'2026-01-31T12:00:00.5Z' ;; 'x':1 ;; 'y':true ;; 'partitionkey':'k'"),
      event("'datacontenttype':'application/json' ;; 'dataschema':'a:b' ;; 'subject':'é😀\\u00e9'"),
      utf8(EVENT.formatted(",'data_base64':'eyJhIjpbMSwyXX0='")),
      utf8("[" + EVENT.formatted(",'data':{'a':[1,2]}") + "," + EVENT.formatted("") + "]"),
    };
    String[] inserts = {"\"", "\\", "{", "}", "[", "]", ":", ",", "\\ud800", "null", "1e9", "\n"};
    for (int i = 0; i < 60_000; i++) {
      byte[] json = seeds[random.nextInt(seeds.length)].clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        json = mutated(json, inserts, random);
      }
      assertReadOrRefused(json);
    }
  }

  private static byte[] mutated(byte[] json, String[] inserts, SplittableRandom random) {
    int at = random.nextInt(json.length);
    int until = Math.min(json.length, at + random.nextInt(8));
    byte[] between =
        switch (random.nextInt(4)) {
          case 0 -> new byte[] {(byte) random.nextInt()};
          case 1 -> inserts[random.nextInt(inserts.length)].getBytes(UTF_8);
          case 2 -> Arrays.copyOfRange(json, random.nextInt(at + 1), at);
          default -> new byte[0];
        };
    byte[] mutated = new byte[at + between.length + json.length - until + 1];
    System.arraycopy(json, 0, mutated, 0, at);
    System.arraycopy(between, 0, mutated, at, between.length);
    System.arraycopy(json, until, mutated, at + between.length, json.length - until);
    mutated[mutated.length - 1] = ' ';
    return mutated;
  }

  private static void assertReadOrRefused(byte[] json) {
    CloudEvent.isCloudEvent(json);
    event(json, 0, json.length)
        .ifPresent(event -> assertThat(read(event.write()).write()).isEqualTo(event.write()));
    for (CloudEvent.Slice slice : slices(json)) {
      event(json, slice.from(), slice.to());
    }
  }

  private static Optional<CloudEvent> event(byte[] json, int from, int to) {
    try {
      return CloudEvent.read(json, from, to);
    } catch (DecodeException e) {
      assertThat(e.getMessage()).isNotEmpty();
      return Optional.empty();
    }
  }

  private static List<CloudEvent.Slice> slices(byte[] json) {
    try {
      return CloudEvent.batch(json);
    } catch (DecodeException e) {
      return List.of();
    }
  }
}
