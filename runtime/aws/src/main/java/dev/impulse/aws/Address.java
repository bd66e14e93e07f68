package dev.impulse.aws;

/**
 * Where a stream is on AWS: what an invocation's event comes from, what effects go to.
 *
 * <p>As text it is the kind of the resource, the resource, and perhaps a token for its incarnation:
 * {@code kinesis:orders}, {@code sqs:https://sqs.eu-central-1.amazonaws.com/123456789012/orders},
 * {@code kafka:orders#2}.
 */
public sealed interface Address {

  /** A name, an ARN or, of a queue, a URL: as it was given. */
  String resource();

  /**
   * Tells a resource from an earlier one of the same name; empty for the first. Whoever deletes a
   * resource and makes it again gives another token: its positions begin anew.
   */
  String incarnation();

  /** The resource's own name: what is left of an ARN or a URL. */
  String name();

  /** A Kinesis stream: its name or ARN. A consumer's ARN stands for its stream. */
  record Kinesis(String resource, String incarnation) implements Address {

    @Override
    public String name() {
      return AddressText.segment(resource, 1);
    }
  }

  /** A DynamoDB table: its name, its ARN, or the ARN of its stream. */
  record DynamoDb(String resource, String incarnation) implements Address {

    @Override
    public String name() {
      return AddressText.segment(resource, 1);
    }
  }

  /** An SQS queue: its name, URL or ARN. The {@code .fifo} at its end is no part of the name. */
  record Sqs(String resource, String incarnation) implements Address {

    private static final String FIFO = ".fifo";

    /** Whether the queue keeps the order of each message group. */
    public boolean isFifo() {
      return resource.endsWith(FIFO);
    }

    @Override
    public String name() {
      String name = resource.substring(resource.lastIndexOf(isUrl() ? '/' : ':') + 1);
      return isFifo() ? name.substring(0, name.length() - FIFO.length()) : name;
    }

    /** Whether the resource is the queue's URL. */
    public boolean isUrl() {
      return resource.startsWith("http://") || resource.startsWith("https://");
    }
  }

  /** A Kafka topic: its name. The function's cluster is the only one. */
  record Kafka(String resource, String incarnation) implements Address {

    @Override
    public String name() {
      return resource;
    }
  }

  /** An EventBridge bus: its name or ARN. */
  record EventBridge(String resource, String incarnation) implements Address {

    @Override
    public String name() {
      return AddressText.segment(resource, 1);
    }
  }

  /** The address of an event source, by its ARN. */
  static Address ofArn(String arn) {
    return AddressText.ofArn(arn);
  }

  /** This address as text. */
  default String text() {
    return AddressText.text(this);
  }

  /** The resource that keeps the order: of a consumer of a Kinesis stream, the stream. */
  default String source() {
    return AddressText.withoutConsumer(resource());
  }

  /** Whether this is the address of a resource whose ARN or name an event tells. */
  default boolean holds(Address found) {
    return getClass() == found.getClass()
        && (AddressText.areArns(resource(), found.resource())
            ? AddressText.isOrBegins(resource(), found.resource())
            : name().equals(found.name()));
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if the text is none; the message shows the forms there are
   */
  static Address parse(String text) {
    return AddressText.parse(text);
  }
}
