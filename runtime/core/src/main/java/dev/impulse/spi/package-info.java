/**
 * The hosts' side of Impulse: identities, the fold of events per key, and the ports a host fills.
 *
 * <p>Functions never use this package.
 */
@NullMarked
package dev.impulse.spi;

import org.jspecify.annotations.NullMarked;
