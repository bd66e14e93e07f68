@NullMarked
package dev.impulse.packaging;

import org.jspecify.annotations.NullMarked;
