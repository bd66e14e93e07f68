@NullMarked
package dev.impulse.store;

import org.jspecify.annotations.NullMarked;
