/** The adapters held to their ports, on an emulator of AWS. */
@NullMarked
package dev.impulse.lambda.aws;

import org.jspecify.annotations.NullMarked;
