package dev.impulse.demo;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares answers of which each question has exactly one, or none as yet.
 *
 * @param <Q> a question, by its id {@code I}
 * @param <E> what its answer must be
 * @param <A> what it is
 */
final class OneAnswerEach<I, Q extends Numbered, E, A> {

  private final String subject;
  private final Map<I, Q> questions;
  private final BiFunction<I, Q, Optional<E>> expected;
  private final BiPredicate<E, A> right;
  private final Differences differences;
  private final BitSet answered = new BitSet();

  /**
   * @param subject such as {@code decision of}
   */
  OneAnswerEach(
      String subject,
      Map<I, Q> questions,
      BiFunction<I, Q, Optional<E>> expected,
      BiPredicate<E, A> right,
      Differences differences) {
    this.subject = subject;
    this.questions = questions;
    this.expected = expected;
    this.right = right;
    this.differences = differences;
  }

  void answer(I id, A actual) {
    @Nullable Q question = questions.get(id);
    Optional<E> answer = question == null ? Optional.empty() : expected.apply(id, question);
    if (question == null || answer.isEmpty()) {
      differences.invented(named(id), actual);
    } else if (answered.get(question.number())) {
      differences.doubled(named(id), actual);
    } else {
      answered.set(question.number());
      compare(id, answer.get(), actual);
    }
  }

  /** Reports what has not been answered. */
  void finish() {
    questions.forEach((id, question) -> {
      if (!answered.get(question.number())) {
        expected.apply(id, question).ifPresent(e -> differences.missing(named(id), e));
      }
    });
  }

  private void compare(I id, E answer, A actual) {
    if (!right.test(answer, actual)) {
      differences.wrong(named(id), answer, actual);
    }
  }

  private String named(I id) {
    return subject + " " + id;
  }
}
