package dev.impulse.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.control.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static final int LONGEST = 100_000;

  @Test
  void linesAreNumberedFromOneAndTheLastNeedsNoEnd() throws IOException {
    assertThat(texts("a\n\nb")).containsExactly("1:a", "2:", "3:b");
    assertThat(texts("a\n")).containsExactly("1:a");
    assertThat(texts("")).isEmpty();
  }

  private static List<String> texts(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    LineReader reader = reader(text);
    for (Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(line.number() + ":" + line.text());
    }
    return lines;
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST);
  }

  @Test
  void aLineMayGoOverManyBuffers() throws IOException {
    String longest = "x".repeat(LONGEST);

    assertThat(texts("a\n" + longest + "\nb\n")).containsExactly("1:a", "2:" + longest, "3:b");
  }

  @Test
  void ofAVeryLongLineTheBeginningIsKeptAndTheNextLineIsWhole() throws IOException {
    LineReader reader = reader("x".repeat(1_000_000) + "\nb\n");

    Line cut = reader.next();
    assertThat(cut).isNotNull();
    assertThat(cut.isCut()).isTrue();
    assertThat(cut.length()).isEqualTo(1_000_000);
    assertThat(cut.bytes()).hasSize(LONGEST);
    assertThat(reader.next()).isNotNull().extracting(Line::text).isEqualTo("b");
  }

  @Test
  void whiteSpaceIsBlank() throws IOException {
    assertThat(reader(" \t\r\n").next()).isNotNull().extracting(Line::isBlank).isEqualTo(true);
    assertThat(reader(" x\n").next()).isNotNull().extracting(Line::isBlank).isEqualTo(false);
  }

  @Test
  void halfALineMayHaveToWaitForItsRest() throws IOException {
    LineReader reader = new LineReader(arriving("one\ntwo\nth", "ree\n"), LONGEST);

    reader.next();
    assertThat(reader.mayWait()).isFalse();
    reader.next();
    assertThat(reader.mayWait()).isTrue();
    assertThat(reader.next()).isNotNull().extracting(Line::text).isEqualTo("three");
  }

  /** Has no more than a part at a time, as a pipe has. */
  private static InputStream arriving(String... parts) {
    return new InputStream() {

      private int next;

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] to, int from, int most) {
        if (next == parts.length) {
          return -1;
        }
        byte[] part = parts[next++].getBytes(UTF_8);
        System.arraycopy(part, 0, to, from, part.length);
        return part.length;
      }
    };
  }
}
