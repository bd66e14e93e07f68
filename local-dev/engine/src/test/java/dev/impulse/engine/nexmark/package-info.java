/** Queries 3, 8 and 9 of NEXMark, the benchmark of an auction house, as functions. */
@NullMarked
package dev.impulse.engine.nexmark;

import org.jspecify.annotations.NullMarked;
