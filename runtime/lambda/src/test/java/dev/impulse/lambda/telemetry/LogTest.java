package dev.impulse.lambda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogTest {

  private final CapturedLog told = new CapturedLog();

  @Test
  void aLineIsAnObjectThatNamesTimeLevelFunctionAndInvocation() {
    Log log = told.log(Level.INFO);
    log.request("8476a536");
    log.write(Level.WARN, "records come again", Field.of("records", 3));
    assertThat(told.text())
        .isEqualTo(
            """
            {"timestamp":"2026-03-01T12:00:00Z","level":"WARN","function":"join-ledger",\
            "requestId":"8476a536","message":"records come again","records":"3"}
            """);
  }

  @Test
  void whatAValueContainsNeverEndsALine() {
    told.log(Level.INFO).write(Level.INFO, "odd", Field.of("value", "a\"b\\c\nd\u2028e\u0001"));
    assertThat(told.lines().getFirst().get("value").asText()).isEqualTo("a\"b\\c\nd\u2028e\u0001");
  }

  @Test
  void aLineBelowTheLeastLevelIsNotWritten() {
    Log log = told.log(Level.WARN);
    log.write(Level.INFO, "not this");
    log.write(Level.WARN, "this");
    log.write(Level.ERROR, "and this");
    assertThat(told.lines())
        .extracting(line -> line.get("message").asText())
        .containsExactly("this", "and this");
  }

  @Test
  void aLevelThatThereIsNotIsRefusedWithThoseThatThereAre() {
    assertThat(Level.of("warn")).isEqualTo(Level.WARN);
    assertThatThrownBy(() -> Level.of("loud"))
        .hasMessageContaining("'loud'")
        .hasMessageContaining("WARN");
  }
}
