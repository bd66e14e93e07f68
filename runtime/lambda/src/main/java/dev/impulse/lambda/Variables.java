package dev.impulse.lambda;

/** The environment variables that configure a function; those of streams are elsewhere. */
final class Variables {

  static final String FUNCTION = "IMPULSE_FUNCTION";
  static final String SETTINGS = "IMPULSE_SETTINGS";
  static final String MAIL_FROM = "IMPULSE_MAIL_FROM";
  static final String KAFKA_SERVERS = "IMPULSE_KAFKA_SERVERS";
  static final String COLLECTOR = "OTEL_EXPORTER_OTLP_ENDPOINT";
  static final String SAMPLED_RATIO = "OTEL_TRACES_SAMPLER_ARG";

  private Variables() {}
}
