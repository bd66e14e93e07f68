/** The command line behind the launcher: each command a small class over the local engine. */
@NullMarked
package dev.impulse.cli;

import org.jspecify.annotations.NullMarked;
