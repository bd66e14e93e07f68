package dev.impulse.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void theClosestNameIsSuggested() {
    assertThat(Spelling.unknown("stream", "ordres", List.of("orders", "payments")))
        .isEqualTo("no stream 'ordres', did you mean 'orders'? there are orders, payments");
  }

  @Test
  void whatIsLikeNothingHasNoSuggestion() {
    assertThat(Spelling.unknown("stream", "temperatures", List.of("orders", "payments")))
        .isEqualTo("no stream 'temperatures': there are orders, payments");
    assertThat(Spelling.unknown("stream", "orders", List.of()))
        .isEqualTo("no stream 'orders': there are none yet");
  }
}
