package dev.impulse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.store.UnavailableException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VirtualThreadsTest {

  private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

  private final VirtualThreads four = new VirtualThreads(4);

  @Test
  void resultsComeInTheOrderOfTheTasks() {
    assertThat(four.map(MANY, i -> i * 2)).isEqualTo(MANY.stream().map(i -> i * 2).toList());
    assertThat(four.map(List.of(), i -> i)).isEmpty();
  }

  @Test
  void soManyAreDoneAtATimeAndNoMore() {
    CyclicBarrier four = new CyclicBarrier(4);
    AtomicInteger running = new AtomicInteger();
    List<Integer> seen =
        this.four.map(
            MANY,
            _ -> {
              int now = running.incrementAndGet();
              await(four);
              running.decrementAndGet();
              return now;
            });

    assertThat(seen).allMatch(now -> now <= 4);
  }

  @Test
  void whatATaskThrowsIsThrownAndNothingElseIsBegun() {
    AtomicInteger begun = new AtomicInteger();
    UnavailableException thrown = new UnavailableException("no", null);

    assertThatThrownBy(() -> four.map(MANY, _ -> fail(begun, thrown))).isSameAs(thrown);
    assertThat(begun.get()).isBetween(1, 4);
  }

  private static int fail(AtomicInteger begun, RuntimeException thrown) {
    begun.incrementAndGet();
    throw thrown;
  }

  @Test
  void anErrorIsThrownAsItIs() {
    StackOverflowError error = new StackOverflowError();

    assertThatThrownBy(() ->
            four.map(
                MANY,
                _ -> {
                  throw error;
                }))
        .isSameAs(error);
  }

  @Test
  void whoInterruptsTheCallerInterruptsTheTasks() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(4);
    AtomicInteger interrupted = new AtomicInteger();
    Thread caller =
        Thread.ofPlatform()
            .start(() -> {
              assertThatThrownBy(() -> four.map(MANY, _ -> block(begun, interrupted)))
                  .isInstanceOf(UnavailableException.class);
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
              interrupted.addAndGet(100);
            });
    begun.await();
    caller.interrupt();
    caller.join();

    assertThat(interrupted.get()).isEqualTo(104);
  }

  private static int block(CountDownLatch begun, AtomicInteger interrupted) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
    }
    return 0;
  }

  @Test
  void mapsMayBeNested() {
    assertThat(four.map(MANY, i -> four.map(List.of(i, i), j -> j + 1).size()))
        .hasSize(500)
        .allMatch(size -> size == 2);
  }

  @Test
  void noneAtATimeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VirtualThreads(0))
        .withMessageContaining("0");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
