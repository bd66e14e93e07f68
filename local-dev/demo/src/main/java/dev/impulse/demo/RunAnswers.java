package dev.impulse.demo;

import dev.impulse.Message;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.PaymentConfirmation;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a run has answered, read from where the run keeps it. Each is read once, one at a time, so
 * that it need not fit into memory.
 */
public interface RunAnswers {

  /** Every event of the stream {@code limit-decisions}. */
  void decisions(Consumer<LimitDecision> each);

  /** Every event of the stream {@code confirmations}. */
  void confirmations(Consumer<PaymentConfirmation> each);

  /** Every message to a customer, as often as it was sent; its key is the payment's id. */
  void messages(Consumer<Message> each);

  /** Every event of the stream {@code prices}, those of one item in order. */
  void prices(Consumer<ItemPrice> each);

  /** What every customer owes in the end, by the ledger's view; negative is a credit. */
  void balances(BiConsumer<CustomerId, Money> each);

  /** What every item costs in the end, by the inventory's view. */
  void inventory(BiConsumer<ItemId, Money> each);
}
