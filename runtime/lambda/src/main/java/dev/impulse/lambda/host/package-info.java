/**
 * The rules of Impulse on AWS: the fold of a batch, its commit key by key, what leaves after it,
 * and the ports to tables, streams and mail. No AWS SDK, no clock, no thread of its own.
 */
@NullMarked
package dev.impulse.lambda.host;

import org.jspecify.annotations.NullMarked;
