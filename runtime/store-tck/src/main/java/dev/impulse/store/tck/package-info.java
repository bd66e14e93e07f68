/** What every implementation of the host's ports promises, as suites to extend. */
@NullMarked
package dev.impulse.store.tck;

import org.jspecify.annotations.NullMarked;
