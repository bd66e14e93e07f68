package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.Message;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Small functions whose every answer is known. */
public final class TestFunctions {

  private TestFunctions() {}

  /** Notes texts down, and emits each with its number; fails on some. */
  public static Definition.Keyed<Account, Journal> journal(String... unreadable) {
    return journal(Set.of(unreadable));
  }

  public static Definition.Keyed<Account, Journal> journal(Collection<String> unreadable) {
    return journalOf(NOTES, unreadable).on(REMARKS, (page, note) -> noted(page, note, unreadable));
  }

  /** The same, of one stream only. */
  public static Definition.Keyed<Account, Journal> journalOf(
      dev.impulse.EventStream<Account, Note> stream, Collection<String> unreadable) {
    return Definition.keyed("journal", Account.class, Journal.class, _ -> Journal.EMPTY)
        .on(stream, (page, note) -> noted(page, note, unreadable))
        .emits(LINES);
  }

  private static Step<Journal> noted(Journal page, Note note, Collection<String> unreadable) {
    Journal next = page.plus(readable(note, unreadable));
    String numbered = next.texts().size() + " " + note.text();
    return Step.to(next, Effect.emit(LINES, new Line(note.account(), numbered)));
  }

  /** Keeps lines, and emits nothing. */
  static Definition.Keyed<Account, Journal> archive() {
    return Definition.keyed("archive", Account.class, Journal.class, _ -> Journal.EMPTY)
        .folds(LINES, (page, line) -> page.plus(line.text()));
  }

  /** Emits each text as a line. */
  static Definition.Stateless relay(String... unreadable) {
    return Definition.stateless("relay")
        .on(NOTES, note -> List.of(line(note, Set.of(unreadable))))
        .emits(LINES);
  }

  private static Effect line(Note note, Collection<String> unreadable) {
    return Effect.emit(LINES, new Line(note.account(), readable(note, unreadable)));
  }

  /** Sends each text once, whatever note it is in. */
  static Definition.Stateless herald() {
    return Definition.stateless("herald")
        .on(NOTES, note -> List.of(Effect.send(message(note.text()))))
        .sends(Delivery.AT_LEAST_ONCE);
  }

  static Message message(String text) {
    return new Message(text, "somebody@example.com", text, "You noted: " + text);
  }

  /**
   * Is woken at the time that {@code at 2026-01-01T00:00:10Z} says; any other text is only kept. A
   * wake is kept as a text, too; those of deaf accounts fail, as some texts do.
   */
  static Definition.Keyed<Account, Agenda> alarm(String... deafOrUnreadable) {
    return alarm(Set.of(deafOrUnreadable));
  }

  static Definition.Keyed<Account, Agenda> alarm(Collection<String> deafOrUnreadable) {
    return Definition.keyed("alarm", Account.class, Agenda.class, TestFunctions::empty)
        .folds(NOTES, (agenda, note) -> planned(agenda, note, deafOrUnreadable))
        .wakes(Agenda::due, (agenda, due) -> woken(agenda, due, deafOrUnreadable))
        .emits(LINES);
  }

  static Agenda empty(Account account) {
    return new Agenda(account, Journal.EMPTY, List.of());
  }

  private static Agenda planned(Agenda agenda, Note note, Collection<String> unreadable) {
    String text = readable(note, unreadable);
    Agenda noted = agenda.plus(text);
    return text.startsWith("at ") ? noted.plus(Instant.parse(text.substring(3))) : noted;
  }

  private static Step<Agenda> woken(Agenda agenda, Instant due, Collection<String> deaf) {
    if (deaf.contains(agenda.account().value())) {
      throw new IllegalStateException(agenda.account().value() + " does not hear");
    }
    List<Instant> later = agenda.times().subList(1, agenda.times().size());
    String text = "woken " + due;
    Line line = new Line(agenda.account(), text);
    return Step.to(agenda.plus(text).at(later), Effect.emit(LINES, line));
  }

  private static String readable(Note note, Collection<String> unreadable) {
    if (unreadable.contains(note.text())) {
      throw new IllegalStateException("cannot read '" + note.text() + "'");
    }
    return note.text();
  }
}
