/**
 * Tests of functions and of hosts: {@link dev.impulse.testkit.Scenario} for one function, {@link
 * dev.impulse.testkit.HostTck} for a host.
 */
@NullMarked
package dev.impulse.testkit;

import org.jspecify.annotations.NullMarked;
