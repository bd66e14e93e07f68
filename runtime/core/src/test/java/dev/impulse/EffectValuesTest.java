package dev.impulse;

import static dev.impulse.Hotel.BILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects and what carries them are values. */
class EffectValuesTest {

  private static final Effect BILL = Effect.emit(BILLS, new Bill(new Guest("ann"), 1));

  @Test
  void effectsAreEqualByWhatTheySay() {
    assertThat(BILL).isEqualTo(Effect.emit(BILLS, new Bill(new Guest("ann"), 1)));
    assertThat(Effect.send(new Message("k", "r", "s", "t")))
        .isEqualTo(Effect.send(new Message("k", "r", "s", "t")));
  }

  @Test
  void aStepKeepsItsEffectsWhateverBecomesOfTheList() {
    List<Effect> effects = new ArrayList<>(List.of(BILL));
    Step<String> step = new Step<>("state", effects);
    effects.clear();
    assertThat(step.effects()).containsExactly(BILL);
  }

  @Test
  void aStepMayGoOnFromItsState() {
    Step<Integer> step = Step.to(1, BILL).then(state -> Step.to(state + 1, BILL, BILL));
    assertThat(step).isEqualTo(Step.to(2, BILL, BILL, BILL));
  }

  @Test
  void aListOfEffectsIsSaidShortly() {
    assertThat(Effects.none()).isEmpty();
    assertThat(Effects.of(BILL, BILL)).containsExactly(BILL, BILL);
  }

  @Test
  void keysAreOrderedByTheirTexts() {
    assertThat(List.of(new Guest("b"), new Guest("a"), new Guest("c")).stream().sorted())
        .containsExactly(new Guest("a"), new Guest("b"), new Guest("c"));
  }

  @Test
  @SuppressWarnings("NullAway") // what a function without null checks may do
  void aStepLeadsToAState() {
    assertThatThrownBy(() -> Step.to(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("a fold must lead to a state, was null");
  }

  @Test
  void aMessageHasAKeyARecipientAndASubjectOfOneLine() {
    assertThatThrownBy(() -> new Message(" ", "ann@example.com", "s", "t"))
        .hasMessage("a message needs a key and a recipient, had ' ' and 'ann@example.com'");
    assertThatThrownBy(() -> new Message("k", "", "s", "t"))
        .hasMessageContaining("needs a key and a recipient");
    assertThatThrownBy(() -> new Message("k", "ann@example.com", "s\nBcc: x", "t"))
        .hasMessageContaining("a subject is one line");
  }
}
