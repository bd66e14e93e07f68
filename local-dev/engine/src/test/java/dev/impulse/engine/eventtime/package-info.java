/** Sessions, joins over time and promotions: what depends on when events happened. */
@NullMarked
package dev.impulse.engine.eventtime;

import org.jspecify.annotations.NullMarked;
