@NullMarked
package dev.impulse.store.compression;

import org.jspecify.annotations.NullMarked;
