@NullMarked
package dev.impulse.engine.internal.log;

import org.jspecify.annotations.NullMarked;
