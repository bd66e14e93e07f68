package dev.impulse.testkit.tck;

import dev.impulse.EventStream;

/** The streams of the suite. */
public final class TckStreams {

  public static final EventStream<Account, Note> NOTES =
      EventStream.of("tck-notes", Account.class, Note.class, Note::account).identifiedBy(Note::id);

  /** Other notes, with business ids of their own. */
  public static final EventStream<Account, Note> REMARKS =
      EventStream.of("tck-remarks", Account.class, Note.class, Note::account)
          .identifiedBy(Note::id);

  public static final EventStream<Account, Note> COPIES =
      EventStream.of("tck-copies", Account.class, Note.class, Note::account).identifiedBy(Note::id);

  public static final EventStream<Account, Line> LINES =
      EventStream.of("tck-lines", Account.class, Line.class, Line::account);

  private TckStreams() {}
}
