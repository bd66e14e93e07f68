/**
 * Accounts have balances; who owns them is told when one falls below a threshold, or rises again.
 */
@NullMarked
package dev.impulse.model.banking;

import org.jspecify.annotations.NullMarked;
