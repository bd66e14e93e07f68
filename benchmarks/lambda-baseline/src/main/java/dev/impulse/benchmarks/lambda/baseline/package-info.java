/** A function as Micronaut's documentation shows one: the yardstick of cold starts. */
@NullMarked
package dev.impulse.benchmarks.lambda.baseline;

import org.jspecify.annotations.NullMarked;
