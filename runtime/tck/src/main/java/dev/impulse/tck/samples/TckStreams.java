package dev.impulse.tck.samples;

import dev.impulse.EventStream;
import java.time.Instant;

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

  /** Events that say in their texts when they happened. */
  public static final EventStream<Account, Note> DATED =
      EventStream.of("tck-dated", Account.class, Note.class, Note::account)
          .identifiedBy(Note::id)
          .timedBy(note -> Instant.parse(note.text()));

  /** What leads to more of itself. */
  public static final EventStream<Account, Line> ECHOES =
      EventStream.of("tck-echoes", Account.class, Line.class, Line::account);

  private TckStreams() {}
}
