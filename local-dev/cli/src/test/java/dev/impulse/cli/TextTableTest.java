package dev.impulse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void textsStandToTheLeftAndNumbersToTheRight() {
    TextTable table =
        new TextTable("STREAM", "EVENTS", "SHARE").row("orders", 12_345L, 0.5).row("a", 7, 99.5);

    assertThat(text(table))
        .isEqualTo(
            """
            STREAM  EVENTS  SHARE
            orders  12,345    0.5
            a            7   99.5
            """);
  }

  @Test
  void anEmptyTableHasItsHeaders() {
    assertThat(text(new TextTable("STREAM", "EVENTS"))).isEqualTo("STREAM  EVENTS\n");
  }

  private static String text(TextTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = new Output(bytes);
    table.writeTo(out);
    out.flush();
    return bytes.toString(UTF_8);
  }
}
