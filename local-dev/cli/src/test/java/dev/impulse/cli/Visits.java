package dev.impulse.cli;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.TckStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Functions over visits: notes whose text is the time at which they happened. */
final class Visits {

  static final EventStream<Account, Note> VISITS =
      EventStream.of("visits", Account.class, Note.class, Note::account)
          .identifiedBy(Note::id)
          .timedBy(visit -> Instant.parse(visit.text()));

  /** A stream whose key cannot be told of every payload. */
  static final EventStream<Account, Note> FRAGILE =
      EventStream.of("fragile", Account.class, Note.class, Visits::keyOf).identifiedBy(Note::id);

  private static final Duration LULL = Duration.ofMinutes(5);

  private Visits() {}

  private static Account keyOf(Note note) {
    return new Account(note.text().split(":", 2)[1]);
  }

  static String visit(String id, String at) {
    return note(id, "2020-01-01T" + at + "Z");
  }

  static String note(String id, String text) {
    return "{\"id\":\"%s\",\"account\":\"ann\",\"text\":\"%s\"}".formatted(id, text);
  }

  /** Notes when a session ends: five minutes after its last visit. */
  static Definition.Keyed<Account, Agenda> sessions() {
    return Definition.keyed("track-sessions", Account.class, Agenda.class, Visits::none)
        .folds(
            VISITS, (agenda, visit) -> agenda.at(List.of(Instant.parse(visit.text()).plus(LULL))))
        .wakes(Agenda::due, (agenda, due) -> Step.to(agenda.plus("ended " + due).at(List.of())));
  }

  private static Agenda none(Account account) {
    return new Agenda(account, Journal.EMPTY, List.of());
  }

  /** Keeps the times of visits, and shows the last of them alone. */
  static Definition.Keyed<Account, Journal> visits() {
    return kept("").shows(Note.class, Visits::last);
  }

  /** Keeps the times of visits with a mark before each. */
  static Definition.Keyed<Account, Journal> kept(String mark) {
    return Definition.keyed("keep-visits", Account.class, Journal.class, _ -> Journal.EMPTY)
        .folds(VISITS, (page, visit) -> page.plus(mark + visit.text()));
  }

  private static Note last(Journal page) {
    return Note.of("last", "ann", page.texts().getLast());
  }

  /** Reads notes, which have no time of their own, and fragile ones. */
  static Definition.Keyed<Account, Journal> notes() {
    return Definition.keyed("keep-notes", Account.class, Journal.class, _ -> Journal.EMPTY)
        .folds(TckStreams.NOTES, (page, note) -> page.plus(note.text()))
        .folds(FRAGILE, (page, note) -> page.plus(note.text()));
  }
}
