/** Measures of what is hidden in the runtime's package of this name. */
@NullMarked
package dev.impulse.spi;

import org.jspecify.annotations.NullMarked;
