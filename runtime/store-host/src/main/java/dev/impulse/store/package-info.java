/**
 * The host over a key-value store: the fold of a batch, its commit key by key, what leaves after
 * it, and the ports to tables, streams and mail. No AWS, no clock, no thread of its own.
 */
@NullMarked
package dev.impulse.store;

import org.jspecify.annotations.NullMarked;
