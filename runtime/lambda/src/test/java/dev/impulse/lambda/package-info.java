@NullMarked
package dev.impulse.lambda;

import org.jspecify.annotations.NullMarked;
