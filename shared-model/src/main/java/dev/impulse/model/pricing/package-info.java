/** Items are listed, and their prices follow the cost of fuel. */
@NullMarked
package dev.impulse.model.pricing;

import org.jspecify.annotations.NullMarked;
