/**
 * The local engine: one log in total order, state, positions, failures and inbox in one embedded
 * store, and the loop that delivers events to functions. Live and replay are the same loop.
 */
@NullMarked
package dev.impulse.engine;

import org.jspecify.annotations.NullMarked;
