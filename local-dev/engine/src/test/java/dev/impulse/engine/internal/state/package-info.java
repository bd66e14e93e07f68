@NullMarked
package dev.impulse.engine.internal.state;

import org.jspecify.annotations.NullMarked;
