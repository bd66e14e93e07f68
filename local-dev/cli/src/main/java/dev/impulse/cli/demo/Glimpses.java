package dev.impulse.cli.demo;

import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static dev.impulse.model.sales.LimitDecision.Verdict.APPROVED;
import static dev.impulse.model.sales.LimitDecision.Verdict.BREACHED;
import static dev.impulse.model.sales.SalesStreams.CONFIRMATIONS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.EventStream;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.EventTail;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.PaymentConfirmation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shows one answer at a time in words: an order breached, a payment confirmed, and so on. */
final class Glimpses {

  private static final int LOOKED_AT = 1_000;

  private record Kind<T>(
      EventStream<?, T> stream, Predicate<T> isMeant, Function<T, String> words) {

    Optional<String> in(EventTail tail) {
      return Stream.generate(() -> FolderAnswers.next(tail, stream))
          .limit(LOOKED_AT)
          .takeWhile(Optional::isPresent)
          .flatMap(Optional::stream)
          .filter(isMeant)
          .findFirst()
          .map(words);
    }
  }

  private static final List<Kind<?>> KINDS =
      List.of(
          new Kind<>(LIMIT_DECISIONS, it -> it.verdict() == BREACHED, Glimpses::breached),
          new Kind<>(CONFIRMATIONS, _ -> true, Glimpses::confirmed),
          new Kind<>(PRICES, it -> !it.price().equals(it.listPrice()), Glimpses::priced),
          new Kind<>(LIMIT_DECISIONS, it -> it.verdict() == APPROVED, Glimpses::approved));

  private final DataFolder folder;
  private int shown;
  private EventTail tail;

  Glimpses(DataFolder folder) {
    this.folder = folder;
    this.tail = tail();
  }

  /** Something of the next kind that has happened since the last call, if it has. */
  Optional<String> next() {
    Optional<String> next = kind().in(tail);
    shown++;
    tail = tail();
    return next;
  }

  private Kind<?> kind() {
    return KINDS.get(shown % KINDS.size());
  }

  private EventTail tail() {
    return folder.fromNow(kind().stream.name());
  }

  private static String breached(LimitDecision decision) {
    return "@|red breached|@   " + words(decision);
  }

  private static String approved(LimitDecision decision) {
    return "@|green approved|@   " + words(decision);
  }

  private static String words(LimitDecision decision) {
    return "order %s: %s owes %s, limit %s"
        .formatted(
            decision.order(),
            Customers.name(decision.customer()),
            amount(decision.exposure()),
            amount(decision.limit()));
  }

  private static String confirmed(PaymentConfirmation confirmation) {
    return "@|cyan confirmed|@  payment %s: %s paid %s, %s"
        .formatted(
            confirmation.payment(),
            Customers.name(confirmation.customer()),
            amount(confirmation.amount()),
            left(confirmation.owed()));
  }

  private static String left(Money owed) {
    return switch (Long.signum(owed.minor())) {
      case 1 -> "owes " + amount(owed);
      case 0 -> "owes nothing";
      default -> "has a credit of " + amount(owed.times(-1));
    };
  }

  private static String priced(ItemPrice priced) {
    return "@|yellow repriced|@   item %s: %s costs %s, list price %s"
        .formatted(
            priced.item(),
            Catalogue.name(priced.item()),
            amount(priced.price()),
            amount(priced.listPrice()));
  }

  private static String amount(Money money) {
    int digits = money.currency().getDefaultFractionDigits();
    BigDecimal decimal = BigDecimal.valueOf(money.minor(), digits);
    return String.format(Locale.ROOT, "%s %,.2f", money.currency(), decimal);
  }
}
