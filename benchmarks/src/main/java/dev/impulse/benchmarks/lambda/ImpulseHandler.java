package dev.impulse.benchmarks.lambda;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.aws.Addresses;
import dev.impulse.json.JsonCodec;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.source.Invocation;
import dev.impulse.lambda.telemetry.Level;
import dev.impulse.lambda.telemetry.Telemetry;
import dev.impulse.lambda.telemetry.TelemetrySettings;
import dev.impulse.store.HostSettings;
import dev.impulse.store.OutboundEffect;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Parallel;
import dev.impulse.store.Ports;
import dev.impulse.store.StoreHost;
import dev.impulse.store.memory.MemoryFailureStore;
import dev.impulse.store.memory.MemoryReceipts;
import dev.impulse.store.memory.MemoryStateTable;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Lambda host with its log, metrics and trace contexts; its tables and what leaves stay in
 * memory.
 */
final class ImpulseHandler implements Handler {

  private static final String REQUEST = "request";

  private final Telemetry telemetry;
  private final EventReader reader;
  private final StoreHost host;
  private List<byte[]> events = new ArrayList<>();
  private long attempts;

  ImpulseHandler(EventFunction declared) {
    Definition function = declared.define(Settings.defaults());
    InstantSource clock = InstantSource.system();
    this.telemetry =
        Telemetry.of(
            OutputStream.nullOutputStream(),
            new TelemetrySettings("sales", Level.INFO, Optional.empty(), 1),
            function.name(),
            clock);
    this.reader = new EventReader(function.inputs(), new Addresses("", Map.of()), clock);
    this.host = StoreHost.of(function, JsonCodec.create(), HostSettings.DEFAULT, ports(clock));
  }

  private Ports ports(InstantSource clock) {
    return new Ports(
        new MemoryStateTable(),
        new MemoryReceipts(),
        new MemoryFailureStore(),
        this::leave,
        Parallel.SEQUENTIAL,
        failures -> {},
        clock,
        () -> REQUEST + ++attempts,
        telemetry.tracer(),
        telemetry.meter(),
        telemetry.errors());
  }

  private List<OutboundEffect> leave(List<OutboundEffect> wave) {
    wave.forEach(effect -> events.add(((OutboundEvent) effect).event()));
    return List.of();
  }

  @Override
  public Handled handle(byte[] event) {
    events = new ArrayList<>();
    telemetry.begin(REQUEST, Optional.empty());
    try {
      Invocation.Records records = (Invocation.Records) reader.read(event);
      List<Integer> left = host.handle(records.records(), () -> false);
      return new Handled(records.response().to(left), events);
    } finally {
      telemetry.end(REQUEST);
    }
  }
}
