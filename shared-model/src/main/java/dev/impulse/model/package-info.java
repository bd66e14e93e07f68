/** What happened, in the words of the business: what every domain shares. */
@NullMarked
package dev.impulse.model;

import org.jspecify.annotations.NullMarked;
