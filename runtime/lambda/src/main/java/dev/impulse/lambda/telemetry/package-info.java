/**
 * What an invocation tells about itself: lines of a structured log, metrics in CloudWatch's
 * embedded format, spans. Never a payload, and never the text of what a decision threw, which may
 * quote one.
 */
@NullMarked
package dev.impulse.lambda.telemetry;

import org.jspecify.annotations.NullMarked;
