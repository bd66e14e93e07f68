/**
 * Payloads and states as JSON.
 *
 * <p>What is compiled for each record (by avaje-jsonb, for {@code @Json}) says which fields it has;
 * the texts themselves are read and written here, because nothing may be lost or made up: JSON as
 * RFC 8259 has it and nothing else, each field of its own type, each required field there.
 */
@NullMarked
package dev.impulse.json;

import org.jspecify.annotations.NullMarked;
