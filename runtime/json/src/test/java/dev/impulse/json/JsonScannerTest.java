package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {

  private static final JsonNames NAMES = JsonNames.of("id", "lines", "no");
  private static final ObjectMapper OTHER = new ObjectMapper();

  private static JsonScanner scanner(String json) {
    return new JsonScanner(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void membersAndElementsComeInOrder() {
    JsonScanner scanner =
        scanner(" { 'id' : 'a' , 'x':[{'id':1}], 'lines' : [ {'no':1} ,{}, {'no':-3,'n':2} ] } ");
    List<Object> seen = new ArrayList<>();

    scanner.beginObject();
    assertThat(scanner.member(NAMES)).isZero();
    assertThat(scanner.string()).isEqualTo("a");
    assertThat(scanner.member(NAMES)).isEqualTo(JsonNames.OTHER);
    assertThat(scanner.name()).isEqualTo("x");
    scanner.skip();
    assertThat(scanner.member(NAMES)).isEqualTo(1);
    scanner.beginArray();
    while (scanner.hasElement()) {
      scanner.beginObject();
      for (int name = scanner.member(NAMES);
          name != JsonScanner.END;
          name = scanner.member(NAMES)) {
        seen.add(scanner.name() + scanner.integer());
      }
    }
    assertThat(scanner.member(NAMES)).isEqualTo(JsonScanner.END);
    scanner.finish();

    assertThat(seen).containsExactly("no1", "no-3", "n2");
  }

  @Test
  void aValueCanBeFoundInTheText() {
    JsonScanner scanner = scanner("{'id' :  [1, 2] }");

    scanner.beginObject();
    scanner.member(NAMES);

    assertThat(scanner.start()).isEqualTo(9);
    scanner.skip();
    assertThat(scanner.end()).isEqualTo(15);
  }

  @Test
  void aStringIsOneOfSomeEscapedOrNot() {
    assertThat(scanner("'lines'").oneOf(NAMES)).isEqualTo(1);
    assertThat(scanner("'l\\u0069nes'").oneOf(NAMES)).isEqualTo(1);
    assertThat(scanner("'liner'").oneOf(NAMES)).isEqualTo(JsonNames.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'id':1,}", "{,}", "{'id' 1}", "{'id':1 'no':2}", "{'id':", "{id:1}"})
  void whatIsNotJsonIsRefused(String json) {
    JsonScanner scanner = scanner(json);

    assertThatThrownBy(
            () -> {
              scanner.beginObject();
              while (scanner.member(NAMES) != JsonScanner.END) {
                scanner.skip();
              }
            })
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("not JSON");
  }

  @Test
  void base64IsDecodedEscapedOrNot() {
    byte[] bytes = {-1, -1, -1, 'a'};
    String base64 = Base64.getEncoder().encodeToString(bytes);

    assertThat(base64).contains("/");
    assertThat(scanner("'" + base64 + "'").base64()).contains(bytes);
    assertThat(scanner("'" + base64.replace("/", "\\/") + "'").base64()).contains(bytes);
    assertThat(scanner("''").base64()).contains(new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'*'", "'e'", "'e30=e30='", "'ä'"})
  void whatIsNotBase64IsGonePast(String json) {
    JsonScanner scanner = scanner(json);

    assertThat(scanner.base64()).isEmpty();
    scanner.finish();
  }

  @Test
  void aTextInUtf8IsWhatAnotherReaderFindsInTheString() throws IOException {
    Random random = new Random(7);
    String[] parts = {
      "a", "bcdefghijkl", "\\n", "\\\"", "\\/", "\\u0041", "\\u00e4", "ä", "€", "😀"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder json = new StringBuilder("\"\\ud83d\\ude00");
      for (int n = random.nextInt(8); n > 0; n--) {
        json.append(parts[random.nextInt(parts.length)]);
      }
      byte[] text = json.append("\"").toString().getBytes(StandardCharsets.UTF_8);

      JsonScanner scanner = new JsonScanner(text);

      assertThat(new String(scanner.utf8(), StandardCharsets.UTF_8))
          .isEqualTo(OTHER.readValue(text, String.class));
      scanner.finish();
    }
  }

  @Test
  void halfASurrogatePairIsLeftToItsReader() {
    byte[] half = scanner("'{\\ud83d}'").utf8();

    assertThat(half).hasSize(5);
    assertThat(new String(half, StandardCharsets.UTF_8)).contains("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'abc", "'abc\\'", "'\\", "'ab\\x'", "'\\u12'", "'ä\n'"})
  void aBrokenStringIsRefused(String json) {
    assertThatThrownBy(() -> scanner(json).utf8()).isInstanceOf(JsonException.class);
  }

  @Test
  void plainTextEndsWhereAnythingElseBegins() {
    Random random = new Random(8);
    for (int i = 0; i < 50_000; i++) {
      byte[] text = new byte[random.nextInt(40)];
      for (int at = 0; at < text.length; at++) {
        text[at] = (byte) (random.nextInt(20) == 0 ? random.nextInt(256) : 'a');
      }
      int from = text.length == 0 ? 0 : random.nextInt(text.length);

      int end = from;
      while (end < text.length && text[end] >= ' ' && "\"\\\u007f".indexOf(text[end]) < 0) {
        end++;
      }

      assertThat(PlainText.end(text, from)).isEqualTo(end);
    }
  }
}
