package dev.impulse.lambda;

import java.util.Map;
import java.util.Optional;

/** The environment variables that configure a function; those of streams are elsewhere. */
record Variables(Map<String, String> environment) {

  static final String FUNCTION = "IMPULSE_FUNCTION";
  static final String SETTINGS = "IMPULSE_SETTINGS";
  static final String TABLE = "IMPULSE_TABLE";
  static final String RESERVE_MILLIS = "IMPULSE_RESERVE_MILLIS";
  static final String MAX_HOPS = "IMPULSE_MAX_HOPS";
  static final String MAIL_FROM = "IMPULSE_MAIL_FROM";
  static final String MAIL_BY = "IMPULSE_MAIL_BY";
  static final String MAIL_CONFIGURATION_SET = "IMPULSE_MAIL_CONFIGURATION_SET";
  static final String KAFKA_SERVERS = "IMPULSE_KAFKA_SERVERS";
  static final String SERVICE = "IMPULSE_SERVICE";
  static final String LOG_LEVEL = "IMPULSE_LOG_LEVEL";
  static final String COLLECTOR = "OTEL_EXPORTER_OTLP_ENDPOINT";
  static final String SAMPLED_RATIO = "OTEL_TRACES_SAMPLER_ARG";

  /** The value of a variable; empty if it is not set, or to nothing. */
  Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  int number(String name, int otherwise) {
    try {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new StartException(
          "%s: '%s' is no whole number".formatted(name, environment.get(name)), e);
    }
  }

  double fraction(String name, double otherwise) {
    try {
      return text(name).map(Double::parseDouble).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new StartException("%s: '%s' is no number".formatted(name, environment.get(name)), e);
    }
  }
}
