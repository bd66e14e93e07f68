@NullMarked
package dev.impulse.engine.internal.identity;

import org.jspecify.annotations.NullMarked;
