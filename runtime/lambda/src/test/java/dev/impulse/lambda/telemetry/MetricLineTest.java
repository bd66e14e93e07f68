package dev.impulse.lambda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.impulse.store.Meter.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricLineTest {

  private final CapturedLog told = new CapturedLog();
  private final Telemetry telemetry = told.telemetry(Optional.empty());

  @Test
  void anInvocationIsOneLineInTheEmbeddedMetricFormat() throws Exception {
    for (Measure measure : Measure.values()) {
      telemetry.meter().count(measure, 10);
    }
    telemetry.end("8476a536");
    assertThat(told.text().lines()).hasSize(1);
    try (var schema = getClass().getResourceAsStream("emf.schema.json")) {
      Schema emf =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(schema));
      assertThat(emf.validate(told.text(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void eachMetricIsANumberAndEachDimensionATextAtTheTop() {
    telemetry.meter().count(Measure.RECORDS, 1000);
    telemetry.end("8476a536");
    JsonNode line = told.lines().getFirst();
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    directive
        .get("Metrics")
        .forEach(metric -> assertThat(line.get(metric.get("Name").asText()).isNumber()).isTrue());
    List<String> dimensions = new ArrayList<>();
    directive.at("/Dimensions/0").forEach(name -> dimensions.add(line.get(name.asText()).asText()));
    assertThat(dimensions).containsExactly("shop", "join-ledger");
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(CapturedLog.NOW.toEpochMilli());
  }

  @Test
  void requestsAndCapacityUnitsAreToldPerRecordToo() {
    telemetry.meter().count(Measure.RECORDS, 5);
    telemetry.meter().count(Measure.REQUESTS, 2);
    telemetry.meter().count(Measure.READ_UNITS, 0.5);
    telemetry.meter().count(Measure.WRITE_UNITS, 2);
    telemetry.end("8476a536");
    JsonNode line = told.lines().getFirst();
    assertThat(line.get("RequestsPerRecord").asDouble()).isEqualTo(0.4);
    assertThat(line.get("UnitsPerRecord").asDouble()).isEqualTo(0.5);
  }

  @Test
  void anInvocationTellsWhatItCountedItself() {
    telemetry.meter().count(Measure.RECORDS, 7);
    telemetry.end("first");
    telemetry.meter().count(Measure.RECORDS, 2);
    telemetry.end("second");
    assertThat(told.lines())
        .extracting(line -> line.get("Records").asDouble())
        .containsExactly(7.0, 2.0);
  }

  @Test
  void anInvocationThatCountedNothingWritesNothing() {
    telemetry.end("8476a536");
    assertThat(told.text()).isEmpty();
  }
}
