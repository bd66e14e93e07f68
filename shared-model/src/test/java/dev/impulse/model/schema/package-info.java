/** The schemas of all event types: made from their records, committed, and kept compatible. */
@NullMarked
package dev.impulse.model.schema;

import org.jspecify.annotations.NullMarked;
