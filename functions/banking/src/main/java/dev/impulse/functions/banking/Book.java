package dev.impulse.functions.banking;

import dev.impulse.Step;
import dev.impulse.Waiting;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.Posting;

/** What is kept of one account. */
sealed interface Book permits UnknownBook, OpenBook {

  Step<Book> account(Account known, Waiting.Limit limit);

  Step<Book> posting(Posting posting, Waiting.Limit limit);
}
