package dev.impulse.demo;

import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static dev.impulse.model.sales.SalesStreams.CONFIRMATIONS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.EventStream;
import dev.impulse.demo.Highlight.Kind;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.EventTail;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.PaymentConfirmation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds one answer at a time: an order breached, a payment confirmed, and so on. */
public final class Highlights {

  private static final int LOOKED_AT = 1_000;

  private record Search<T>(
      Kind kind, EventStream<?, T> stream, Predicate<T> isMeant, Function<T, String> words) {

    Optional<Highlight> in(EventTail tail) {
      return Stream.generate(() -> FolderAnswers.next(tail, stream))
          .limit(LOOKED_AT)
          .takeWhile(Optional::isPresent)
          .flatMap(Optional::stream)
          .filter(isMeant)
          .findFirst()
          .map(found -> new Highlight(kind, words.apply(found)));
    }
  }

  private static final List<Search<?>> SEARCHES =
      List.of(
          new Search<>(
              Kind.BREACHED,
              LIMIT_DECISIONS,
              it -> it.verdict() == Verdict.BREACHED,
              Highlights::decided),
          new Search<>(Kind.CONFIRMED, CONFIRMATIONS, _ -> true, Highlights::confirmed),
          new Search<>(
              Kind.REPRICED, PRICES, it -> !it.price().equals(it.listPrice()), Highlights::priced),
          new Search<>(
              Kind.APPROVED,
              LIMIT_DECISIONS,
              it -> it.verdict() == Verdict.APPROVED,
              Highlights::decided));

  private final DataFolder folder;
  private int shown;
  private EventTail tail;

  public Highlights(DataFolder folder) {
    this.folder = folder;
    this.tail = tail();
  }

  /** Something of the next kind that has happened since the last call, if it has. */
  public Optional<Highlight> next() {
    Optional<Highlight> next = search().in(tail);
    shown++;
    tail = tail();
    return next;
  }

  private Search<?> search() {
    return SEARCHES.get(shown % SEARCHES.size());
  }

  private EventTail tail() {
    return folder.fromNow(search().stream.name());
  }

  private static String decided(LimitDecision decision) {
    return "order %s: %s owes %s, limit %s"
        .formatted(
            decision.order(),
            Customers.name(decision.customer()),
            amount(decision.exposure()),
            amount(decision.limit()));
  }

  private static String confirmed(PaymentConfirmation confirmation) {
    return "payment %s: %s paid %s, %s"
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
    return "item %s: %s costs %s, list price %s"
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
