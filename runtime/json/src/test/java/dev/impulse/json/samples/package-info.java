/** Records of every kind that a codec meets. */
@NullMarked
package dev.impulse.json.samples;

import org.jspecify.annotations.NullMarked;
