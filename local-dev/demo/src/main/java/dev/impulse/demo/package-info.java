/** A demonstration that checks itself: generated traffic, and an oracle that knows the answers. */
@NullMarked
package dev.impulse.demo;

import org.jspecify.annotations.NullMarked;
