/** Payloads and states of the functions that the conformance suite runs in a host. */
@NullMarked
package dev.impulse.tck.samples;

import org.jspecify.annotations.NullMarked;
