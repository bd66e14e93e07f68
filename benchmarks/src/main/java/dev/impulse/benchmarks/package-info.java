/** What an event costs, measured side by side in one run, and whether the answers are right. */
@NullMarked
package dev.impulse.benchmarks;

import org.jspecify.annotations.NullMarked;
