package dev.impulse.lambda;

import dev.impulse.Settings;
import dev.impulse.lambda.telemetry.Level;
import dev.impulse.lambda.telemetry.TelemetrySettings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a function is deployed, from environment variables: {@code IMPULSE_} and the name of the
 * component in upper case, such as {@code IMPULSE_RESERVE_MILLIS}.
 *
 * @param function the name of the function; may be left out where the jar holds one alone
 * @param settings assumptions that differ from their defaults, such as {@code
 *     reprice-items.fuelShare=0.25;reprice-items.publishThreshold=0.01}
 * @param service what the function is a part of, in its metrics
 * @param logLevel the least level of the log that is written: DEBUG, INFO, WARN or ERROR
 * @param reserveMillis how long before the time-out no further work is begun
 * @param table the DynamoDB table of states, receipts, failures and claims
 * @param mailFrom whom messages are from
 * @param mailBy by which interface mail is sent
 * @param mailConfigurationSet SES' configuration set, through which notifications come
 * @param kafkaServers where the Kafka cluster is, of a function that emits to a topic
 */
@ConfigurationProperties("impulse")
record LambdaSettings(
    Optional<String> function,
    @Bindable(defaultValue = "") String settings,
    @Bindable(defaultValue = "impulse") String service,
    @Bindable(defaultValue = "INFO") String logLevel,
    @Bindable(defaultValue = "2000") int reserveMillis,
    @Bindable(defaultValue = "impulse") String table,
    Optional<String> mailFrom,
    @Bindable(defaultValue = "SESV2") MailBy mailBy,
    Optional<String> mailConfigurationSet,
    Optional<String> kafkaServers) {

  /** The assumptions of this deployment. */
  Settings assumptions() {
    return Settings.of(
        Arrays.stream(settings.split(";"))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(LambdaSettings::setting)
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, LambdaSettings::twice)));
  }

  private static Map.Entry<String, String> setting(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new StartException(
          "%s: '%s' is no setting: write name=value, with a ; between two"
              .formatted(Variables.SETTINGS, text));
    }
    return Map.entry(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  private static String twice(String one, String other) {
    throw new StartException(
        "%s: a setting is both '%s' and '%s': leave one out"
            .formatted(Variables.SETTINGS, one, other));
  }

  /** How much is told; where spans go is said by OpenTelemetry's own variables. */
  TelemetrySettings telemetry(Map<String, String> environment) {
    return new TelemetrySettings(
        service,
        Level.of(logLevel),
        Optional.ofNullable(environment.get(Variables.COLLECTOR)),
        Double.parseDouble(environment.getOrDefault(Variables.SAMPLED_RATIO, "1")));
  }
}
