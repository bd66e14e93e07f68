@NullMarked
package dev.impulse.lambda.host;

import org.jspecify.annotations.NullMarked;
