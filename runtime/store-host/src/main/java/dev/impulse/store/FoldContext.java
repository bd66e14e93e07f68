package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.CheckedCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.KeyedFunction;
import java.util.List;

/** A keyed function with what it takes to fold. */
final class FoldContext<K extends Key, S> {

  final Definition.Keyed<K, S> definition;
  final Codec codec;
  final HostSettings settings;
  final KeyedFunction<K, S> folding;

  /** The same, that writes each state down on trial. */
  final KeyedFunction<K, S> vetting;

  final StreamsByName inputs;
  final Tracer tracer;
  final FailureStore failures;
  private final EffectEncoder encoder;

  FoldContext(Definition.Keyed<K, S> definition, Codec codec, HostSettings settings, Ports ports) {
    this.definition = definition;
    this.codec = codec;
    this.settings = settings;
    this.folding = new KeyedFunction<>(definition, codec, settings.hopLimit(definition));
    this.vetting =
        new KeyedFunction<>(definition, new CheckedCodec(codec), settings.hopLimit(definition));
    this.inputs = new StreamsByName(definition, codec);
    this.tracer = ports.tracer();
    this.failures = ports.failures();
    this.encoder = new EffectEncoder(definition, codec, ports.outlet());
  }

  int stateVersion() {
    return definition.stateVersion();
  }

  /** What has waited, as it came. */
  FunctionInput input(InputRecord kept) {
    return WakeInput.isKeptAs(kept)
        ? WakeInput.read(definition.identity(), kept)
        : inputs.waiting(kept);
  }

  /** The outbox of a key, with effects that are carried on. */
  Outbox outbox(String key, KeyMetadata metadata, List<OutboundEffect> carried) {
    return new Outbox(key, encoder, settings.outboxBytes(), metadata, carried);
  }
}
