package dev.impulse.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.impulse.Definition;
import dev.impulse.json.JsonCodec;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.telemetry.Field;
import dev.impulse.lambda.telemetry.Level;
import dev.impulse.lambda.telemetry.Telemetry;
import dev.impulse.store.Backend;
import dev.impulse.store.Deadline;
import dev.impulse.store.HostSettings;
import dev.impulse.store.MessageOutlet;
import dev.impulse.store.OutboundMessage;
import dev.impulse.store.Outlet;
import dev.impulse.store.Outlets;
import dev.impulse.store.Ports;
import dev.impulse.store.StoreHost;
import java.util.List;
import java.util.Optional;

/** A function that has started: takes the bytes of an event, returns the bytes of a response. */
public final class LambdaFunction {

  private final int reserveMillis;
  private final Rehearsal rehearsal;
  private final EventReader reader;
  private final InvocationDispatcher dispatcher;
  private final AttemptTokens attempts;
  private final Telemetry telemetry;

  private LambdaFunction(LambdaConfig config, Definition definition, LambdaPorts ports) {
    this.reserveMillis = config.reserveMillis();
    this.rehearsal = new Rehearsal(config, definition);
    this.reader = new EventReader(definition.inputs(), config.addresses(), ports.clock());
    this.attempts = new AttemptTokens(ports.clock());
    this.telemetry =
        Telemetry.of(ports.log(), config.telemetry(), definition.name(), ports.clock());
    this.dispatcher =
        new InvocationDispatcher(host(config, definition, ports), ports.clock(), telemetry.log());
  }

  /**
   * Puts a function together: the one that the configuration names, over these ports.
   *
   * @throws StartException if it cannot start as it is configured; says what to change
   */
  public static LambdaFunction of(LambdaConfig config, LambdaPorts ports) {
    Definition definition =
        Functions.ofClassPath().definition(config.function(), config.assumptions());
    return new LambdaFunction(config, definition, ports);
  }

  private StoreHost host(LambdaConfig config, Definition definition, LambdaPorts ports) {
    Backend backend = ports.services().connect(telemetry.meter(), telemetry.errors());
    String name = definition.identity();
    return StoreHost.of(
        definition,
        JsonCodec.create(),
        HostSettings.DEFAULT.withHops(config.maxHops()),
        new Ports(
            backend.states(name),
            backend.receipts(name),
            backend.failures(name),
            new Outlets(backend.events(), messages(definition, backend)),
            ports.parallel(),
            ports.backoff(),
            ports.clock(),
            attempts,
            telemetry.tracer(),
            telemetry.meter(),
            telemetry.errors()));
  }

  private Outlet<OutboundMessage> messages(Definition definition, Backend backend) {
    return definition.delivery().isEmpty()
        ? LambdaFunction::sendsNone
        : new MessageOutlet(
            telemetry.reporting(backend.claims(definition.identity())),
            backend.mailer(),
            attempts,
            telemetry.errors());
  }

  /** Its definition does not let it. */
  private static List<OutboundMessage> sendsNone(List<OutboundMessage> messages) {
    throw new IllegalStateException("sends no messages, but was to send " + messages);
  }

  /** What makes the JVM ready for the first batch. */
  Rehearsal rehearsal() {
    return rehearsal;
  }

  /**
   * Handles an invocation.
   *
   * @param event as Lambda hands it over
   * @return the response
   */
  public byte[] invoke(byte[] event, Context context) {
    String request = context.getAwsRequestId();
    attempts.of(request);
    telemetry.begin(request, Optional.ofNullable(context.getXrayTraceId()));
    try {
      return dispatcher.dispatch(reader.read(event), deadline(context));
    } catch (RuntimeException e) {
      telemetry
          .log()
          .write(Level.ERROR, "the invocation failed", Field.of("error", e.getClass().getName()));
      throw e;
    } finally {
      telemetry.end(request);
    }
  }

  private Deadline deadline(Context context) {
    return () -> context.getRemainingTimeInMillis() <= reserveMillis;
  }
}
