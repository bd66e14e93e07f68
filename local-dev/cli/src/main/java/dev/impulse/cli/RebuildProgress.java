package dev.impulse.cli;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Tells how far a rebuild is. Told in the engine's own thread, which must not fail because nobody
 * listens any more.
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
