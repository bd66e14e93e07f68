package dev.impulse.benchmarks.lambda;

import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.Payment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes events of Kinesis apart in several ways, side by side in one run: CPU time a record from
 * the event's bytes to identity, key and payload. Rounds of all take turns, so that a noisy machine
 * is noisy for all.
 */
public final class DecodingBench {

  private static final int WARM_UP = 30;
  private static final int ROUNDS = 20;
  private static final int RECORDS_A_ROUND = 50_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final byte[] event;
  private final int records;
  private final Map<String, Decoder<Payment>> decoders = new LinkedHashMap<>();

  private DecodingBench(int records) {
    this.event = KinesisEvents.payments(records);
    this.records = records;
    decoders.put("Impulse", new ImpulseDecoder());
    decoders.put(
        "Jackson streaming by hand, Impulse's codec",
        new StreamingDecoder<>(StreamingDecoder.by(JsonCodec.create(), Payment.class)));
    decoders.put("Jackson streaming by hand", new StreamingDecoder<>(StreamedPayment::read));
    decoders.put(
        "aws-lambda-java-serialization, Jackson databind",
        new PojoDecoder<>(PojoDecoder.Paid.class, PojoDecoder.Paid::payment));
  }

  /** Prints a table of events of 100 and of 1,000 records. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("| records | decoder | ns a record (least – most) | of Impulse's |");
    System.out.println("|---|---|---|---|");
    for (int records : new int[] {100, 1_000}) {
      new DecodingBench(records).run();
    }
  }

  private void run() throws IOException {
    requireSameAnswers();
    Map<String, List<Double>> nanos = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, Decoder<Payment>> one : decoders.entrySet()) {
        double took = nanosARecord(one.getValue());
        if (round >= 0) {
          nanos.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    print(nanos);
  }

  private void requireSameAnswers() throws IOException {
    List<Decoded<Payment>> expected = decoders.values().iterator().next().decode(event);
    for (Decoder<Payment> decoder : decoders.values()) {
      if (expected.size() != records || !decoder.decode(event).equals(expected)) {
        throw new IllegalStateException(decoder.getClass().getSimpleName() + " differs");
      }
    }
  }

  private double nanosARecord(Decoder<Payment> decoder) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    long seen = 0;
    for (int i = 0; i < RECORDS_A_ROUND / records; i++) {
      seen += decoder.decode(event).size();
    }
    return (double) (THREADS.getCurrentThreadCpuTime() - start) / seen;
  }

  private void print(Map<String, List<Double>> nanos) {
    double ours = median(nanos.values().iterator().next());
    nanos.forEach((name, all) -> {
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "| %,d | %s | %,.0f (%,.0f – %,.0f) | %.2f |%n",
          records,
          name,
          median(all),
          sorted[0],
          sorted[sorted.length - 1],
          median(all) / ours);
    });
  }

  private static double median(List<Double> all) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
