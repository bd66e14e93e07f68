/** Customers order, pay, and are held to a credit limit. */
@NullMarked
package dev.impulse.model.sales;

import org.jspecify.annotations.NullMarked;
