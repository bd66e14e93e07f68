package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaConfigTest {

  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("IMPULSE_FUNCTION", "reprice-items"),
          Map.entry("IMPULSE_SETTINGS", "reprice-items.fuelShare=0.25;reprice-items.bands=1,2"),
          Map.entry("IMPULSE_TABLE", "shop"),
          Map.entry("IMPULSE_RESERVE_MILLIS", "1500"),
          Map.entry("IMPULSE_MAX_HOPS", "7"),
          Map.entry("IMPULSE_MAIL_FROM", "shop@example.com"),
          Map.entry("IMPULSE_MAIL_BY", "SES"),
          Map.entry("IMPULSE_MAIL_CONFIGURATION_SET", "notify"),
          Map.entry("IMPULSE_KAFKA_SERVERS", "b-1.shop:9092,b-2.shop:9092"),
          Map.entry("IMPULSE_STREAM_LIMIT_DECISIONS", "kafka:decisions#2"),
          Map.entry("IMPULSE_STREAM_ORDERS", "sqs:https://sqs.eu-central-1.amazonaws.com/1/o.fifo"),
          Map.entry("IMPULSE_STREAMS_PREFIX", "prod-"),
          Map.entry("IMPULSE_SERVICE", "shop"),
          Map.entry("IMPULSE_LOG_LEVEL", "DEBUG"),
          Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318"),
          Map.entry("OTEL_TRACES_SAMPLER_ARG", "0.1"));

  @Test
  void whatIsWrittenIsReadBackEqual() {
    LambdaConfig config = LambdaConfig.of(EVERYTHING);

    assertThat(config.environment())
        .containsOnlyKeys(EVERYTHING.keySet())
        .containsEntry("IMPULSE_STREAM_LIMIT_DECISIONS", "kafka:decisions#2");
    assertThat(LambdaConfig.of(config.environment())).isEqualTo(config);
  }

  @Test
  void defaultsAreReadBackEqual() {
    LambdaConfig defaults = LambdaConfig.of(Map.of());

    assertThat(LambdaConfig.of(defaults.environment())).isEqualTo(defaults);
    assertThat(defaults.table()).isEqualTo("impulse");
    assertThat(defaults.reserveMillis()).isEqualTo(2_000);
    assertThat(defaults.maxHops()).isEqualTo(100);
    assertThat(defaults.mail().by()).isEqualTo(MailApi.SESV2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IMPULSE_SETTINGS | reprice-items.fuelShare | 'reprice-items.fuelShare' is no setting: write name=value",
        "IMPULSE_SETTINGS | A.b=1;A.b=2 | both '1' and '2'",
        "IMPULSE_RESERVE_MILLIS | soon | IMPULSE_RESERVE_MILLIS: 'soon' is no whole number",
        "IMPULSE_MAIL_BY | pigeon | IMPULSE_MAIL_BY: 'pigeon' is neither SESV2 nor SES",
        "OTEL_TRACES_SAMPLER_ARG | half | OTEL_TRACES_SAMPLER_ARG: 'half' is no number",
        "IMPULSE_LOG_LEVEL | loud | 'loud'",
        "IMPULSE_STREAM_ORDERS | ftp:orders | IMPULSE_STREAM_ORDERS"
      })
  void whatCannotBeReadIsRefusedAndNamed(String variable, String value, String said) {
    assertThatThrownBy(() -> LambdaConfig.of(Map.of(variable, value))).hasMessageContaining(said);
  }

  @Test
  void aFunctionThatSendsNeedsAnAddressToSendFrom() {
    LambdaConfig config = LambdaConfig.of(Map.of("IMPULSE_FUNCTION", "send-confirmations"));
    LambdaPorts ports = AwsServices.rehearsed(config, URI.create("http://127.0.0.1:1"));

    assertThatThrownBy(() -> LambdaFunction.of(config, ports))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("IMPULSE_MAIL_FROM");
  }
}
