package dev.impulse.lambda.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends an invocation's spans at its end, in one request, to a collector that takes OTLP over HTTP.
 * Spans are for looking at: what cannot be sent within the time is left out and logged, and fails
 * no batch.
 */
final class OtlpSpans implements SpanSink {

  private static final int MOST = 20_000;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final SpanExporter exporter;
  private final Resource resource;
  private final Log log;
  private final BlockingQueue<SpanData> spans = new LinkedBlockingQueue<>(MOST);
  private final AtomicLong left = new AtomicLong();
  private volatile List<LinkData> invocation = List.of();

  private OtlpSpans(SpanExporter exporter, Resource resource, Log log) {
    this.exporter = exporter;
    this.resource = resource;
    this.log = log;
  }

  /**
   * A sink for a collector.
   *
   * @param endpoint its base address, such as {@code http://localhost:4318}
   */
  static OtlpSpans to(String endpoint, String service, String function, Log log) {
    SpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint.replaceAll("/+$", "") + "/v1/traces")
            .setTimeout(PATIENCE)
            .setRetryPolicy(null)
            .build();
    return new OtlpSpans(exporter, resource(service, function), log);
  }

  private static Resource resource(String service, String function) {
    return Resource.create(
        Attributes.builder()
            .put("service.name", service)
            .put("faas.name", function)
            .put("cloud.provider", "aws")
            .build());
  }

  @Override
  public void invocation(Optional<String> xray) {
    invocation = xray.flatMap(XrayHeader::context).map(OtelSpan::link).stream().toList();
  }

  @Override
  public void add(EndedSpan span) {
    if (!spans.offer(new OtelSpan(span, resource, invocation))) {
      left.incrementAndGet();
    }
  }

  @Override
  public void flush() {
    List<SpanData> all = new ArrayList<>();
    spans.drainTo(all);
    long lost = left.getAndSet(0) + (all.isEmpty() || sent(all) ? 0 : all.size());
    if (lost > 0) {
      log.write(Level.WARN, "spans were not taken by the collector", Field.of("spans", lost));
    }
  }

  private boolean sent(List<SpanData> all) {
    CompletableResultCode result = exporter.export(all);
    return result.join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).isSuccess();
  }
}
