package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.FIFO_ARN;
import static dev.impulse.lambda.source.Events.KINESIS_ARN;
import static dev.impulse.lambda.source.Events.base64;
import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.eventBridge;
import static dev.impulse.lambda.source.Events.fifo;
import static dev.impulse.lambda.source.Events.kinesis;
import static dev.impulse.lambda.source.Events.message;
import static dev.impulse.lambda.source.Events.partitionRecord;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.records;
import static dev.impulse.lambda.source.Events.row;
import static dev.impulse.lambda.source.Events.sequence;
import static dev.impulse.lambda.source.Events.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.InputRecord;
import dev.impulse.store.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomEventsTest {

  private static final int CHANGED = Integer.getInteger("impulse.changed", 10_000);

  private static final EventReader READER = reader(Till.SALES);

  private static final List<String> EVENTS =
      List.of(
          batch(
              kinesis(sequence(0), "7", base64("{'id':'s-1'}")), kinesis(sequence(1), "8", "e30=")),
          batch(
              row("INSERT", "1", "'NewImage':{'id':{'S':'s'},'n':{'L':[{'N':'1'}]}},"),
              row("REMOVE", "2", "")),
          batch(message("m-1", "{\\'id\\':\\'ä\\\\n\\'}"), fifo("m-2", "7", "1", "{}")),
          "{'eventSource':'aws:kafka','eventSourceArn':'a','records':{'sales-0':["
              + partitionRecord("sales-0", 1, "'Nw=='", "'e30='")
              + "]}}",
          eventBridge("sales", "{'id':'s-1'}"),
          "{'specversion':'1.0','id':'1','source':'s','type':'t','data':{'a':[1,true,null]}}",
          "{'impulse':'redrive','key':'7'}");

  /** Whether an event is read, or refused as documented. */
  private static boolean readOrRefused(byte[] event) {
    try {
      return READER.read(event) != null;
    } catch (RefusedException e) {
      return e.getMessage() != null;
    }
  }

  @Test
  void aTruncatedEventIsRefused() {
    for (String event : EVENTS) {
      byte[] bytes = utf8(event);
      for (int length = 0; length < bytes.length; length++) {
        assertThat(readOrRefused(Arrays.copyOf(bytes, length))).isTrue();
      }
    }
  }

  @Test
  void changedBytesAreReadOrRefused() {
    Random random = new Random(21);
    for (int i = 0; i < CHANGED; i++) {
      byte[] bytes = utf8(EVENTS.get(random.nextInt(EVENTS.size())));
      for (int flips = random.nextInt(3); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }

      assertThat(readOrRefused(bytes)).isTrue();
    }
  }

  @Test
  void exchangedPiecesAreReadOrRefused() {
    Random random = new Random(22);
    String[] pieces = {"null", "{}", "[]", "1", "-1E999999999", "'x'", "{'S':1}", "''", ",", "}"};
    for (int i = 0; i < 20_000; i++) {
      String event = EVENTS.get(random.nextInt(EVENTS.size()));
      int colon = event.indexOf(':', random.nextInt(event.length()));
      int end = event.indexOf(',', colon);
      if (colon > 0 && end > 0) {
        String piece = pieces[random.nextInt(pieces.length)];
        String changed = event.substring(0, colon + 1) + piece + event.substring(end);
        assertThat(readOrRefused(utf8(changed))).isTrue();
      }
    }
  }

  @Test
  void aBrokenRecordLeavesItsNeighboursAsTheyAre() {
    Random random = new Random(23);
    for (int i = 0; i < 2_000; i++) {
      int size = 1 + random.nextInt(20);
      int broken = random.nextInt(size);
      List<String> payloads = new ArrayList<>();
      List<String> records = new ArrayList<>();
      for (int n = 0; n < size; n++) {
        payloads.add("{\"id\":\"" + random.nextInt() + "\"}");
        records.add(
            kinesis(sequence(n), "7", n == broken ? broken(random) : base64(payloads.get(n))));
      }

      List<InputRecord> read = records(batch(records.toArray(String[]::new))).records();

      assertThat(read).hasSize(size);
      for (int n = 0; n < size; n++) {
        assertThat(read.get(n).position().orElseThrow().sequence()).isEqualTo(sequence(n));
        if (n != broken) {
          assertThat(Events.data(read.get(n))).isEqualTo(payloads.get(n));
        }
      }
    }
  }

  /** A text that stands in a JSON string, and is mostly neither Base64 nor JSON. */
  private static String broken(Random random) {
    String letters = "ab=+*-_{ äß😀";
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(30), 0, letters.length() - 1)
        .forEach(at -> {
          if (!Character.isSurrogate(letters.charAt(at))) {
            text.append(letters.charAt(at));
          }
        });
    return random.nextBoolean() ? text.toString() : base64(text.toString());
  }

  @Test
  void tenThousandRecordsInSixMegabytesAreRead() {
    String payload = "{\"id\":\"%05d\",\"pad\":\"" + "x".repeat(60) + "\"}";
    String event =
        batch(
            IntStream.range(0, 10_000)
                .mapToObj(n -> kinesis(sequence(n), "k" + n % 100, base64(payload.formatted(n))))
                .toArray(String[]::new));
    assertThat(utf8(event).length).isBetween(5_500_000, 6_500_000);

    List<InputRecord> records = records(event).records();

    assertThat(records).hasSize(10_000);
    assertThat(Events.data(records.getLast())).isEqualTo(payload.formatted(9_999));
    assertThat(records)
        .allMatch(record -> record.position().orElseThrow().source().equals(KINESIS_ARN));
  }

  @Test
  void aMessageOfTheLargestSizeIsRead() {
    String body = "{\\\"pad\\\":\\\"" + "ä".repeat(500_000) + "\\\"}";

    InputRecord record = records(batch(fifo("m-1", "7", "1", body))).records().getFirst();

    assertThat(record.position().orElseThrow().source()).isEqualTo(FIFO_ARN + "/7");
    assertThat(new String(record.data(), StandardCharsets.UTF_8))
        .isEqualTo("{\"pad\":\"" + "ä".repeat(500_000) + "\"}");
  }
}
