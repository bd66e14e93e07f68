/** The adapters held to their ports, on an emulator of AWS. */
@NullMarked
package dev.impulse.aws;

import org.jspecify.annotations.NullMarked;
