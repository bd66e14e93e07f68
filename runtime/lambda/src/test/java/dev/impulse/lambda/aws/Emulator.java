package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.Meter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The emulator that all tests share: whatever a test makes there has a name of its own. */
final class Emulator {

  static final String ENDPOINT = "impulse.test.endpoint";

  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  static final Duration RECEIPTS_KEPT = Duration.ofDays(90);

  private static final int AT_A_TIME = 8;

  static {
    // moto speaks Kinesis in JSON only.
    System.setProperty("aws.cborEnabled", "false");
  }

  private Emulator() {}

  static AwsClients clients() {
    return AwsClients.of(
        URI.create(System.getProperty(ENDPOINT)),
        Region.EU_CENTRAL_1,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        AT_A_TIME);
  }

  /** A name that nobody else has. */
  static String name(String what) {
    return what + "-" + UUID.randomUUID();
  }

  /** The name of a table that was just made. */
  static String newTable() {
    String name = name("table");
    try (DynamoDbClient client = clients().dynamoDb((_, _) -> {})) {
      client.createTable(TableDefinition.create(name));
      client.updateTimeToLive(TableDefinition.expire(name));
    }
    return name;
  }

  static DynamoDbTable table(String name, Meter meter) {
    return new DynamoDbTable(
        clients().dynamoDb(meter),
        name,
        meter,
        new VirtualThreads(AT_A_TIME),
        () -> NOW,
        RECEIPTS_KEPT);
  }
}
