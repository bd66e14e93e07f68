package dev.impulse.lambda.telemetry;

import static dev.impulse.store.Meter.Measure.READ_UNITS;
import static dev.impulse.store.Meter.Measure.RECORDS;
import static dev.impulse.store.Meter.Measure.REQUESTS;
import static dev.impulse.store.Meter.Measure.WRITE_UNITS;

import dev.impulse.store.Meter.Measure;
import io.avaje.json.JsonWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An invocation's metrics in CloudWatch's <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * metric format</a>: a line of the log that CloudWatch makes metrics of, with no request.
 *
 * @param request a property, not a dimension: a dimension's every value is a metric of its own
 */
record MetricLine(
    String service, String function, String request, Instant time, Map<String, Double> values) {

  private static final String NAMESPACE = "Impulse";

  static MetricLine of(
      String service, String function, String request, Instant time, Map<Measure, Double> counted) {
    return new MetricLine(service, function, request, time, values(counted));
  }

  private static Map<String, Double> values(Map<Measure, Double> counted) {
    Map<String, Double> values = new LinkedHashMap<>();
    counted.forEach((measure, sum) -> values.put(name(measure), sum));
    double records = counted.getOrDefault(RECORDS, 0.0);
    if (records > 0) {
      double units = counted.getOrDefault(READ_UNITS, 0.0) + counted.getOrDefault(WRITE_UNITS, 0.0);
      values.put("RequestsPerRecord", counted.getOrDefault(REQUESTS, 0.0) / records);
      values.put("UnitsPerRecord", units / records);
    }
    return values;
  }

  private static String name(Measure measure) {
    return Arrays.stream(measure.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  void write(JsonWriter json) {
    json.name("_aws");
    json.beginObject();
    json.name("Timestamp");
    json.value(time.toEpochMilli());
    json.name("CloudWatchMetrics");
    json.beginArray();
    directive(json);
    json.endArray();
    json.endObject();
    text(json, "service", service);
    text(json, "function", function);
    text(json, "requestId", request);
    values.forEach((name, value) -> {
      json.name(name);
      json.value(value.doubleValue());
    });
  }

  private void directive(JsonWriter json) {
    json.beginObject();
    text(json, "Namespace", NAMESPACE);
    json.name("Dimensions");
    json.beginArray();
    json.beginArray();
    json.value("service");
    json.value("function");
    json.endArray();
    json.endArray();
    json.name("Metrics");
    json.beginArray();
    values.keySet().forEach(name -> definition(json, name));
    json.endArray();
    json.endObject();
  }

  private static void definition(JsonWriter json, String name) {
    json.beginObject();
    text(json, "Name", name);
    text(json, "Unit", "Count");
    json.endObject();
  }

  private static void text(JsonWriter json, String name, String value) {
    json.name(name);
    json.value(value);
  }
}
