@NullMarked
package dev.impulse.spi;

import org.jspecify.annotations.NullMarked;
