package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.CheckedCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.KeyedFunction;
import java.util.List;

/** A keyed function with what it takes to fold. */
final class HostedFunction<K extends Key, S> {

  final Definition.Keyed<K, S> definition;
  final Codec codec;
  final HostSettings settings;
  final KeyedFunction<K, S> folding;

  /** The same, that writes each state down on trial. */
  final KeyedFunction<K, S> vetting;

  final Inputs inputs;
  final Tracer tracer;
  final FailureStore failures;
  private final Leaving leaving;

  HostedFunction(
      Definition.Keyed<K, S> definition, Codec codec, HostSettings settings, Ports ports) {
    this.definition = definition;
    this.codec = codec;
    this.settings = settings;
    this.folding = new KeyedFunction<>(definition, codec, settings.hopLimit(definition));
    this.vetting =
        new KeyedFunction<>(definition, new CheckedCodec(codec), settings.hopLimit(definition));
    this.inputs = new Inputs(definition, codec);
    this.tracer = ports.tracer();
    this.failures = ports.failures();
    this.leaving = new Leaving(definition, codec, ports.outlet());
  }

  int stateVersion() {
    return definition.stateVersion();
  }

  /** What has waited, as it came. */
  Arrival arrival(Delivered kept) {
    return Woken.isKeptAs(kept) ? Woken.read(definition.identity(), kept) : inputs.kept(kept);
  }

  /** The outbox of a key, with effects that are carried on. */
  Outbox outbox(String key, Book book, List<Outbound> carried) {
    return new Outbox(key, leaving, settings.outboxBytes(), book, carried);
  }
}
