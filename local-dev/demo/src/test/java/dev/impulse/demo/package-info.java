@NullMarked
package dev.impulse.demo;

import org.jspecify.annotations.NullMarked;
