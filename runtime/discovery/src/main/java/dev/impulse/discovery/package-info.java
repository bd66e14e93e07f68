/** Finds functions in what a build left, and loads them with the libraries of their module. */
@NullMarked
package dev.impulse.discovery;

import org.jspecify.annotations.NullMarked;
