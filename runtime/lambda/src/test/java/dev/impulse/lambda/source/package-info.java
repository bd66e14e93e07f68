/** What AWS hands over, and what it is answered. */
@NullMarked
package dev.impulse.lambda.source;

import org.jspecify.annotations.NullMarked;
