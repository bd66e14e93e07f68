package dev.impulse.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events as Kinesis has Lambda hand them to a function, with payments in CloudEvents. */
final class KinesisEvents {

  private static final BigInteger FIRST =
      new BigInteger("49590338271490256608559692538361571095921575989136588898");

  private KinesisEvents() {}

  static byte[] of(int records) {
    return IntStream.range(0, records)
        .mapToObj(KinesisEvents::record)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(UTF_8);
  }

  private static String record(int n) {
    return """
    {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"%d","sequenceNumber":"%s",\
    "data":"%s","approximateArrivalTimestamp":1769860800.%03d},"eventSource":"aws:kinesis",\
    "eventVersion":"1.0","eventID":"shardId-000000000006:%s",\
    "eventName":"aws:kinesis:record",\
    "invokeIdentityArn":"arn:aws:iam::123456789012:role/join-ledger",\
    "awsRegion":"eu-central-1",\
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/payments"}\
    """
        .formatted(
            customer(n),
            sequence(n),
            Base64.getEncoder().encodeToString(payload(n).getBytes(UTF_8)),
            n % 1000,
            sequence(n));
  }

  private static BigInteger sequence(int n) {
    return FIRST.add(BigInteger.valueOf(n));
  }

  private static int customer(int n) {
    return 100 + n % 900;
  }

  /** About 240 bytes. */
  static String payload(int n) {
    return """
    {"specversion":"1.0","id":"p-%06d","source":"bank","type":"sales.payment-received",\
    "time":"2026-01-31T12:00:00.123Z","partitionkey":"%d",\
    "data":{"id":"p-%06d","customer":"%d","amount":"EUR %d.50",\
    "paidAt":"2026-01-31T12:00:00.123Z"}}\
    """
        .formatted(n, customer(n), n, customer(n), 1 + n % 500);
  }
}
