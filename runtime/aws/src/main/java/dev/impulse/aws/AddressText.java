package dev.impulse.aws;

import java.util.Optional;

/** The text of an {@link Address}. */
final class AddressText {

  private static final String FORMS =
      "kinesis:<stream name or ARN>, dynamodb:<table name or stream ARN>,"
          + " sqs:<queue URL, ARN or name>, kafka:<topic>, eventbridge:<bus name or ARN>,"
          + " each perhaps with #<incarnation> behind it";

  private AddressText() {}

  static Address parse(String text) {
    int colon = text.indexOf(':');
    int hash = text.lastIndexOf('#');
    if (colon < 0 || colon + 1 == (hash < 0 ? text.length() : hash)) {
      throw unknown(text);
    }
    String resource = text.substring(colon + 1, hash < 0 ? text.length() : hash);
    String incarnation = hash < 0 ? "" : text.substring(hash + 1);
    return of(text.substring(0, colon), resource, incarnation).orElseThrow(() -> unknown(text));
  }

  private static Optional<Address> of(String kind, String resource, String incarnation) {
    return Optional.ofNullable(
        switch (kind) {
          case "kinesis" -> new Address.Kinesis(resource, incarnation);
          case "dynamodb" -> new Address.DynamoDb(resource, incarnation);
          case "sqs" -> new Address.Sqs(resource, incarnation);
          case "kafka" -> new Address.Kafka(resource, incarnation);
          case "eventbridge" -> new Address.EventBridge(resource, incarnation);
          default -> null;
        });
  }

  /** The address that an ARN such as {@code arn:aws:kinesis:…} is. */
  static Address ofArn(String arn) {
    String[] parts = arn.split(":", 4);
    return of(parts.length < 4 ? "" : parts[2], arn, "")
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no ARN of a Kinesis stream, a table's stream or a queue".formatted(arn)));
  }

  static String text(Address address) {
    String kind =
        switch (address) {
          case Address.Kinesis _ -> "kinesis";
          case Address.DynamoDb _ -> "dynamodb";
          case Address.Sqs _ -> "sqs";
          case Address.Kafka _ -> "kafka";
          case Address.EventBridge _ -> "eventbridge";
        };
    String incarnation = address.incarnation().isEmpty() ? "" : "#" + address.incarnation();
    return kind + ":" + address.resource() + incarnation;
  }

  static String withoutConsumer(String resource) {
    int consumer = resource.indexOf("/consumer/");
    return consumer < 0 ? resource : resource.substring(0, consumer);
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "'%s' is no address of a stream: it must be one of %s".formatted(text, FORMS));
  }

  static boolean areArns(String one, String other) {
    return one.startsWith("arn:") && other.startsWith("arn:");
  }

  /** Whether an ARN is this one, or of something that belongs to it. */
  static boolean isOrBegins(String arn, String other) {
    return other.equals(arn) || other.startsWith(arn + "/");
  }

  /** Of a path or an ARN that ends in one, the segment of this number; of a mere name, that. */
  static String segment(String resource, int number) {
    String[] path = resource.split("/");
    return path.length > number ? path[number] : resource;
  }
}
