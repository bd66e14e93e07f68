package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvokeFileTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... arguments) {
    return new InvokeFile(environment, new PrintStream(out, true), new PrintStream(err, true))
        .run(List.of(arguments));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpIsPrinted() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage:", "IMPULSE_FUNCTION");
  }

  @Test
  void withoutAFileItIsCalledWrongly() {
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(err()).contains("Usage:");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run(Map.of("IMPULSE_FUNCTION", "join-ledger"), "/no/such.json")).isEqualTo(2);
    assertThat(err()).contains("cannot read /no/such.json");
  }

  @Test
  void aFunctionThatIsNotThereFailsTheRunAndSaysWhichAre(@TempDir Path folder) throws IOException {
    String event = Files.writeString(folder.resolve("event.json"), "{}").toString();
    assertThat(run(Map.of("IMPULSE_FUNCTION", "join-leger"), event)).isEqualTo(1);
    assertThat(err()).contains("did you mean 'join-ledger'");
  }
}
