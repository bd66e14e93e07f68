package dev.impulse.tck;

import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.ECHOES;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.Fold;
import dev.impulse.Message;
import dev.impulse.Settings;
import dev.impulse.Step;
import dev.impulse.spi.DefinedFunction;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.Tome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small functions whose every answer is known. */
public final class TckFunctions {

  private TckFunctions() {}

  /** Notes texts down, and emits each with its number; fails on some. */
  public static Definition.Keyed<Account, Journal> journal(String... unreadable) {
    return journal(List.of(unreadable));
  }

  public static Definition.Keyed<Account, Journal> journal(Collection<String> unreadable) {
    return journalNamed("journal", unreadable);
  }

  public static Definition.Keyed<Account, Journal> journalNamed(
      String name, Collection<String> unreadable) {
    Fold<Journal, Note> fold =
        (journal, note) -> {
          Journal next = journal.plus(readable(note, unreadable));
          String numbered = next.texts().size() + " " + note.text();
          return Step.to(next, Effect.emit(LINES, new Line(note.account(), numbered)));
        };
    return Definition.keyed(name, Account.class, Journal.class, account -> Journal.EMPTY)
        .on(NOTES, fold)
        .on(REMARKS, fold)
        .emits(LINES);
  }

  /** The function {@code journal} as it is later, with a state of another class. */
  public static Definition.Keyed<Account, Tome> tome() {
    Fold<Tome, Note> fold =
        (tome, note) -> {
          Tome next = tome.plus(note.text());
          String numbered = next.texts().size() + " " + note.text();
          return Step.to(next, Effect.emit(LINES, new Line(note.account(), numbered)));
        };
    return Definition.keyed("journal", Account.class, Tome.class, account -> new Tome(List.of(), 0))
        .on(NOTES, fold)
        .on(REMARKS, fold)
        .emits(LINES);
  }

  /** Keeps notes and what comes of them, in the order in which it sees them. */
  public static Definition.Keyed<Account, Journal> witness() {
    return Definition.keyed("witness", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(NOTES, (journal, note) -> journal.plus("note " + note.text()))
        .folds(ECHOES, (journal, line) -> journal.plus("echo " + line.text()))
        .folds(LINES, (journal, line) -> journal.plus("line " + line.text()));
  }

  /** Keeps lines, and emits nothing. */
  public static Definition.Keyed<Account, Journal> archive() {
    return Definition.keyed("archive", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(LINES, (journal, line) -> journal.plus(line.text()));
  }

  /** Emits each word of a text as a line; that of {@code bob:word} is a line of bob's. */
  public static Definition.Stateless relay(String... unreadable) {
    return Definition.stateless("relay")
        .on(
            NOTES,
            note ->
                Stream.of(readable(note, List.of(unreadable)).split(" "))
                    .map(word -> Effect.emit(LINES, line(note.account(), word)))
                    .toList())
        .emits(LINES);
  }

  private static Line line(Account own, String word) {
    int colon = word.indexOf(':');
    return colon < 0
        ? new Line(own, word)
        : new Line(new Account(word.substring(0, colon)), word.substring(colon + 1));
  }

  /** What the greeter says. */
  public record Greeting(String word) {}

  /** The greeter under these settings. */
  public static Definition greeter(Map<String, String> settings) {
    return DefinedFunction.alone(TckFunctions::greeter, Settings.of(settings)).definition();
  }

  /** Emits each text with a word before it that settings may replace. */
  public static Definition.Stateless greeter(Settings settings) {
    Greeting greeting = settings.or(new Greeting("hello"));
    return Definition.stateless("greeter")
        .on(NOTES, note -> List.of(Effect.emit(LINES, greet(greeting, note))))
        .emits(LINES);
  }

  private static Line greet(Greeting greeting, Note note) {
    return new Line(note.account(), greeting.word() + " " + note.text());
  }

  /** Emits notes as they are, to a stream whose events have business ids. */
  public static Definition.Stateless copy() {
    return Definition.stateless("copy")
        .on(NOTES, note -> List.of(Effect.emit(COPIES, note)))
        .emits(COPIES);
  }

  /** Emits {@code 3}, reads that and emits {@code 2}, and so on to {@code 0}. */
  public static Definition.Stateless echo() {
    return Definition.stateless("echo")
        .on(NOTES, note -> List.of(Effect.emit(ECHOES, new Line(note.account(), note.text()))))
        .on(ECHOES, TckFunctions::fainter)
        .emits(ECHOES);
  }

  private static List<Effect> fainter(Line line) {
    int left = Integer.parseInt(line.text()) - 1;
    Line next = new Line(line.account(), String.valueOf(left));
    return left < 0 ? List.of() : List.of(Effect.emit(ECHOES, next));
  }

  /** Sends each text once, whatever note it is in. */
  public static Definition.Stateless herald(String name) {
    return Definition.stateless(name)
        .on(NOTES, note -> List.of(Effect.send(message(note.account(), note.text()))))
        .sends(Delivery.AT_LEAST_ONCE);
  }

  public static Message message(Account account, String text) {
    return new Message(text, account.value() + "@example.com", text, "You noted: " + text);
  }

  /**
   * Is woken at the time that {@code at 2026-01-01T00:00:10Z} says, {@code only …} instead of all
   * others, {@code never} at none; any other text is only kept. Each wake emits a line; those of
   * deaf accounts fail.
   */
  public static Definition.Keyed<Account, Agenda> alarm(String... deaf) {
    return alarmNamed("alarm", deaf);
  }

  public static Definition.Keyed<Account, Agenda> alarmNamed(String name, String... deaf) {
    return Definition.keyed(
            name,
            Account.class,
            Agenda.class,
            account -> new Agenda(account, Journal.EMPTY, List.of()))
        .folds(NOTES, TckFunctions::planned)
        .wakes(Agenda::due, (agenda, due) -> woken(agenda, due, List.of(deaf)))
        .emits(LINES);
  }

  private static Agenda planned(Agenda agenda, Note note) {
    Agenda noted = agenda.plus(note.text());
    return switch (note.text().split(" ")[0]) {
      case "at" -> noted.plus(time(note));
      case "only" -> noted.at(List.of(time(note)));
      case "never" -> noted.at(List.of());
      default -> noted;
    };
  }

  private static Instant time(Note note) {
    return Instant.parse(note.text().split(" ")[1]);
  }

  private static Step<Agenda> woken(Agenda agenda, Instant due, List<String> deaf) {
    if (deaf.contains(agenda.account().value())) {
      throw new IllegalStateException(agenda.account().value() + " does not hear");
    }
    List<Instant> later = agenda.times().subList(1, agenda.times().size());
    String text = "woken " + due;
    return Step.to(
        agenda.plus(text).at(later), Effect.emit(LINES, new Line(agenda.account(), text)));
  }

  private static String readable(Note note, Collection<String> unreadable) {
    if (unreadable.contains(note.text())) {
      throw new IllegalStateException("cannot read '" + note.text() + "'");
    }
    return note.text();
  }
}
