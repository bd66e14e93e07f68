package dev.impulse.lambda;

import static dev.impulse.lambda.KinesisEvents.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.lambda.RuntimeApi.Posted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handler in a JVM of its own, under the runtime interface client that Lambda runs. */
class RuntimeClientTest {

  private static final long PLENTY = 60_000;
  private static final String RESPONSE = "invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response";
  private static final String ERROR = "invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/error";

  @TempDir private Path folder;
  private RuntimeApi api;
  private AwsStub aws;

  @BeforeEach
  void start() throws IOException {
    api = new RuntimeApi(0);
    aws = AwsStub.start(0);
  }

  @AfterEach
  void stop() {
    aws.close();
    api.close();
  }

  private RuntimeClient client(Map<String, String> environment) throws IOException {
    return RuntimeClient.start(api, aws, folder.resolve("log"), environment);
  }

  @Test
  void aBatchIsAnsweredWithWhatFailedOfIt() throws Exception {
    try (var _ = client(Map.of("IMPULSE_FUNCTION", "join-ledger"))) {
      api.invoke(KinesisEvents.of("customers", List.of(customer(1), customer(2))), PLENTY);
      assertThat(api.posted()).isEqualTo(new Posted(RESPONSE, "{\"batchItemFailures\":[]}"));
    }
    assertThat(Files.readString(folder.resolve("log"))).contains("\"Records\":2.0");
  }

  @Test
  void nearTheTimeOutWhatIsDoneIsCommittedAndTheRestComesAgain() throws Exception {
    List<String> customers = IntStream.rangeClosed(1, 3).mapToObj(KinesisEvents::customer).toList();
    try (var _ =
        client(Map.of("IMPULSE_FUNCTION", "join-ledger", "IMPULSE_RESERVE_MILLIS", "60000"))) {
      api.invoke(KinesisEvents.of("customers", customers), PLENTY);
      assertThat(api.posted().body())
          .matches("\\{\"batchItemFailures\":\\[\\{\"itemIdentifier\":\"[23]\"}]}");
    }
  }

  @Test
  void anEventThatIsNoneIsAnErrorThatSaysWhatWasExpected() throws Exception {
    try (var _ = client(Map.of("IMPULSE_FUNCTION", "join-ledger"))) {
      api.invoke("{\"foo\":1}".getBytes(StandardCharsets.UTF_8), PLENTY);
      Posted error = api.posted();
      assertThat(error.path()).isEqualTo(ERROR);
      assertThat(error.body()).contains("RefusedException").contains("Kinesis, DynamoDB Streams");
    }
    assertThat(Files.readString(folder.resolve("log"))).contains("\"level\":\"ERROR\"");
  }

  @Test
  void aFunctionThatIsNotThereIsAnErrorOfTheStartThatNamesThoseThatAre() throws Exception {
    try (var _ = client(Map.of("IMPULSE_FUNCTION", "join-leger"))) {
      Posted error = api.posted();
      assertThat(error.path()).isEqualTo("init/error");
      assertThat(error.body()).contains("did you mean 'join-ledger'").contains("check-limits");
    }
  }

  @Test
  void beforeASnapshotTheFunctionIsRehearsedAndAfterItBatchesAreAnswered() throws Exception {
    Map<String, String> snapStart =
        Map.of("IMPULSE_FUNCTION", "join-ledger", "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (var _ = client(snapStart)) {
      assertThat(api.posted().path()).isEqualTo("restore/next");
      api.invoke(KinesisEvents.of("customers", List.of(customer(1))), PLENTY);
      assertThat(api.posted()).isEqualTo(new Posted(RESPONSE, "{\"batchItemFailures\":[]}"));
    }
  }
}
