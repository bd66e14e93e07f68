package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.spi.Codec;

/** A function as it runs here: its definition, and the codec that knows its module's types. */
record Deployed(Definition definition, Codec codec) {}
