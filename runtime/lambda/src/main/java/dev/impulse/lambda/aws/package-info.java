/** Tables, streams, queues and mail by the AWS SDK: the adapters of the host's ports. */
@NullMarked
package dev.impulse.lambda.aws;

import org.jspecify.annotations.NullMarked;
