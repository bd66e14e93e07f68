package dev.impulse.aws;

import dev.impulse.store.Meter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes the clients of AWS's services, over one HTTP client.
 *
 * <p>A call is tried up to four times. Each try takes up to a second to connect and up to four
 * until the answer, with less than a second in between: it is over after 23 seconds. A mail is
 * tried again only where it was throttled, and waited for ten seconds: an answer that comes late
 * leaves the mail uncertain.
 */
public final class AwsClients {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(4);
  private static final Duration ANSWER_TO_MAIL = Duration.ofSeconds(10);

  /** How many idle connections the JDK keeps to each host: 5 where nobody says. */
  private static final String IDLE_CONNECTIONS = "http.maxConnections";

  private final AwsCredentialsProvider credentials;
  private final Optional<Region> region;
  private final Optional<URI> endpoint;
  private final SdkHttpClient http = http(ANSWER);

  private AwsClients(
      AwsCredentialsProvider credentials, Optional<Region> region, Optional<URI> endpoint) {
    this.credentials = credentials;
    this.region = region;
    this.endpoint = endpoint;
  }

  /**
   * Clients as the environment has it. Region and endpoint come from where the SDK looks for them:
   * {@code AWS_REGION}, {@code AWS_ENDPOINT_URL} and its kind for one service, such as {@code
   * AWS_ENDPOINT_URL_DYNAMODB}. Credentials come from the environment, where Lambda puts them, else
   * from the SDK's default chain, which takes longer to start.
   *
   * @param atATime how many calls are made at a time: so many connections are kept
   */
  public static AwsClients ofEnvironment(int atATime) {
    keepConnections(atATime);
    return new AwsClients(Credentials.ofEnvironment(), Optional.empty(), Optional.empty());
  }

  /** Clients of an endpoint that answers for all services, such as an emulator. */
  public static AwsClients of(
      URI endpoint, Region region, AwsCredentialsProvider credentials, int atATime) {
    keepConnections(atATime);
    return new AwsClients(credentials, Optional.of(region), Optional.of(endpoint));
  }

  private static void keepConnections(int atATime) {
    if (System.getProperty(IDLE_CONNECTIONS) == null) {
      System.setProperty(IDLE_CONNECTIONS, Integer.toString(atATime));
    }
  }

  private static SdkHttpClient http(Duration answer) {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(answer)
        .build();
  }

  /** A client whose requests are counted, retries included. */
  public DynamoDbClient dynamoDb(Meter meter) {
    return client(
        DynamoDbClient.builder(),
        http,
        configuration ->
            configuration
                .retryStrategy(Retries.ofRepeatable())
                .addExecutionInterceptor(new CountedRequests(meter)));
  }

  /** A client for Kinesis. */
  public KinesisClient kinesis() {
    return client(KinesisClient.builder(), http, AwsClients::repeatable);
  }

  /** A client for SQS. */
  public SqsClient sqs() {
    return client(SqsClient.builder(), http, AwsClients::repeatable);
  }

  /** A client for EventBridge. */
  public EventBridgeClient eventBridge() {
    return client(EventBridgeClient.builder(), http, AwsClients::repeatable);
  }

  /** A client for SES, version 1 of its interface. */
  public SesClient ses() {
    return client(SesClient.builder(), http(ANSWER_TO_MAIL), AwsClients::mail);
  }

  /** A client for SES, version 2 of its interface. */
  public SesV2Client sesV2() {
    return client(SesV2Client.builder(), http(ANSWER_TO_MAIL), AwsClients::mail);
  }

  private static void repeatable(ClientOverrideConfiguration.Builder configuration) {
    configuration.retryStrategy(Retries.ofRepeatable());
  }

  /**
   * A mail gets a connection of its own: on one that the server has closed meanwhile nobody could
   * tell whether it was taken.
   */
  private static void mail(ClientOverrideConfiguration.Builder configuration) {
    configuration.retryStrategy(Retries.ofThrottled()).putHeader("Connection", "close");
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, SdkHttpClient by, Consumer<ClientOverrideConfiguration.Builder> configure) {
    region.ifPresent(builder::region);
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .credentialsProvider(credentials)
        .httpClient(by)
        .overrideConfiguration(configure)
        .build();
  }
}
