package dev.impulse.functions.sales;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Waiting;
import dev.impulse.model.sales.CustomerId;

/** Joins a customer's orders, payments and master data; says with each what is then owed. */
public final class JoinLedger implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    Waiting.Limit limit = settings.or(Patience.DEFAULTS).limit();
    return Definition.keyed("join-ledger", CustomerId.class, Ledger.class, _ -> Ledger.EMPTY)
        .on(ORDERS, (ledger, order) -> ledger.order(order, limit))
        .on(PAYMENTS, (ledger, payment) -> ledger.payment(payment, limit))
        .on(CUSTOMERS, Ledger::customer)
        .emits(ENRICHED_ORDERS, ENRICHED_PAYMENTS, UNMATCHED_ENTRIES);
  }
}
