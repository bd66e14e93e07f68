package dev.impulse.control;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reports the progress of a rebuild. It is called on the engine's thread, which must not fail
 * because nobody listens any more.
 */
final class RebuildProgress implements LongConsumer {

  private final Consumer<Answer> answers;
  private boolean isListenedTo;

  RebuildProgress(RebuildRequest request, Consumer<Answer> answers) {
    this.answers = answers;
    this.isListenedTo = request.progress();
  }

  @Override
  public void accept(long events) {
    if (!isListenedTo) {
      return;
    }
    try {
      answers.accept(new Answer.Folded(events));
    } catch (RuntimeException e) {
      isListenedTo = false;
    }
  }
}
