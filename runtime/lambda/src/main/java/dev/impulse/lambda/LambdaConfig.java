package dev.impulse.lambda;

import dev.impulse.Settings;
import dev.impulse.aws.Addresses;
import dev.impulse.lambda.telemetry.Level;
import dev.impulse.lambda.telemetry.TelemetrySettings;
import dev.impulse.spi.HopLimit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a function is deployed. As environment variables it is what Lambda hands to the function.
 *
 * @param function the name of the function; may be left out where the jar holds one alone
 * @param settings the assumptions that differ from their defaults
 * @param addresses where its streams are
 * @param table the DynamoDB table of states, receipts, failures and claims
 * @param reserveMillis how long before the time-out no further work is begun
 * @param maxHops how many functions an event may come through; at the next it is parked
 * @param mail how messages leave
 * @param kafkaServers where the Kafka cluster is, of a function that emits to a topic
 * @param telemetry how much is told, and where spans go
 */
public record LambdaConfig(
    Optional<String> function,
    SortedMap<String, String> settings,
    Addresses addresses,
    String table,
    int reserveMillis,
    int maxHops,
    MailConfig mail,
    Optional<String> kafkaServers,
    TelemetrySettings telemetry) {

  private static final String NAME = "impulse";

  public LambdaConfig {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * Reads what an environment says; what it does not say is as the guide has it.
   *
   * @throws StartException if a variable cannot be read; it names the variable
   * @throws IllegalArgumentException if a variable has a value that cannot be; says what can
   */
  public static LambdaConfig of(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    return new LambdaConfig(
        variables.text(Variables.FUNCTION),
        SettingsText.parse(variables.text(Variables.SETTINGS).orElse("")),
        Addresses.parse(environment),
        variables.text(Variables.TABLE).orElse(NAME),
        variables.number(Variables.RESERVE_MILLIS, 2_000),
        variables.number(Variables.MAX_HOPS, HopLimit.DEFAULT),
        MailConfig.of(variables),
        variables.text(Variables.KAFKA_SERVERS),
        telemetry(variables));
  }

  private static TelemetrySettings telemetry(Variables variables) {
    return new TelemetrySettings(
        variables.text(Variables.SERVICE).orElse(NAME),
        Level.of(variables.text(Variables.LOG_LEVEL).orElse(Level.INFO.name())),
        variables.text(Variables.COLLECTOR),
        variables.fraction(Variables.SAMPLED_RATIO, 1));
  }

  /** The environment variables from which {@link #of} reads this again. */
  public SortedMap<String, String> environment() {
    SortedMap<String, String> variables = new TreeMap<>(addresses.environment());
    variables.putAll(mail.environment());
    function.ifPresent(name -> variables.put(Variables.FUNCTION, name));
    variables.put(Variables.SETTINGS, SettingsText.write(settings));
    variables.put(Variables.TABLE, table);
    variables.put(Variables.RESERVE_MILLIS, Integer.toString(reserveMillis));
    variables.put(Variables.MAX_HOPS, Integer.toString(maxHops));
    kafkaServers.ifPresent(servers -> variables.put(Variables.KAFKA_SERVERS, servers));
    variables.put(Variables.SERVICE, telemetry.service());
    variables.put(Variables.LOG_LEVEL, telemetry.level().name());
    telemetry.collector().ifPresent(to -> variables.put(Variables.COLLECTOR, to));
    variables.put(Variables.SAMPLED_RATIO, Double.toString(telemetry.sampledRatio()));
    return variables;
  }

  /** The assumptions of this deployment. */
  Settings assumptions() {
    return Settings.of(settings);
  }
}
