/** The stores of a host in memory, for tests and for hosts that keep nothing. */
@NullMarked
package dev.impulse.store.memory;

import org.jspecify.annotations.NullMarked;
