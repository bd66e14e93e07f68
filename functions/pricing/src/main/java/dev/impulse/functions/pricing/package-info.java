/** Items are repriced when they are listed and when the cost of fuel moves. */
@NullMarked
package dev.impulse.functions.pricing;

import org.jspecify.annotations.NullMarked;
