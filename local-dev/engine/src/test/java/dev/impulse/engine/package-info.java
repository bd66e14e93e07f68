@NullMarked
package dev.impulse.engine;

import org.jspecify.annotations.NullMarked;
