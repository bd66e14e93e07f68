package dev.impulse.functions.banking;

import static dev.impulse.model.banking.BankingStreams.ACCOUNTS;
import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.POSTINGS;
import static dev.impulse.model.banking.BankingStreams.REFUSED_POSTINGS;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Waiting;
import dev.impulse.model.banking.AccountId;

/** Adds up an account's postings, in the order in which they come; says each balance. */
public final class TrackBalances implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    Waiting.Limit limit = settings.or(Patience.DEFAULTS).limit();
    return Definition.keyed("track-balances", AccountId.class, Book.class, _ -> UnknownBook.EMPTY)
        .on(ACCOUNTS, (book, account) -> book.account(account, limit))
        .on(POSTINGS, (book, posting) -> book.posting(posting, limit))
        .emits(BALANCES, REFUSED_POSTINGS);
  }
}
