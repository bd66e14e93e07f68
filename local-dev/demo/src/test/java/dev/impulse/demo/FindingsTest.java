package dev.impulse.demo;

import static dev.impulse.demo.Difference.DOUBLED;
import static dev.impulse.demo.Difference.INVENTED;
import static dev.impulse.demo.Difference.MISSING;
import static dev.impulse.demo.Difference.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.impulse.Message;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.PaymentConfirmation;
import dev.impulse.model.sales.PaymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Right answers with one fault planted in them: each is found, and nothing else. */
class FindingsTest {

  private static final Traffic TRAFFIC =
      Traffic.of(11, 5_000, new TrafficMix(0.05, 0.4, 0.5, 0.03, 50, 100, 1_000, 100));
  private static final int SOME = 123;

  private final Oracle oracle = new Oracle();
  private final AnswersInMemory answers = StepByStep.to(TRAFFIC);

  @BeforeEach
  void tell() {
    TRAFFIC.forEach(oracle::put);
  }

  @Test
  void rightAnswersAreCountedAndClean() {
    Findings findings = oracle.check(answers);

    assertThat(findings.areClean()).isTrue();
    assertThat(findings.total()).isZero();
    AnswerCounts counts = findings.counts();
    assertThat(counts.approved() + counts.breached()).isEqualTo(answers.decisions.size());
    assertThat(counts.breached()).isPositive();
    assertThat(counts.confirmed()).isEqualTo(answers.confirmations.size());
    assertThat(counts.messages()).isEqualTo(answers.messages.size());
    assertThat(counts.prices()).isEqualTo(answers.prices.size());
    assertThat(counts.waiting()).isPositive();
  }

  @Test
  void everyAnswerMissingIsCounted() {
    Findings findings = oracle.check(new AnswersInMemory());

    long all =
        0L
            + answers.decisions.size()
            + answers.confirmations.size()
            + answers.messages.size()
            + answers.prices.size()
            + answers.balances.size()
            + answers.inventory.size();
    assertThat(findings.differences()).containsExactly(entry(MISSING, all));
    assertThat(findings.examples()).hasSize(10);
  }

  @Test
  void aDecisionDropped() {
    LimitDecision dropped = answers.decisions.remove(SOME);
    assertOnly(MISSING, "decision on " + dropped.order());
  }

  @Test
  void aDecisionDoubled() {
    answers.decisions.add(answers.decisions.get(SOME));
    assertOnly(DOUBLED, "decision on " + answers.decisions.get(SOME).order());
  }

  @Test
  void aDecisionInvented() {
    LimitDecision some = answers.decisions.get(SOME);
    answers.decisions.add(decision(new OrderId("O-0"), some.verdict(), some.exposure(), some));
    assertOnly(INVENTED, "decision on O-0");
  }

  @Test
  void aDecisionOnAnOrderWhoseCustomerIsNotKnown() {
    AnswersInMemory early = StepByStep.to(firstHalf());
    Oracle told = new Oracle();
    firstHalf().forEach(told::put);
    OrderId waiting =
        answers.decisions.stream()
            .filter(decision -> !early.decisions.contains(decision))
            .filter(decision -> early.balances.containsKey(decision.customer()))
            .filter(decision -> placedIn(firstHalf(), decision.order()))
            .findFirst()
            .orElseThrow()
            .order();
    LimitDecision some = early.decisions.getFirst();
    early.decisions.add(decision(waiting, some.verdict(), some.exposure(), some));

    assertThat(told.check(early).differences()).containsExactly(entry(INVENTED, 1L));
  }

  @Test
  void aDecisionTurnedRound() {
    LimitDecision some = answers.decisions.get(SOME);
    Verdict other = some.verdict() == Verdict.APPROVED ? Verdict.BREACHED : Verdict.APPROVED;
    answers.decisions.set(SOME, decision(some.order(), other, some.exposure(), some));
    assertOnly(WRONG, "decision on " + some.order());
  }

  @Test
  void aDecisionOffByACent() {
    LimitDecision some = answers.decisions.get(SOME);
    Money off = aCentMore(some.exposure());
    answers.decisions.set(SOME, decision(some.order(), some.verdict(), off, some));
    assertOnly(WRONG, "decision on " + some.order(), off.toString(), some.exposure().toString());
  }

  @Test
  void aConfirmationDropped() {
    assertOnly(MISSING, "confirmation of " + answers.confirmations.remove(SOME).payment());
  }

  @Test
  void aConfirmationDoubled() {
    answers.confirmations.add(answers.confirmations.get(SOME));
    assertOnly(DOUBLED, "confirmation of " + answers.confirmations.get(SOME).payment());
  }

  @Test
  void aConfirmationInvented() {
    PaymentConfirmation some = answers.confirmations.get(SOME);
    answers.confirmations.add(
        new PaymentConfirmation(
            new PaymentId("P-0"), some.customer(), some.amount(), some.owed(), some.paidAt()));
    assertOnly(INVENTED, "confirmation of P-0");
  }

  @Test
  void aConfirmationOffByACent() {
    PaymentConfirmation some = answers.confirmations.get(SOME);
    answers.confirmations.set(
        SOME,
        new PaymentConfirmation(
            some.payment(), some.customer(), some.amount(), aCentMore(some.owed()), some.paidAt()));
    assertOnly(WRONG, "confirmation of " + some.payment());
  }

  @Test
  void aMessageDropped() {
    assertOnly(MISSING, "message about " + answers.messages.remove(SOME).key());
  }

  @Test
  void aMessageSentTwice() {
    answers.messages.add(answers.messages.get(SOME));
    assertOnly(DOUBLED, "message about " + answers.messages.get(SOME).key());
  }

  @Test
  void aMessageInvented() {
    answers.messages.add(new Message("P-0", "ann@example.com", "Thank you", ""));
    assertOnly(INVENTED, "message about P-0");
  }

  @Test
  void aMessageToSomebodyElse() {
    Message some = answers.messages.get(SOME);
    answers.messages.set(
        SOME, new Message(some.key(), "else@example.com", some.subject(), some.text()));
    assertOnly(WRONG, "message about " + some.key());
  }

  @Test
  void aMessageThatNamesAnotherAmount() {
    int owing = firstMessageOfDebt();
    Message some = answers.messages.get(owing);
    answers.messages.set(
        owing, new Message(some.key(), some.recipient(), some.subject(), "You owe EUR 0.01"));
    assertOnly(WRONG, "message about " + some.key());
  }

  @Test
  void aPriceDropped() {
    assertOnly(MISSING, "price of " + answers.prices.remove(SOME).item());
  }

  @Test
  void theLastPriceDropped() {
    assertOnly(MISSING, "price of " + answers.prices.removeLast().item());
  }

  @Test
  void aPriceDoubled() {
    answers.prices.add(SOME, answers.prices.get(SOME));
    assertOnly(DOUBLED, "price of " + answers.prices.get(SOME).item());
  }

  @Test
  void aPriceDoubledMuchLater() {
    answers.prices.add(answers.prices.get(SOME));
    assertOnly(DOUBLED, "price of " + answers.prices.get(SOME).item());
  }

  @Test
  void aPriceOfAnUnknownItem() {
    ItemPrice some = answers.prices.get(SOME);
    answers.prices.add(
        new ItemPrice(new ItemId("I-0"), some.price(), some.listPrice(), some.since()));
    assertOnly(INVENTED, "price of I-0");
  }

  @Test
  void aPriceThatDoesNotFollowFromAnything() {
    ItemPrice last = answers.prices.getLast();
    answers.prices.add(
        new ItemPrice(last.item(), last.price(), last.listPrice(), last.since().plusMillis(1)));
    assertOnly(INVENTED, "price of " + last.item());
  }

  @Test
  void aPriceOffByACent() {
    ItemPrice some = answers.prices.get(SOME);
    answers.prices.set(
        SOME, new ItemPrice(some.item(), aCentMore(some.price()), some.listPrice(), some.since()));
    assertOnly(WRONG, "price of " + some.item());
  }

  @Test
  void twoPricesOfAnItemInTheOtherOrder() {
    ItemPrice second = answers.prices.getLast();
    int at = lastBefore(second);
    ItemPrice first = answers.prices.set(at, second);
    answers.prices.set(answers.prices.size() - 1, first);

    assertThat(oracle.check(answers).differences())
        .containsExactlyInAnyOrderEntriesOf(Map.of(MISSING, 1L, DOUBLED, 1L));
  }

  @Test
  void aBalanceOffByACent() {
    CustomerId some = first(answers.balances);
    answers.balances.computeIfPresent(some, (_, balance) -> aCentMore(balance));
    assertOnly(WRONG, "balance of " + some);
  }

  @Test
  void aBalanceDropped() {
    CustomerId some = first(answers.balances);
    answers.balances.remove(some);
    assertOnly(MISSING, "balance of " + some);
  }

  @Test
  void anInventoryPriceThatStayedBehind() {
    ItemId some = first(answers.inventory);
    answers.inventory.computeIfPresent(some, (_, price) -> aCentMore(price));
    assertOnly(WRONG, "inventory of " + some);
  }

  @Test
  void anInventoryItemDropped() {
    ItemId some = first(answers.inventory);
    answers.inventory.remove(some);
    assertOnly(MISSING, "inventory of " + some);
  }

  @Test
  void aDuplicateThatWasFoldedTwiceIsFoundInTheBalanceToo() {
    PaymentConfirmation some = answers.confirmations.get(SOME);
    answers.balances.computeIfPresent(
        some.customer(), (_, balance) -> balance.minus(some.amount()));
    answers.confirmations.add(
        new PaymentConfirmation(
            some.payment(),
            some.customer(),
            some.amount(),
            some.owed().minus(some.amount()),
            some.paidAt()));

    assertThat(oracle.check(answers).differences())
        .containsExactlyInAnyOrderEntriesOf(Map.of(DOUBLED, 1L, WRONG, 1L));
  }

  private void assertOnly(Difference difference, String... words) {
    Findings findings = oracle.check(answers);
    assertThat(findings.areClean()).isFalse();
    assertThat(findings.differences()).containsExactly(entry(difference, 1L));
    assertThat(findings.total()).isEqualTo(1);
    assertThat(findings.examples())
        .singleElement()
        .asString()
        .startsWith(difference + " " + words[0])
        .contains(words);
  }

  private int firstMessageOfDebt() {
    List<PaymentConfirmation> confirmations = answers.confirmations;
    for (int i = 0; i < confirmations.size(); i++) {
      if (confirmations.get(i).owed().minor() > 1) {
        return i;
      }
    }
    throw new AssertionError("every payment has been in full");
  }

  private int lastBefore(ItemPrice price) {
    for (int i = answers.prices.size() - 2; i >= 0; i--) {
      if (answers.prices.get(i).item().equals(price.item())) {
        return i;
      }
    }
    throw new AssertionError(price.item() + " has had one price only");
  }

  private static Iterable<TrafficEvent<?>> firstHalf() {
    List<TrafficEvent<?>> half = new ArrayList<>();
    for (TrafficEvent<?> event : TRAFFIC) {
      if (half.size() < TRAFFIC.events() / 2) {
        half.add(event);
      }
    }
    return half;
  }

  private static boolean placedIn(Iterable<TrafficEvent<?>> traffic, OrderId order) {
    for (TrafficEvent<?> event : traffic) {
      if (event.data() instanceof OrderPlaced placed && placed.id().equals(order)) {
        return true;
      }
    }
    return false;
  }

  private static LimitDecision decision(
      OrderId order, Verdict verdict, Money exposure, LimitDecision like) {
    return new LimitDecision(
        order, like.customer(), verdict, exposure, like.limit(), like.placedAt());
  }

  private static Money aCentMore(Money amount) {
    return Euros.of(amount.minor() + 1);
  }

  private static <K> K first(Map<K, ?> map) {
    return map.keySet().iterator().next();
  }
}
