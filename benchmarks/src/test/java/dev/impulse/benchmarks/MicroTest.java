package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicroTest {

  @TempDir Path folder;

  @Test
  void jacksonReadsTheSameOrdersAsImpulse() throws IOException {
    assertThat(Samples.orders(OrderPlaced.class)).hasSize(Samples.BATCH);
    for (byte[] json : Samples.orders(OrderPlaced.class)) {
      OrderPlaced order = Samples.CODEC.decode(OrderPlaced.class, json);
      assertThat(JacksonOrders.bound(json)).isEqualTo(order);
      assertThat(JacksonOrders.streamed(json)).isEqualTo(order);
    }
  }

  @Test
  void partsMeasuredAloneAreNotPublished() {
    int exit = Bench.run("micro", "--quick", "--only", "FINGERPRINT", "--docs", folder.toString());
    assertThat(exit).isZero();
    assertThat(folder).isEmptyDirectory();
  }
}
