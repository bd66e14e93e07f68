package dev.impulse.benchmarks;

import dev.impulse.model.Money;
import io.avaje.jsonb.Json;

/** What the state of join-ledger says that a customer owes. */
@Json
record LedgerView(Money exposure) {}
