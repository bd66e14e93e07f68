@NullMarked
package dev.impulse.testkit;

import org.jspecify.annotations.NullMarked;
