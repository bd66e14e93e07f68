/**
 * Asks an engine for what changes its data: an engine of this process, or one of another process of
 * the same user, over loopback. Requests and answers are records; on the wire they are lines of
 * JSON.
 */
@NullMarked
package dev.impulse.control;

import org.jspecify.annotations.NullMarked;
