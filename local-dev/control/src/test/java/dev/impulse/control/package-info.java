@NullMarked
package dev.impulse.control;

import org.jspecify.annotations.NullMarked;
