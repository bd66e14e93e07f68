/** Postings become balances; who owns an account is told when its balance crosses a threshold. */
@NullMarked
package dev.impulse.functions.banking;

import org.jspecify.annotations.NullMarked;
