package dev.impulse.lambda.source;

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
    return switch (text.substring(0, colon)) {
      case "kinesis" -> new Address.Kinesis(resource, incarnation);
      case "dynamodb" -> new Address.DynamoDb(resource, incarnation);
      case "sqs" -> new Address.Sqs(resource, incarnation);
      case "kafka" -> new Address.Kafka(resource, incarnation);
      case "eventbridge" -> new Address.EventBridge(resource, incarnation);
      default -> throw unknown(text);
    };
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
