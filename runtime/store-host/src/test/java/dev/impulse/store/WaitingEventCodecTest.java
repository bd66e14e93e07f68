package dev.impulse.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingEventCodecTest {

  private static final WaitingEvent HELD =
      new WaitingEvent(
          new InputRecord(
              "orders",
              Optional.of(new Position("orders", "495903382714902566", 3)),
              Optional.of("ann"),
              Instant.parse("2026-01-31T12:00:00.123456789Z"),
              "{\"id\":\"o-1\"}".getBytes(UTF_8)),
          "too much");

  @Test
  void aHeldEventIsReadAsItWasWritten() {
    assertThat(WaitingEventCodec.read(WaitingEventCodec.write(HELD)))
        .usingRecursiveComparison()
        .isEqualTo(HELD);
  }

  @Test
  void anEventThatIsCutOffIsRefused() {
    byte[] form = WaitingEventCodec.write(HELD);
    for (int length = 0; length < form.length; length++) {
      byte[] cut = Arrays.copyOf(form, length);

      assertThatThrownBy(() -> WaitingEventCodec.read(cut))
          .isInstanceOf(UncheckedIOException.class);
    }
  }
}
