package dev.impulse.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.Receipt;
import dev.impulse.store.Receipts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the receipts of one keyed function promise. */
public abstract class ReceiptsTck {

  private Receipts receipts;

  /** Receipts of which there are none yet. */
  protected abstract Receipts noReceipts();

  @BeforeEach
  void open() {
    receipts = noReceipts();
  }

  @Test
  void thoseThatThereAreAreFound() {
    Receipt whole = new Receipt("t1", Set.of());
    Receipt partial = new Receipt("t2", Set.of("a", "b/c", "ö"));
    receipts.write(whole);
    receipts.write(partial);

    assertThat(receipts.find(List.of("t1", "t2", "t3"))).containsExactlyInAnyOrder(whole, partial);
    assertThat(receipts.find(List.of())).isEmpty();
  }

  @Test
  void manyAreFoundAtOnce() {
    List<String> tokens = IntStream.range(0, 120).mapToObj(i -> "t" + i).toList();
    tokens.forEach(token -> receipts.write(new Receipt(token, Set.of())));

    assertThat(receipts.find(tokens)).extracting(Receipt::token).hasSameElementsAs(tokens);
  }

  @Test
  void writingOneAgainChangesNothing() {
    Receipt receipt = new Receipt("t", Set.of("a"));
    receipts.write(receipt);
    receipts.write(receipt);

    assertThat(receipts.find(List.of("t", "t"))).containsExactly(receipt);
  }
}
