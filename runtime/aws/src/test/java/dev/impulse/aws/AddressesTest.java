package dev.impulse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  private static final Address ORDERS =
      new Address.Kinesis("arn:aws:kinesis:eu-central-1:123456789012:stream/orders", "");

  @ParameterizedTest
  @CsvSource({
    "kinesis:orders,                                                             orders",
    "kinesis:arn:aws:kinesis:eu-central-1:123456789012:stream/orders,            orders",
    "kinesis:arn:aws:kinesis:eu-central-1:123456789012:stream/orders/consumer/c:1, orders",
    "dynamodb:arn:aws:dynamodb:eu-central-1:123456789012:table/orders,           orders",
    "dynamodb:arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/2026-01-31T12:00:00.000, orders",
    "dynamodb:orders,                                                            orders",
    "sqs:https://sqs.eu-central-1.amazonaws.com/123456789012/orders.fifo,        orders",
    "sqs:http://127.0.0.1:4566/000000000000/orders,                              orders",
    "sqs:arn:aws:sqs:eu-central-1:123456789012:orders.fifo,                      orders",
    "sqs:orders.fifo,                                                            orders",
    "kafka:orders,                                                               orders",
    "eventbridge:arn:aws:events:eu-central-1:123456789012:event-bus/orders,      orders",
  })
  void aResourceHasTheNameAtTheEndOfItsArnOrUrl(String text, String name) {
    assertThat(Address.parse(text).name()).isEqualTo(name);
  }

  @Test
  void anIncarnationStandsBehindAHash() {
    assertThat(Address.parse("kafka:orders#2")).isEqualTo(new Address.Kafka("orders", "2"));
    assertThat(Address.parse("kafka:orders").incarnation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"orders", "kinesis:", "kinesis:#2", "redis:orders", "''"})
  void whatIsNoAddressIsRefusedWithTheFormsThereAre(String text) {
    assertThatThrownBy(() -> Addresses.parse(Map.of("IMPULSE_STREAM_ORDERS", text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("IMPULSE_STREAM_ORDERS: '" + text + "' is no address of a stream")
        .hasMessageContaining("kinesis:<stream name or ARN>");
  }

  @Test
  void aStreamIsTheKinesisStreamOfItsNameWhereNothingElseIsSaid() {
    Addresses addresses =
        Addresses.parse(
            Map.of(
                "IMPULSE_STREAMS_PREFIX", "prod-",
                "IMPULSE_STREAM_LIMIT_DECISIONS", "sqs:decisions",
                "PATH", "/bin"));

    assertThat(addresses.of("orders")).isEqualTo(new Address.Kinesis("prod-orders", ""));
    assertThat(addresses.of("limit-decisions")).isEqualTo(new Address.Sqs("decisions", ""));
  }

  @Test
  void anEnvironmentVariableIsNamedAfterItsStream() {
    assertThat(Addresses.variable("limit-decisions")).isEqualTo("IMPULSE_STREAM_LIMIT_DECISIONS");
  }

  @Test
  void aResourceIsTheStreamWhoseAddressItIs() {
    Addresses addresses =
        Addresses.parse(
            Map.of(
                "IMPULSE_STREAM_PAYMENTS", "kinesis:orders",
                "IMPULSE_STREAM_ORDERS", "kinesis:placed"));

    assertThat(addresses.streamAt(ORDERS, List.of("orders", "payments"))).contains("payments");
    assertThat(addresses.streamAt(ORDERS, List.of("orders"))).isEmpty();
  }

  @Test
  void aResourceOfAnyKindIsTheStreamOfItsName() {
    Addresses addresses = new Addresses("prod-", Map.of());
    Address queue = Address.parse("sqs:arn:aws:sqs:eu-central-1:123456789012:prod-orders.fifo");

    assertThat(addresses.streamAt(queue, List.of("payments", "orders"))).contains("orders");
    assertThat(addresses.streamAt(ORDERS, List.of("orders"))).isEmpty();
  }

  @Test
  void anArnIsOneResourceAloneAndWhatBelongsToIt() {
    Address table = Address.parse("dynamodb:arn:aws:dynamodb:eu-central-1:1:table/orders");
    String stream = "/stream/2026-01-31T12:00:00.000";

    assertThat(table.holds(with(table, stream))).isTrue();
    assertThat(table.holds(with(table, "-old" + stream))).isFalse();
    assertThat(table.holds(ORDERS)).isFalse();
  }

  private static Address with(Address table, String end) {
    return new Address.DynamoDb(table.resource() + end, "");
  }
}
