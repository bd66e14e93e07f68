/**
 * The suites that hosts pass: a host's test extends {@link dev.impulse.tck.HostTck} and gives it a
 * {@link dev.impulse.tck.TestHost}.
 */
@NullMarked
package dev.impulse.tck;

import org.jspecify.annotations.NullMarked;
