/**
 * The public face of Impulse: what a team writes functions with.
 *
 * <p>A function is a pure decision over typed events; a host does everything else. Nothing in this
 * package does I/O, reads a clock or draws a random number.
 */
@NullMarked
package dev.impulse;

import org.jspecify.annotations.NullMarked;
