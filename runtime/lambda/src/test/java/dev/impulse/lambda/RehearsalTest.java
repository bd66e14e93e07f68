package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {

  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

  @ParameterizedTest
  @ValueSource(strings = {"join-ledger", "check-limits", "send-confirmations"})
  void everyBatchOfARehearsalIsDoneWithoutAws(String function) throws IOException {
    LambdaConfig config =
        LambdaConfig.of(
            Map.of("IMPULSE_FUNCTION", function, "IMPULSE_MAIL_FROM", "shop@example.com"));
    URI nowhere = URI.create("http://127.0.0.1:1");
    Rehearsal rehearsal =
        LambdaFunction.of(config, AwsServices.rehearsed(config, nowhere)).rehearsal();
    try (AwsStub aws = AwsStub.start(0)) {
      assertThat(rehearsal.run(aws)).isNotEmpty().containsOnly(ALL_DONE);
    }
  }
}
