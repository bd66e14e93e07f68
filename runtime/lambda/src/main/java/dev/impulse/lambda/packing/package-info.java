/** How what is kept is made small: what an item's kilobyte costs is more than the time. */
@NullMarked
package dev.impulse.lambda.packing;

import org.jspecify.annotations.NullMarked;
