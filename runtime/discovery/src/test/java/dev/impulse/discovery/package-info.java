@NullMarked
package dev.impulse.discovery;

import org.jspecify.annotations.NullMarked;
