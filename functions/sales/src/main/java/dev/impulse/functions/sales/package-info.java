/** Orders are joined with payments and held to credit limits; payments are confirmed. */
@NullMarked
package dev.impulse.functions.sales;

import org.jspecify.annotations.NullMarked;
