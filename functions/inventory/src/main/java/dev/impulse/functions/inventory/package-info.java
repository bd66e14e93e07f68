/** What is in the catalogue, and what it costs now. */
@NullMarked
package dev.impulse.functions.inventory;

import org.jspecify.annotations.NullMarked;
