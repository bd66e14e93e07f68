package dev.impulse.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of a Kinesis stream, as Lambda hands them over. */
final class KinesisEvents {

  private KinesisEvents() {}

  /** The n-th record has the sequence number n, from 1. */
  static byte[] of(String stream, List<String> payloads) {
    return IntStream.range(0, payloads.size())
        .mapToObj(i -> record(stream, i + 1, payloads.get(i)))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String record(String stream, int sequence, String payload) {
    String data = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return """
    {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"%1$d","sequenceNumber":"%1$d",
    "data":"%2$s","approximateArrivalTimestamp":1772355600.123},"eventSource":"aws:kinesis",
    "eventVersion":"1.0","eventID":"shardId-000000000006:%1$d","eventName":"aws:kinesis:record",
    "invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role","awsRegion":"eu-central-1",
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/%3$s"}\
    """
        .formatted(sequence, data, stream);
  }

  /** A customer whose id is also the partition key of the n-th record. */
  static String customer(int id) {
    return """
    {"id":"%d","name":"Ann","email":"ann@example.com","creditLimit":"EUR 1.00",\
    "since":"2026-01-01T00:00:00Z"}\
    """
        .formatted(id);
  }
}
