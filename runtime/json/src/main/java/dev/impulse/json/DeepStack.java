package dev.impulse.json;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Room for values that are nested deeper than the stack of a usual thread bears, so that what one
 * thread wrote another can read.
 */
final class DeepStack {

  private static final long BYTES = 1L << 29;

  private DeepStack() {}

  static <T> T call(Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    new Thread(null, () -> complete(result, task), "impulse-json-deep", BYTES).start();
    try {
      return result.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> task) {
    try {
      result.complete(task.get());
    } catch (StackOverflowError e) {
      result.completeExceptionally(
          new IllegalArgumentException("is nested deeper than any stack bears", e));
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }
}
