package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.spi.CheckedCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;

/**
 * A function as it runs here.
 *
 * @param version that of its module, see {@link FunctionsModule}
 * @param codec knows its module's types
 * @param hopLimit the cycle that it is part of, if it is
 */
record HostedFunction(Definition definition, String version, Codec codec, HopLimit hopLimit) {

  /** The same among others. */
  HostedFunction within(HopLimit hops) {
    return new HostedFunction(definition, version, codec, hops);
  }

  /** The same, each state written as soon as it is folded: so that one that cannot be, parks. */
  HostedFunction checked() {
    return new HostedFunction(definition, version, new CheckedCodec(codec), hopLimit);
  }
}
