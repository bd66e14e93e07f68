package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LambdaSettingsTest {

  private static RunningFunction start(String variable, String value) {
    Map<String, String> environment = Map.of("IMPULSE_FUNCTION", "join-ledger", variable, value);
    return RunningFunction.start(environment, OutputStream.nullOutputStream());
  }

  @Test
  void aSettingWithoutAValueIsRefused() {
    assertThatThrownBy(() -> start("IMPULSE_SETTINGS", "reprice-items.fuelShare"))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("'reprice-items.fuelShare'")
        .hasMessageContaining("name=value");
  }

  @Test
  void aSettingThatIsThereTwiceIsRefused() {
    assertThatThrownBy(() -> start("IMPULSE_SETTINGS", "A.b=1;A.b=2"))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("both '1' and '2'");
  }

  @Test
  void aLevelOfTheLogThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> start("IMPULSE_LOG_LEVEL", "loud")).hasMessageContaining("'loud'");
  }

  @Test
  void anAddressThatIsNoneIsRefusedByTheNameOfItsVariable() {
    assertThatThrownBy(() -> start("IMPULSE_STREAM_ORDERS", "ftp:orders"))
        .hasMessageContaining("IMPULSE_STREAM_ORDERS");
  }

  @Test
  void aFunctionThatSendsNeedsAnAddressToSendFrom() {
    Map<String, String> sender = Map.of("IMPULSE_FUNCTION", "send-confirmations");
    World world =
        new World(
            sender, OutputStream.nullOutputStream(), Optional.of(URI.create("http://127.0.0.1:1")));
    assertThatThrownBy(() -> Start.in(world)).hasMessageContaining("IMPULSE_MAIL_FROM");
  }
}
