/** The embedded database, and how values are written in it. */
@NullMarked
package dev.impulse.engine.internal.store;

import org.jspecify.annotations.NullMarked;
