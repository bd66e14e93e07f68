package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Settings;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {

  private static final ClassLoader LOADER = FunctionsTest.class.getClassLoader();

  private final Functions sales =
      Functions.of(Set.of(JoinLedger.class.getName(), CheckLimits.class.getName()), LOADER);

  @Test
  void aFunctionIsFoundByItsName() {
    assertThat(sales.definition(Optional.of("join-ledger"), Settings.defaults()).name())
        .isEqualTo("join-ledger");
  }

  @Test
  void theNameMayBeLeftOutWhereThereIsOneFunction() {
    Functions one = Functions.of(Set.of(JoinLedger.class.getName()), LOADER);
    assertThat(one.definition(Optional.empty(), Settings.defaults()).name())
        .isEqualTo("join-ledger");
    assertThatThrownBy(() -> sales.definition(Optional.empty(), Settings.defaults()))
        .hasMessage(
            "IMPULSE_FUNCTION says which function to run: there are check-limits, join-ledger");
  }

  @Test
  void aNameThatIsNotThereIsRefusedWithTheNearestAndAllThatAre() {
    assertThatThrownBy(() -> sales.definition(Optional.of("chek-limits"), Settings.defaults()))
        .hasMessage(
            "IMPULSE_FUNCTION: no function 'chek-limits', did you mean 'check-limits'?"
                + " there are check-limits, join-ledger");
  }

  @Test
  void aSettingThatNoFunctionKnowsIsRefused() {
    Settings ofAnother = Settings.of(Map.of("reprice-items.fuelShare", "0.25"));
    assertThatThrownBy(() -> sales.definition(Optional.of("join-ledger"), ofAnother))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("IMPULSE_SETTINGS: no setting 'reprice-items.fuelShare'");
  }

  @Test
  void anIndexIsReadBackAsItWasWritten(@TempDir Path jar) throws IOException {
    Path index = jar.resolve(FunctionIndex.PATH);
    Files.createDirectories(index.getParent());
    Files.writeString(index, FunctionIndex.text(sales));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(FunctionIndex.read(loader)).isEqualTo(sales.classes());
    }
  }

  @Test
  void withoutAnIndexTheClassPathIsSearched() {
    assertThat(Functions.ofClassPath().classes())
        .containsEntry("join-ledger", JoinLedger.class.getName());
  }
}
