/** How what is kept is made small: what an item's kilobyte costs is more than the time. */
@NullMarked
package dev.impulse.store.compression;

import org.jspecify.annotations.NullMarked;
