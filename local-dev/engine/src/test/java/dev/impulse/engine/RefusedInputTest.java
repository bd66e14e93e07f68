package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is not complete and valid is not taken in; why says the field, the value and the way out.
 */
class RefusedInputTest {

  private static final int LIMIT = 1000;
  private static final EventStream<Account, Line> PLAIN =
      EventStream.of("plain-lines", Account.class, Line.class, Line::account);
  private static final String PAYMENT =
      """
      {"id":"p1","customer":"ann","amount":"EUR 10.00","paidAt":"2026-03-01T12:00:00Z"}\
      """;
  private static final String ENVELOPE =
      """
      {"specversion":"1.0","id":"p1","source":"bank","type":"sales.payment-received",\
      "partitionkey":"ann","time":"2026-03-01T11:00:00Z","data":%s}\
      """
          .formatted(PAYMENT);

  @TempDir Path temp;
  private Engine engine;

  @BeforeEach
  void open() {
    EngineConfig config = EngineConfig.of(temp).withMaxEventBytes(LIMIT);
    LoadedModule functions =
        LoadedModule.of(
            new JoinLedger(),
            _ -> TestFunctions.journal(),
            _ -> Definition.stateless("reader").on(PLAIN, _ -> List.of()));
    engine = Engine.open(config, List.of(functions));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          hello        | not JSON: a value is expected at byte 0, was 'h'
          ``           | not JSON: ends where a value is expected
          {"id":       | id: not JSON: ends where a value is expected
          {"id":"p1"   | not JSON: ends where ',' or '}' is expected
          []           | must be an object, was []
          null         | must be an object, was null
          """)
  void whatIsNotOneJsonObject(String json, String reason) {
    assertThat(refused(json)).hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          "customer":"ann",    | ``          | customer | missing
          "p1"                 | 7           | id       | must be a string, was 7
          EUR 10.00            | EUR -10.00  | amount   | must be more than zero, was EUR -10.00
          EUR 10.00            | EUR 10.001  | amount   | '10.001' has more than the currency's 2 fraction digits
          EUR 10.00            | ten euros   | amount   | 'ten' is not an ISO 4217 currency such as EUR
          2026-03-01T12:00:00Z | yesterday   | paidAt   | 'yesterday' is not an instant such as 2026-01-31T12:30:00Z
          """)
  void aFieldThatIsMissingMistypedOrInvalid(String text, String other, String field, String why) {
    RejectedException refused = refused(PAYMENT.replace(text, other));
    assertThat(refused).hasMessage(field + ": " + why);
    assertThat(refused.field()).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          "1.0"                  | "0.3"       | specversion  | must be '1.0', was '0.3'
          sales.payment-received | sales.order | type         | must be 'sales.payment-received', as the payload says, was 'sales.order'
          "p1","source           | "p2","source| id           | must be 'p1', as the payload says, was 'p2'
          "p1","source           | null,"source| id           | missing from the CloudEvent
          "source":"bank",       | ``          | source       | missing from the CloudEvent
          bank                   | ` `         | source       | must not be empty
          "source":"bank"        | "id":"p1"   | id           | is there twice
          "partitionkey":"ann"   | "partitionkey":"bob" | partitionkey | must be 'ann', as the payload says, was 'bob'
          2026-03-01T11:00:00Z   | noon        | time         | 'noon' is not an instant such as 2026-01-31T12:30:00Z
          EUR 10.00              | EUR 0.00    | amount       | must be more than zero, was EUR 0.00
          """)
  void aCloudEventThatDoesNotFitItsPayload(String text, String other, String field, String why) {
    RejectedException refused = refused(ENVELOPE.replace(text, other));
    assertThat(refused).hasMessage(field + ": " + why);
    assertThat(refused.field()).contains(field);
  }

  @Test
  void moreThanOnePayload() {
    assertThat(refused(PAYMENT + " {}"))
        .hasMessage("not JSON: nothing more is expected at byte 82, was '{'");
  }

  @Test
  void aCloudEventThatIsCutOffOrFollowedByAnother() {
    assertThat(refused(ENVELOPE + ENVELOPE))
        .hasMessage("not JSON: nothing more is expected at byte 219, was '{'");
    assertThat(refused(ENVELOPE.substring(0, 100)))
        .hasMessage("not JSON: ends where '\"' is expected");
  }

  @Test
  void aStreamThatNobodyKnows() {
    assertThat(refused("paiments", PAYMENT))
        .hasMessage(
            "no function reads or emits a stream 'paiments': the streams are orders, payments,"
                + " customers, enriched-orders, enriched-payments, unmatched-entries, tck-notes,"
                + " tck-remarks, tck-lines, plain-lines")
        .extracting(RejectedException::field)
        .isEqualTo(Optional.empty());
  }

  @Test
  void aBarePayloadOfAStreamWithoutBusinessIds() {
    assertThat(refused("plain-lines", "{\"account\":\"ann\",\"text\":\"a\"}"))
        .hasMessage(
            "a bare payload of the stream plain-lines has no id: put it as a CloudEvent, with id and"
                + " source");
  }

  @Test
  void anEventOfAStreamThatAFunctionEmits() {
    assertThat(refused("tck-lines", "{\"account\":\"ann\",\"text\":\"a\"}"))
        .hasMessage(
            "tck-lines is emitted by journal: it takes no events from outside; '--as journal'"
                + " repairs it, and records that");
  }

  @Test
  void aTimeThatNobodyCanWrite() {
    assertThat(refused(ENVELOPE.replace("2026-03-01T11", "+10000-01-01T00")))
        .hasMessage(
            "time: '+10000-01-01T00:00:00Z' is not an instant such as 2026-01-31T12:30:00Z");
  }

  @Test
  void anEmptyIdOrKey() {
    assertThatThrownBy(() -> engine.event(NOTES, Note.of("", "ann", "a")))
        .isInstanceOf(RejectedException.class)
        .hasMessage("id must not be empty");
    assertThatThrownBy(() -> engine.event(NOTES, Note.of("n1", "", "a")))
        .isInstanceOf(RejectedException.class)
        .hasMessage("key must not be empty");
    assertThat(refused("tck-notes", "{\"id\":\"n1\",\"account\":\"\",\"text\":\"a\"}"))
        .hasMessage("key must not be empty");
  }

  @Test
  void anEventOfOneByteTooMuch() throws RejectedException {
    String tooLong =
        "the event has %,d bytes, more than %,d: split it, or raise the limit"
            .formatted(LIMIT + 1, LIMIT);
    engine.read("tck-notes", bytes(note(LIMIT)));
    assertThat(refused("tck-notes", note(LIMIT + 1))).hasMessage(tooLong);
    String text = "x".repeat(LIMIT - note(0).length());
    engine.event(NOTES, Note.of("n1", "ann", text));
    assertThatThrownBy(() -> engine.event(NOTES, Note.of("n1", "ann", text + "x")))
        .isInstanceOf(RejectedException.class)
        .hasMessage(tooLong);
  }

  @Test
  void upToOneMebibyteIsTakenUnlessSaidOtherwise() {
    assertThat(EngineConfig.of(temp).maxEventBytes()).isEqualTo(1024 * 1024);
  }

  @Test
  void theRestIsTakenIn() throws RejectedException {
    Accepted bare = engine.read("payments", bytes(PAYMENT));
    assertThat(bare.stream()).isEqualTo("payments");
    assertThat(bare.time()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(engine.read("payments", bytes(ENVELOPE)).time()).isEqualTo("2026-03-01T11:00:00Z");
    String optional =
        ENVELOPE.replace("\"partitionkey\":\"ann\",\"time\":\"2026-03-01T11:00:00Z\",", "");
    assertThat(engine.read("payments", bytes(optional)).time()).isEqualTo("2026-03-01T12:00:00Z");
  }

  /** A note of so many bytes. */
  private static String note(int bytes) {
    String empty = "{\"id\":\"n1\",\"account\":\"ann\",\"text\":\"\"}";
    return empty.replace("\"\"", "\"" + "x".repeat(Math.max(0, bytes - empty.length())) + "\"");
  }

  private RejectedException refused(String payment) {
    return refused("payments", payment);
  }

  private RejectedException refused(String stream, String json) {
    return catchThrowableOfType(RejectedException.class, () -> engine.read(stream, bytes(json)));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
