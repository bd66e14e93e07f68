package dev.impulse.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Standard input, output and error.
 *
 * @param interactive whether a person watches standard error, so that progress is worth showing
 */
record Terminal(InputStream in, Output out, PrintStream err, boolean interactive) {}
