@NullMarked
package dev.impulse.engine.banking;

import org.jspecify.annotations.NullMarked;
