package dev.impulse.functions.banking;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.banking.BankingStreams.REFUSED_POSTINGS;
import static dev.impulse.model.banking.PostingRefused.Reason.UNKNOWN_ACCOUNT;

import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.Waiting;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.Posting;
import dev.impulse.model.banking.PostingRefused;
import io.avaje.jsonb.Json;
import java.util.List;

/**
 * Of an account that is not known yet.
 *
 * @param waiting what is posted to it meanwhile
 */
@Json
record UnknownBook(Waiting<Posting> waiting) implements Book {

  static final UnknownBook EMPTY = new UnknownBook(Waiting.none());

  @Override
  public Step<Book> account(Account known, Waiting.Limit limit) {
    Step<Book> step = Step.to(OpenBook.of(known));
    for (Posting posting : waiting.values()) {
      step = step.then(book -> book.posting(posting, limit));
    }
    return step;
  }

  @Override
  public Step<Book> posting(Posting posting, Waiting.Limit limit) {
    Waiting.Added<Posting> added = waiting.plus(posting, posting.postedAt(), limit);
    List<Effect> refused = added.givenUp().stream().map(UnknownBook::refused).toList();
    return new Step<>(new UnknownBook(added.waiting()), refused);
  }

  private static Effect refused(Posting posting) {
    return emit(REFUSED_POSTINGS, PostingRefused.of(posting, UNKNOWN_ACCOUNT));
  }
}
