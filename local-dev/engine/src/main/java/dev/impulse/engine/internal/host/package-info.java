/** Hosts of one function each: what it is given, what becomes of it, what is parked. */
@NullMarked
package dev.impulse.engine.internal.host;

import org.jspecify.annotations.NullMarked;
