/** What an event costs in a function on Lambda. */
@NullMarked
package dev.impulse.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
