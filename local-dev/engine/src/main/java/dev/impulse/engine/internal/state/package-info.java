/** The states of keys: in memory, and in the store. */
@NullMarked
package dev.impulse.engine.internal.state;

import org.jspecify.annotations.NullMarked;
