/**
 * Tables, streams, queues and mail by the AWS SDK: the adapters of the host's ports. Every call has
 * a time-out, is tried a bounded number of times, and throws {@link
 * dev.impulse.store.UnavailableException} where it is not known to be done.
 */
@NullMarked
package dev.impulse.aws;

import org.jspecify.annotations.NullMarked;
