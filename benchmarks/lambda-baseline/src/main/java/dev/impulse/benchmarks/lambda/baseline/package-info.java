/**
 * Functions as Micronaut's documentation shows them: the yardsticks of cold starts and of what an
 * event costs.
 */
@NullMarked
package dev.impulse.benchmarks.lambda.baseline;

import org.jspecify.annotations.NullMarked;
