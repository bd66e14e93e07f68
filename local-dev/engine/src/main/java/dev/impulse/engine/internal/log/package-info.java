/** The log: events in one total order, as rows of the store. */
@NullMarked
package dev.impulse.engine.internal.log;

import org.jspecify.annotations.NullMarked;
