package dev.impulse.lambda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.spi.Identity;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

  private static final String W3C = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Identity EVENT = new Identity("orders", "order-placed", "4711");

  @Test
  void theContextOfTheStandardIsReadAndWrittenAsItWas() {
    assertThat(TraceContext.parse(W3C).map(TraceContext::traceparent)).contains(W3C);
  }

  @Test
  void aLaterVersionIsReadAsFarAsItIsKnown() {
    assertThat(TraceContext.parse("01" + W3C.substring(2) + "-more").map(TraceContext::trace))
        .contains("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
        "00-4bf92f3577b34da6a3ce929d0e0e473-600f067aa0ba902b7-01",
        "00-4bf92f3577b34da6-3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void whatIsNoContextIsTakenForNone(String text) {
    assertThat(TraceContext.parse(text)).isEmpty();
  }

  @Test
  void theSameEventBeginsTheSameTrace() {
    assertThat(TraceContext.root(EVENT, 7, 1)).isEqualTo(TraceContext.root(EVENT, 7, 1));
  }

  @Test
  void functionsThatBeginWithTheSameEventShareItsTraceAndNotItsSpan() {
    TraceContext one = TraceContext.root(EVENT, 7, 1);
    TraceContext other = TraceContext.root(EVENT, 8, 1);
    assertThat(one.trace()).isEqualTo(other.trace());
    assertThat(one.spanId()).isNotEqualTo(other.spanId());
  }

  @Test
  void aChildStaysInTheTraceAndIsSampledAsItsParentIs() {
    TraceContext parent = TraceContext.parse(W3C).orElseThrow();
    TraceContext child = parent.child(EVENT, 7);
    assertThat(child.trace()).isEqualTo(parent.trace());
    assertThat(child.sampled()).isTrue();
    assertThat(child.spanId()).isNotEqualTo(parent.spanId());
  }

  @Test
  void aRatioOfTracesIsSampledAndNoTwoAreTheSame() {
    Set<String> traces = new HashSet<>();
    int sampled = 0;
    for (int i = 0; i < 20_000; i++) {
      TraceContext root = TraceContext.root(new Identity("orders", "order-placed", "" + i), 7, 0.1);
      traces.add(root.trace());
      sampled += root.sampled() ? 1 : 0;
    }
    assertThat(traces).hasSize(20_000);
    assertThat(sampled).isBetween(1_800, 2_200);
  }
}
