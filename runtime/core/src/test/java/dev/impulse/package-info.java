@NullMarked
package dev.impulse;

import org.jspecify.annotations.NullMarked;
