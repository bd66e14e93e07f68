package dev.impulse.aws;

import dev.impulse.store.Meter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The emulator that all tests share: whatever a test makes there has a name of its own. It is one
 * that runs already, or LocalStack in a container.
 */
public final class Emulator {

  private static final String ENDPOINT = "impulse.test.endpoint";

  private static final String LOCALSTACK = "impulse.test.localstack";

  private static final String NONE =
      "it needs an emulator of AWS: run .ci/run, which starts moto, or start one and add"
          + " -Dimpulse.test.endpoint=http://127.0.0.1:5000, or have Docker and add"
          + " -Dimpulse.test.localstack=localstack/localstack:4";

  private static final String NO_DOCKER =
      "it needs Docker for -D%s, and no Docker answers here".formatted(LOCALSTACK);

  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  public static final Duration RECEIPTS_KEPT = Duration.ofDays(90);

  private static final int AT_A_TIME = 8;

  static {
    // moto speaks Kinesis in JSON only.
    System.setProperty("aws.cborEnabled", "false");
  }

  /** Found, or started, when the first test asks. */
  private static final class Found {
    private static final Optional<URI> ENDPOINT_OF_ALL =
        property(ENDPOINT)
            .map(URI::create)
            .or(() -> property(LOCALSTACK).flatMap(LocalStack::start));
  }

  private Emulator() {}

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }

  /** Why there is none; empty if there is one. */
  public static Optional<String> missing() {
    if (Found.ENDPOINT_OF_ALL.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(property(LOCALSTACK).isPresent() ? NO_DOCKER : NONE);
  }

  public static URI endpoint() {
    return Found.ENDPOINT_OF_ALL.orElseThrow();
  }

  public static AwsClients clients() {
    return AwsClients.of(
        endpoint(),
        Region.EU_CENTRAL_1,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        AT_A_TIME);
  }

  /** A name that nobody else has. */
  public static String name(String what) {
    return what + "-" + UUID.randomUUID();
  }

  /** The name of a table that was just made. */
  public static String newTable() {
    String name = name("table");
    try (DynamoDbClient client = clients().dynamoDb((_, _) -> {})) {
      client.createTable(TableDefinition.create(name));
      client.updateTimeToLive(TableDefinition.expire(name));
    }
    return name;
  }

  public static DynamoDbTable table(String name, Meter meter) {
    return new DynamoDbTable(
        clients().dynamoDb(meter),
        name,
        meter,
        new VirtualThreads(AT_A_TIME),
        () -> NOW,
        RECEIPTS_KEPT);
  }
}
