package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.Parallel;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whole invocations, from bytes to bytes, of a thousand records each; {@code
 * -Dimpulse.batches=10000}, in a JVM with {@code -Xmx400m}, makes it what a function of 512 MB has.
 */
@Tag("slow")
class MemoryTest {

  private static final int BATCHES = Integer.getInteger("impulse.batches", 200);
  private static final int SAMPLES = 20;
  private static final int RECORDS = 1_000;
  private static final int CUSTOMERS = 500;
  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

  private final BoundedServices services = new BoundedServices();
  private final LambdaFunction function =
      LambdaFunction.of(
          LambdaConfig.of(Map.of("IMPULSE_FUNCTION", "join-ledger", "IMPULSE_RESERVE_MILLIS", "0")),
          new LambdaPorts(
              InstantSource.system(),
              OutputStream.nullOutputStream(),
              Parallel.SEQUENTIAL,
              new JitteredBackoff(),
              (meter, errors) -> services));

  @Test
  void memoryDoesNotGrowWithTheBatches() {
    invoke(event("customers", 0, CUSTOMERS, MemoryTest::customer));
    long early = 0;
    long late = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      invoke(event("orders", batch * RECORDS, RECORDS, MemoryTest::order));
      if (batch % (BATCHES / SAMPLES) == 0) {
        long used = usedMegabytes();
        early = batch < BATCHES / 2 ? Math.max(early, used) : early;
        late = Math.max(late, used);
      }
    }
    System.err.printf(
        "heap in use, at most: %d MB in the first half of %d batches, %d MB in all%n",
        early, BATCHES, late);
    assertThat(services.effects()).isEqualTo((long) BATCHES * RECORDS);
    assertThat(late).isLessThanOrEqualTo(early + 8);
  }

  private void invoke(byte[] event) {
    byte[] response = function.invoke(event, new LocalContext(Path.of("batch")));
    assertThat(new String(response, StandardCharsets.UTF_8)).isEqualTo(ALL_DONE);
  }

  private static long usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static byte[] event(String stream, int from, int records, IntFunction<String> payload) {
    return IntStream.range(from, from + records)
        .mapToObj(n -> record(stream, n, payload.apply(n)))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String record(String stream, int n, String payload) {
    String data = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return "{\"kinesis\":{\"partitionKey\":\""
        + n % CUSTOMERS
        + "\",\"sequenceNumber\":\""
        + (n + 1)
        + "\",\"data\":\""
        + data
        + "\",\"approximateArrivalTimestamp\":1772355600.1},\"eventSource\":\"aws:kinesis\","
        + "\"eventID\":\"shardId-000000000000:1\",\"eventSourceARN\":"
        + "\"arn:aws:kinesis:eu-central-1:123456789012:stream/"
        + stream
        + "\"}";
  }

  private static String customer(int n) {
    return "{\"id\":\""
        + n
        + "\",\"name\":\"Ann\",\"email\":\"ann@example.com\",\"creditLimit\":\"EUR 1.00\","
        + "\"since\":\"2026-01-01T00:00:00Z\"}";
  }

  private static String order(int n) {
    return "{\"@type\":\"sales.order-placed\",\"id\":\"o"
        + n
        + "\",\"customer\":\""
        + n % CUSTOMERS
        + "\",\"lines\":[{\"product\":\"chair\",\"quantity\":1,\"price\":\"EUR 1.00\"}],"
        + "\"placedAt\":\"2026-01-02T00:00:00Z\"}";
  }
}
