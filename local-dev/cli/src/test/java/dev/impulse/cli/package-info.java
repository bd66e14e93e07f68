@NullMarked
package dev.impulse.cli;

import org.jspecify.annotations.NullMarked;
