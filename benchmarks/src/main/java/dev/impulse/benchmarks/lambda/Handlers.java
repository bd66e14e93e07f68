package dev.impulse.benchmarks.lambda;

/** Ways to write check-limits for Lambda. */
public enum Handlers {
  IMPULSE("Impulse"),
  STREAMING("Jackson streaming by hand"),
  POJO("aws-lambda-java-serialization, Jackson databind");

  private final String title;

  Handlers(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** A function that has just started. */
  public Handler start() {
    return switch (this) {
      case IMPULSE -> new ImpulseHandler();
      case STREAMING -> new StreamingHandler();
      case POJO -> new PojoHandler();
    };
  }

  /** What each is given: enriched orders, as Kinesis has Lambda hand them over. */
  public static byte[] event(int records) {
    return KinesisEvents.enrichedOrders(records);
  }
}
