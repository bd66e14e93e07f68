package dev.impulse.model.banking;

import dev.impulse.EventStream;
import dev.impulse.model.sales.CustomerId;

/** The streams of the banking domain. A user and an owner are a customer. */
public final class BankingStreams {

  public static final EventStream<AccountId, Account> ACCOUNTS =
      EventStream.of("accounts", AccountId.class, Account.class, Account::id)
          .identifiedBy(account -> account.id() + "@" + account.since())
          .timedBy(Account::since);

  public static final EventStream<AccountId, Posting> POSTINGS =
      EventStream.of("postings", AccountId.class, Posting.class, Posting::account)
          .identifiedBy(posting -> posting.id().value())
          .timedBy(Posting::postedAt);

  public static final EventStream<CustomerId, Profile> PROFILES =
      EventStream.of("profiles", CustomerId.class, Profile.class, Profile::user)
          .identifiedBy(profile -> profile.user() + "@" + profile.since())
          .timedBy(Profile::since);

  public static final EventStream<CustomerId, Balance> BALANCES =
      EventStream.of("balances", CustomerId.class, Balance.class, Balance::owner)
          .identifiedBy(balance -> balance.posting().value())
          .timedBy(Balance::at);

  public static final EventStream<AccountId, PostingRefused> REFUSED_POSTINGS =
      EventStream.of(
              "refused-postings", AccountId.class, PostingRefused.class, PostingRefused::account)
          .identifiedBy(refused -> refused.posting().value())
          .timedBy(PostingRefused::postedAt);

  public static final EventStream<CustomerId, Alert> ALERTS =
      EventStream.of("alerts", CustomerId.class, Alert.class, Alert::user)
          .identifiedBy(Alert::id)
          .timedBy(Alert::at);

  private BankingStreams() {}
}
