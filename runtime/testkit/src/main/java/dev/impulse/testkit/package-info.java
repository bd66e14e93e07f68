/**
 * Tests of functions: {@link dev.impulse.testkit.Scenario} for what one function does, {@link
 * dev.impulse.testkit.Purity} for what none may do.
 */
@NullMarked
package dev.impulse.testkit;

import org.jspecify.annotations.NullMarked;
