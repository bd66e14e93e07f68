package dev.impulse.engine.internal.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.engine.internal.store.RandomTexts;
import dev.impulse.json.Attributes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written as a row of the log is read as it was. */
class RowTest {

  @Test
  void whateverItHoldsIsReadAsItWas() {
    Random random = new Random(1);
    RowWriter writer = new RowWriter();
    Texts texts = new Texts();
    for (int row = 0; row < 300; row++) {
      List<LogEvent> events = events(random);
      events.forEach(writer::add);
      assertThat(writer.count()).isEqualTo(events.size());
      Row written = writer.take();
      Set<String> wanted = Set.of("stream-0", "stream-" + random.nextInt(1, 3));
      RowReader reader =
          new RowReader(written.kinds(), written.events(), written.logged(), wanted, texts);
      for (LogEvent event : events) {
        assertThat(reader.hasNext()).isTrue();
        LogEvent read = reader.next();
        if (wanted.contains(event.stream())) {
          assertSame(requireNonNull(read), event);
        } else {
          assertThat(read).isNull();
        }
      }
      assertThat(reader.hasNext()).isFalse();
      assertThat(writer.length()).isZero();
    }
  }

  @Test
  void aDamagedRowIsNotTakenForSomethingElse() {
    Row row = new RowWriter().add(events(new Random(2)).getFirst()).take();
    row.events()[1] = '(';
    assertThatThrownBy(() -> RowReader.only(row.kinds(), row.events(), row.logged(), new Texts()))
        .hasMessage("the log's row is damaged at byte 1: expected '[', was '('");
  }

  private static List<LogEvent> events(Random random) {
    List<LogEvent> events = new ArrayList<>();
    long logged = time(random) >> 1;
    for (int i = random.nextInt(6); i >= 0; i--) {
      events.add(event(random).logged(logged));
      logged += random.nextInt(1_000_000);
    }
    return events;
  }

  private static LogEvent event(Random random) {
    return new LogEvent(
        new Kind(
            "stream-" + random.nextInt(3),
            RandomTexts.next(random, 9),
            "type." + random.nextInt(3)),
        RandomTexts.next(random, 40),
        RandomTexts.next(random, 12),
        time(random),
        json(random),
        extensions(random),
        random.nextLong());
  }

  private static long time(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> 0;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  private static byte[] json(Random random) {
    String key = "x".repeat(random.nextInt(20) == 0 ? 30_000 : random.nextInt(40));
    return "{\"%s\":\"]},é😀\"}".formatted(key).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] extensions(Random random) {
    if (random.nextBoolean()) {
      return LogEvent.noExtensions();
    }
    return Attributes.of(Map.of("tenant", "é😀".repeat(random.nextInt(5)))).write();
  }

  private static void assertSame(LogEvent actual, LogEvent expected) {
    assertThat(envelope(actual)).isEqualTo(envelope(expected));
    assertThat(actual.fingerprint()).isEqualTo(expected.identity().fingerprint());
    assertThat(actual.data()).isEqualTo(expected.data());
    assertThat(actual.extensions).isEqualTo(expected.extensions);
  }

  private static List<?> envelope(LogEvent event) {
    return List.of(
        event.stream(), event.identity(), event.key, event.timeMicros, event.loggedMicros());
  }
}
