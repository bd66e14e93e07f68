@NullMarked
package dev.impulse.lambda.telemetry;

import org.jspecify.annotations.NullMarked;
