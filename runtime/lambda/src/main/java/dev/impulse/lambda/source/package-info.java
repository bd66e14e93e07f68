/**
 * What AWS hands to a function, taken apart: records out of the bytes of an event, and the response
 * that names those to be delivered again. No AWS SDK, no I/O.
 */
@NullMarked
package dev.impulse.lambda.source;

import org.jspecify.annotations.NullMarked;
