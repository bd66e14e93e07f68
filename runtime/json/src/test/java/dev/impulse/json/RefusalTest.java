package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.json.samples.Choice;
import dev.impulse.json.samples.Letter;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Move;
import dev.impulse.json.samples.Parcel;
import dev.impulse.json.samples.Sku;
import dev.impulse.json.samples.Weight;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal names the field, the value and what it should have been. */
class RefusalTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  private static DecodeException refusal(Class<?> type, byte[] json) {
    try {
      throw new AssertionError("decoded to " + CODEC.decode(type, json));
    } catch (DecodeException e) {
      return e;
    }
  }

  private static String message(Class<?> type, String json) {
    return String.valueOf(refusal(type, json.getBytes(StandardCharsets.UTF_8)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'sku':'S1','pieces':2}                     | price: missing",
        "{}                                          | sku: missing",
        "{'sku':null,'pieces':2,'price':1}           | sku: must not be null",
        "{'sku':12,'pieces':2,'price':1}             | sku: must be a string, was 12",
        "{'sku':{'value':'S1'},'pieces':2,'price':1} | sku: must be a string, was {\"value\":\"S1\"}",
        "{'sku':' ','pieces':2,'price':1}            | sku: a SKU must not be blank",
        "{'sku':'S1','pieces':'2','price':1}         | pieces: must be a whole number, was \"2\"",
        "{'sku':'S1','pieces':2.5,'price':1}         | pieces: must be a whole number, was 2.5",
        "{'sku':'S1','pieces':1e2,'price':1}         | pieces: must be a whole number, was 1e2",
        "{'sku':'S1','pieces':0,'price':1}           | pieces: must be at least 1, was 0",
        "{'sku':'S1','pieces':2,'price':'1'}         | price: must be a number, was \"1\"",
        "{'sku':'S1','pieces':2,'sku':'S2'}          | sku: is there twice",
        "[]                                          | must be an object, was []",
        "{'sku':'S1','pieces':2,'price':1} {}        | not JSON: nothing more is expected at byte 34, was '{'",
        "{'sku':'S1' 'pieces':2,'price':1}           | sku: not JSON: ',' or '}' is expected at byte 12, was '''",
        "{'sku':'S1','pieces':2,'price':1,}          | price: not JSON: '\"' is expected at byte 33, was '}'",
        "{'sku':'S1','pieces':02,'price':1}          | pieces: not JSON: ',' or '}' is expected at byte 22, was '2'",
        "{'sku':'S1','pieces':2,'price':             | price: not JSON: ends where a value is expected",
      })
  void saysWhatIsWrongAndWhere(String json, String message) {
    String expected = message.replace("was '''", "was '\"'");

    assertThat(message(Line.class, json.replace('\'', '"'))).isEqualTo(expected);
  }

  @Test
  void knowsTheRangeOfANumber() {
    assertThat(message(Line.class, "{\"sku\":\"S1\",\"pieces\":2147483648,\"price\":1}"))
        .isEqualTo("pieces: must be a whole number from -2147483648 to 2147483647, was 2147483648");
    assertThat(message(Parcel.class, "{\"number\":9223372036854775808}"))
        .isEqualTo(
            "number: must be a whole number from -9223372036854775808 to 9223372036854775807,"
                + " was 9223372036854775808");
  }

  @Test
  void reachesThroughListsMapsAndSealedTypes() {
    assertThat(
            message(
                Parcel.class,
                "{\"lines\":[{\"sku\":\"S1\",\"pieces\":1,\"price\":1},{\"sku\":1}]}"))
        .isEqualTo("lines[1].sku: must be a string, was 1");
    assertThat(
            message(Parcel.class, "{\"bySku\":{\"S1\":{\"sku\":\"S1\",\"pieces\":0,\"price\":1}}}"))
        .isEqualTo("bySku.S1.pieces: must be at least 1, was 0");
    assertThat(
            message(Parcel.class, "{\"move\":{\"@type\":\"samples.parcel-sent\",\"to\":\"Ann\"}}"))
        .isEqualTo("move.at: missing");
  }

  @Test
  void saysWhichTypesASealedTypeHas() {
    assertThat(message(Move.class, "{\"to\":\"Ann\"}")).isEqualTo("@type: missing");
    assertThat(message(Move.class, "{\"@type\":3}")).isEqualTo("@type: must be a string, was 3");
    assertThat(message(Move.class, "{\"@type\":\"sent\"}"))
        .isEqualTo("@type: 'sent' is none of [samples.parcel-sent, Lost, samples.parcel-returned]");
  }

  @Test
  void saysWhichConstantsAnEnumHasAndHowAnInstantIsWritten() {
    assertThat(message(Parcel.class, "{\"colour\":\"BLUE\"}"))
        .isEqualTo("colour: 'BLUE' is none of [RED, GREEN]");
    assertThat(message(Parcel.class, "{\"packed\":\"yesterday\"}"))
        .isEqualTo("packed: 'yesterday' is not an instant such as 2026-01-31T12:30:00Z");
    assertThat(message(Choice.class, "{\"byColour\":{\"BLUE\":\"1 g\"}}"))
        .isEqualTo("byColour.BLUE: 'BLUE' is none of [RED, GREEN]");
  }

  @Test
  void saysWhatAValueTypeSays() {
    assertThat(message(Weight.class, "\"heavy\""))
        .isEqualTo("'heavy' is not a weight such as '250 g'");
    assertThat(message(Choice.class, "{\"byColour\":{\"RED\":\"heavy\"}}"))
        .isEqualTo("byColour.RED: 'heavy' is not a weight such as '250 g'");
  }

  @Test
  void shortensALongValue() {
    String json = "{\"pieces\":\"" + "x".repeat(5000) + "\"}";

    assertThat(message(Line.class, json)).hasSizeLessThan(150).endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "tru",
        "{'a':truE}",
        "{'a':nul}",
        "{'a'}",
        "{a:1}",
        "{'a':+1}",
        "{'a':.5}",
        "{'a':1.}",
        "{'a':1e}",
        "{'a':-}",
        "{'a':0x1}",
        "{'a':NaN}",
        "{'a':'\\x'}",
        "{'a':'\\u12G4'}",
        "{'a':'\t'}",
        "{'a':[1,]}",
        "{'a':[1 2]}",
        "{'a':{'b':1,}}",
        "{'a':[}",
        "{,}",
        "{'a':1]",
        "// x"
      })
  void knowsWhatIsNotJsonEvenInAFieldThatNobodyReads(String json) {
    assertThat(message(Line.class, json.replace('\'', '"'))).contains("not JSON");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    byte[] json = "{\"sku\":\"S?\",\"pieces\":1,\"price\":1}".getBytes(StandardCharsets.UTF_8);
    json[9] = (byte) 0xE9;

    assertThat(refusal(Line.class, json))
        .hasMessageContaining("sku: not JSON")
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThat(message(Line.class, "{\"sku\":\"\\uD83D\"}"))
        .isEqualTo("sku: holds half a surrogate pair");
  }

  @Test
  void refusesWhatOnlyKeepsAMachineBusy() {
    assertThat(message(Line.class, "{\"price\":1e999999999}")).contains("at most 1000 digits");
    assertThat(message(Line.class, "{\"price\":" + "9".repeat(100_000) + "}"))
        .contains("at most 1000 digits");
    assertThat(message(Line.class, "{\"x\":" + "[".repeat(100_000))).contains("nested deeper than");
    assertThat(
            message(Move.class, "{\"@type\":\"samples.parcel-returned\",\"move\":".repeat(50_000)))
        .contains("nested deeper than");
  }

  @Test
  void keepsTheCauseOfARecordsOwnRefusal() {
    byte[] json = "{\"sku\":\"S1\",\"pieces\":0,\"price\":1}".getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(Line.class, json)).hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(refusal(Line.class, json).field()).isEqualTo("pieces");
  }

  @Test
  void aRefusalNamesNoFieldOfWhatWasDecodedBefore() {
    CODEC.decode(Letter.class, "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(message(Sku.class, "\" \"")).isEqualTo("a SKU must not be blank");
  }
}
