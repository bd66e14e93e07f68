package dev.impulse.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events as Kinesis has Lambda hand them to a function, with CloudEvents in them. */
final class KinesisEvents {

  private static final BigInteger FIRST =
      new BigInteger("49590338271490256608559692538361571095921575989136588898");

  private static final Instant ARRIVED = Instant.ofEpochSecond(1_769_860_800);

  private KinesisEvents() {}

  /**
   * A record as it was put.
   *
   * @param number counts the records of the stream
   */
  record Put(int number, Instant arrived, String key, String payload) {}

  /** Orders with what a decision about them needs: of two lines each, every other one breached. */
  static byte[] enrichedOrders(int records) {
    return event("enriched-orders", records, n -> put(n, enrichedOrder(n)));
  }

  private static Put put(int n, String payload) {
    return new Put(n, ARRIVED.plusMillis(n % 1000), Integer.toString(customer(n)), payload);
  }

  /** What was put into a stream. */
  static byte[] event(String stream, int records, IntFunction<Put> puts) {
    return IntStream.range(0, records)
        .mapToObj(n -> record(stream, puts.apply(n)))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(UTF_8);
  }

  private static String record(String stream, Put put) {
    BigInteger sequence = FIRST.add(BigInteger.valueOf(put.number));
    return """
    {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"%s","sequenceNumber":"%s",\
    "data":"%s","approximateArrivalTimestamp":%d.%03d},"eventSource":"aws:kinesis",\
    "eventVersion":"1.0","eventID":"shardId-000000000006:%s",\
    "eventName":"aws:kinesis:record",\
    "invokeIdentityArn":"arn:aws:iam::123456789012:role/sales",\
    "awsRegion":"eu-central-1",\
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/%s"}\
    """
        .formatted(
            put.key,
            sequence,
            Base64.getEncoder().encodeToString(put.payload.getBytes(UTF_8)),
            put.arrived.getEpochSecond(),
            put.arrived.getNano() / 1_000_000,
            sequence,
            stream);
  }

  private static int customer(int n) {
    return 100 + n % 900;
  }

  /** About 580 bytes. */
  private static String enrichedOrder(int n) {
    return """
    {"specversion":"1.0","id":"o-%1$06d","source":"enriched-orders","type":"sales.order-enriched",\
    "time":"2026-01-31T12:00:00.123Z","partitionkey":"%2$d","datacontenttype":"application/json",\
    "data":{"order":{"id":"o-%1$06d","customer":"%2$d","lines":[\
    {"product":"desk","quantity":1,"price":"EUR 250.00"},\
    {"product":"chair","quantity":4,"price":"EUR 75.50"}],\
    "placedAt":"2026-01-31T11:59:00.123Z"},\
    "customer":{"id":"%2$d","name":"Ann Example","email":"ann.%2$d@example.com",\
    "creditLimit":"EUR 5000.00","since":"2025-06-30T08:00:00Z"},"exposure":"EUR %3$d.00"}}\
    """
        .formatted(n, customer(n), n % 2 == 0 ? 4_000 : 6_000);
  }
}
