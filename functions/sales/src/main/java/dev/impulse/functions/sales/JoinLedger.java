package dev.impulse.functions.sales;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.model.sales.CustomerId;

/** Joins a customer's orders, payments and master data; says with each what is then owed. */
public final class JoinLedger implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed("join-ledger", CustomerId.class, Ledger.class, _ -> Ledger.EMPTY)
        .on(ORDERS, Ledger::order)
        .on(PAYMENTS, Ledger::payment)
        .on(CUSTOMERS, Ledger::customer)
        .emits(ENRICHED_ORDERS, ENRICHED_PAYMENTS);
  }
}
