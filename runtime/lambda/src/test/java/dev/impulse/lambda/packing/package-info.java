@NullMarked
package dev.impulse.lambda.packing;

import org.jspecify.annotations.NullMarked;
