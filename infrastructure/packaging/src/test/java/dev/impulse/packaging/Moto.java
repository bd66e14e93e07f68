package dev.impulse.packaging;

import dev.impulse.aws.AwsClients;
import dev.impulse.aws.TableDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What a function has on an emulator of AWS, all under a name that nobody else has. */
final class Moto {

  static final String ENDPOINT = "impulse.test.endpoint";

  static {
    // moto speaks Kinesis in JSON only.
    System.setProperty("aws.cborEnabled", "false");
  }

  private final String endpoint = System.getProperty(ENDPOINT);
  private final AwsClients clients =
      AwsClients.of(
          URI.create(endpoint),
          Region.EU_CENTRAL_1,
          StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
          1);
  private final String world = "world-" + UUID.randomUUID();

  /** What configures the function. */
  Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "AWS_ENDPOINT_URL",
                endpoint,
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "IMPULSE_TABLE",
                world,
                "IMPULSE_STREAMS_PREFIX",
                prefix(),
                "IMPULSE_MAIL_FROM",
                sender()));
    environment.putAll(more);
    return environment;
  }

  private String prefix() {
    return world + "-";
  }

  private String sender() {
    return world + "@example.org";
  }

  void makeTable() {
    try (DynamoDbClient dynamoDb = clients.dynamoDb((_, _) -> {})) {
      dynamoDb.createTable(TableDefinition.create(world));
    }
  }

  void makeStream(String name) {
    try (KinesisClient kinesis = clients.kinesis()) {
      String stream = prefix() + name;
      kinesis.createStream(create -> create.streamName(stream).shardCount(1));
      kinesis.waiter().waitUntilStreamExists(describe -> describe.streamName(stream));
    }
  }

  /** The address of the queue. */
  String makeQueue() {
    try (SqsClient sqs = clients.sqs()) {
      return sqs.createQueue(create -> create.queueName(world)).queueUrl();
    }
  }

  /** The name of the bus. */
  String makeBus() {
    try (var eventBridge = clients.eventBridge()) {
      eventBridge.createEventBus(create -> create.name(world));
    }
    return world;
  }

  void knowSender() {
    try (var ses = clients.ses()) {
      ses.verifyEmailIdentity(identity -> identity.emailAddress(sender()));
    }
  }

  /** What is on a stream. */
  List<String> records(String name) {
    try (KinesisClient kinesis = clients.kinesis()) {
      String iterator =
          kinesis
              .getShardIterator(ask ->
                  ask.streamName(prefix() + name)
                      .shardId("shardId-000000000000")
                      .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      return kinesis.getRecords(ask -> ask.shardIterator(iterator)).records().stream()
          .map(Record::data)
          .map(data -> data.asUtf8String())
          .toList();
    }
  }

  List<String> messages(String queue) {
    try (SqsClient sqs = clients.sqs()) {
      return sqs
          .receiveMessage(ask -> ask.queueUrl(queue).maxNumberOfMessages(10))
          .messages()
          .stream()
          .map(Message::body)
          .toList();
    }
  }

  /** The subjects of the mail that the function has sent: moto tells all at one address. */
  List<String> subjects() throws IOException, InterruptedException {
    HttpRequest all = HttpRequest.newBuilder(URI.create(endpoint + "/moto-api/data.json")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      String json = http.send(all, BodyHandlers.ofString()).body();
      return JsonNode.parser()
          .parse(json)
          .field("ses")
          .flatMap(ses -> ses.field("Message"))
          .map(JsonNode::asArray)
          .orElse(List.of())
          .stream()
          .filter(mail -> text(mail, "source").equals(sender()))
          .map(mail -> text(mail, "subject"))
          .toList();
    }
  }

  /** Why messages are uncertain. */
  List<String> reasons() {
    try (DynamoDbClient dynamoDb = clients.dynamoDb((_, _) -> {})) {
      return dynamoDb.scan(scan -> scan.tableName(world)).items().stream()
          .filter(item -> item.containsKey("reason"))
          .map(item -> String.valueOf(item.get("reason").s()))
          .toList();
    }
  }

  private static String text(JsonNode mail, String name) {
    return mail.field(name).orElseThrow().asString();
  }

  /** An event of a Kinesis stream with a record that brings the stream's sample. */
  String event(String stream, String sequence) throws IOException {
    String sample = "/META-INF/impulse/samples/%s.json".formatted(stream);
    byte[] data;
    try (var in = Moto.class.getResourceAsStream(sample)) {
      data = in.readAllBytes();
    }
    return """
    {"Records":[{"eventSource":"aws:kinesis","eventVersion":"1.0",
    "eventName":"aws:kinesis:record","eventID":"shardId-000000000000:%1$s",
    "awsRegion":"eu-central-1",
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/%2$s",
    "kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"103","sequenceNumber":"%1$s",
    "approximateArrivalTimestamp":1772355600.123,"data":"%3$s"}}]}
    """
        .formatted(sequence, prefix() + stream, Base64.getEncoder().encodeToString(data));
  }
}
