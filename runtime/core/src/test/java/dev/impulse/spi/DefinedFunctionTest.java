package dev.impulse.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Setting;
import dev.impulse.Settings;
import dev.impulse.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefinedFunctionTest {

  /** What the left function was defined with, and the right one. */
  private final List<Record> given = new ArrayList<>();

  private static final class Left {
    record Options(int most, boolean loud) {}
  }

  private static final class Right {
    record Options(int most, String word) {}
  }

  private final EventFunction left = asking("left-hand", new Left.Options(1, false));
  private final EventFunction right = asking("right-hand", new Right.Options(2, "well"));

  private EventFunction asking(String name, Record defaults) {
    return settings -> {
      given.add(settings.or(defaults));
      return Definition.stateless(name);
    };
  }

  private List<DefinedFunction> both(Map<String, String> overrides) {
    Settings settings = Settings.of(overrides);
    List<DefinedFunction> both =
        List.of(DefinedFunction.of(left, settings), DefinedFunction.of(right, settings));
    DefinedFunction.requireKnown(settings, both);
    return both;
  }

  private void assertUnknown(Map<String, String> overrides, String... faults) {
    assertThatThrownBy(() -> both(overrides))
        .isInstanceOfSatisfying(
            SettingsException.class, e -> assertThat(e.faults()).containsExactly(faults));
  }

  @Test
  void twoFunctionsWithRecordsOfOneSimpleNameShareNoOverride() {
    both(Map.of("left-hand.most", "7"));
    assertThat(given)
        .contains(new Left.Options(7, false))
        .doesNotContain(new Right.Options(7, "well"));
    assertThat(given).last().isEqualTo(new Right.Options(2, "well"));
  }

  @Test
  void whatIsSetForEveryFunctionReachesAllThatHaveIt() {
    both(Map.of("*.most", "7", "right-hand.most", "8", "*.loud", "true"));
    assertThat(given)
        .contains(new Left.Options(7, true))
        .last()
        .isEqualTo(new Right.Options(8, "well"));
  }

  @Test
  void whatAFunctionLetsARunSetIsListed() {
    assertThat(both(Map.of()).getFirst().settings())
        .containsExactly(
            new Setting("left-hand.most", "int", "1", ""),
            new Setting("left-hand.loud", "boolean", "false", ""));
  }

  @Test
  void allSettingsThatNoFunctionHasAreRefusedWithTheNearestNames() {
    String known = "there are left-hand.most, left-hand.loud, right-hand.most, right-hand.word";
    assertUnknown(
        Map.of("Options.word", "x", "*.moost", "7", "left-hand.lout", "true", "other", "1"),
        "no setting '*.moost', did you mean '*.most'?",
        "no setting 'Options.word', did you mean 'right-hand.word'?",
        "no setting 'left-hand.lout', did you mean 'left-hand.loud'?",
        "no setting 'other'",
        known);
    assertUnknown(
        Map.of("left-hand.word", "x"),
        "no setting 'left-hand.word', did you mean 'right-hand.word'?",
        known);
  }

  @Test
  void aFunctionAloneRefusesTheSettingsOfOthers() {
    assertThatThrownBy(
            () -> DefinedFunction.alone(left, Settings.of(Map.of("right-hand.most", "7"))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("no setting 'right-hand.most'");
    assertThatThrownBy(() ->
            DefinedFunction.alone(
                _ -> Definition.stateless("idle"), Settings.of(Map.of("idle.most", "7"))))
        .hasMessage("no setting 'idle.most'\nthere are none");
  }

  private record Named(String name) {}

  @Test
  void aNameThatDependsOnTheSettingsIsRefused() {
    EventFunction renamed = settings -> Definition.stateless(settings.or(new Named("ann")).name());
    assertThatThrownBy(() -> DefinedFunction.of(renamed, Settings.of(Map.of("ann.name", "bob"))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "ann is named bob under these settings: a function's name must not depend on them");
  }
}
