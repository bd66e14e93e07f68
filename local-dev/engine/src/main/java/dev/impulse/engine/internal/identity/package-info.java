/** Which identities the log has, and where: an index of bounded memory. */
@NullMarked
package dev.impulse.engine.internal.identity;

import org.jspecify.annotations.NullMarked;
