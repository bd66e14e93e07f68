/** Payloads and states of the functions that the engine's tests run. */
@NullMarked
package dev.impulse.engine.samples;

import org.jspecify.annotations.NullMarked;
