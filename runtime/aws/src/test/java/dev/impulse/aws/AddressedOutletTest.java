package dev.impulse.aws;

import static dev.impulse.store.tck.OutboundEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Parallel;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What is known of a destination by its address alone. */
class AddressedOutletTest {

  private static Optional<String> objection(String address, OutboundEvent event) {
    AwsClients nobody =
        AwsClients.of(
            URI.create("http://127.0.0.1:1"),
            Region.EU_CENTRAL_1,
            AnonymousCredentialsProvider.create(),
            1);
    AwsOutlets outlets =
        new AwsOutlets(
            nobody,
            _ -> {
              throw new AssertionError("no cluster is asked");
            },
            Parallel.SEQUENTIAL,
            (what, cause) -> {
              throw new AssertionError(what, cause);
            });
    Addresses addresses = Addresses.parse(Map.of("IMPULSE_STREAM_ORDERS", address));
    return new AddressedOutlet(addresses, outlets, Parallel.SEQUENTIAL).objection(event);
  }

  @ParameterizedTest
  @CsvSource({
    "kinesis:orders, 1048000, 1048577",
    "sqs:orders, 1048000, 1048577",
    "eventbridge:orders, 999000, 1000000",
    "kafka:orders, 1048000, 1048577"
  })
  void aDestinationTellsHowLargeAnEventItTakes(String address, int fitting, int large) {
    assertThat(objection(address, event("orders", "7", "id", fitting))).isEmpty();
    assertThat(objection(address, event("orders", "7", "id", large)))
        .get()
        .asString()
        .contains("bytes are more than the");
  }

  @Test
  void aKeyThatKinesisCannotPartitionByIsTold() {
    assertThat(objection("kinesis:orders", event("orders", "ä".repeat(256), "id", 1))).isEmpty();
    assertThat(objection("kinesis:orders", event("orders", "ä".repeat(257), "id", 1)))
        .contains("a key of 257 characters is longer than the 256 that it takes");
    assertThat(objection("sqs:orders", event("orders", "k".repeat(1_000), "id", 1))).isEmpty();
  }
}
