package dev.impulse.lambda.host;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.Codec;
import dev.impulse.spi.KeyedExecution;
import java.util.Collection;
import java.util.List;

/** A keyed function with what it takes to fold: everything but the world. */
final class HostedFunction<K extends Key, S> {

  final Definition.Keyed<K, S> definition;
  final Codec codec;
  final HostSettings settings;
  final KeyedExecution<K, S> execution;
  final Schemas schemas;
  final Inputs inputs;
  final Tracer tracer;
  private final Leaving leaving;

  HostedFunction(
      Definition.Keyed<K, S> definition,
      Codec codec,
      HostSettings settings,
      Collection<StateMigration> migrations,
      Ports ports) {
    this.definition = definition;
    this.codec = codec;
    this.settings = settings;
    this.execution = new KeyedExecution<>(definition, settings.recent());
    this.schemas = new Schemas(definition.name(), migrations);
    this.inputs = new Inputs(definition, codec);
    this.tracer = ports.tracer();
    this.leaving = new Leaving(definition, codec, ports.outlet());
  }

  /** The outbox of a key, with effects that are carried on. */
  Outbox outbox(String key, Book book, List<Outbound> carried) {
    return new Outbox(key, leaving, settings.outboxBytes(), book, carried);
  }
}
