@NullMarked
package dev.impulse.engine.internal.store;

import org.jspecify.annotations.NullMarked;
