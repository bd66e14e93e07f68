package dev.impulse.store;

import java.util.List;
import java.util.function.Function;

/** Port: does independent things side by side, as many at a time as is good. */
@FunctionalInterface
public interface Parallel {

  /** One after the other. */
  Parallel SEQUENTIAL = Parallel::oneByOne;

  /** Applies a task to each, and returns the results in the same order once all are there. */
  <T, R> List<R> map(List<T> all, Function<? super T, ? extends R> task);

  private static <T, R> List<R> oneByOne(List<T> all, Function<? super T, ? extends R> task) {
    return all.stream().<R>map(task).toList();
  }
}
