package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.spi.CheckedCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;

/**
 * A function as it runs here.
 *
 * @param version that of its module, which tells one build from another; empty if nothing does
 * @param codec knows its module's types
 * @param hopLimit the cycle that it is part of, if it is
 */
public record HostedFunction(
    Definition definition, String version, Codec codec, HopLimit hopLimit) {

  /** The same among others. */
  public HostedFunction within(HopLimit hops) {
    return new HostedFunction(definition, version, codec, hops);
  }

  /** The same, each state written as soon as it is folded: so that one that cannot be, parks. */
  public HostedFunction checked() {
    return new HostedFunction(definition, version, new CheckedCodec(codec), hopLimit);
  }
}
