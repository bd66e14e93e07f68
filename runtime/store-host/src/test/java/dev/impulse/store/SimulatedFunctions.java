package dev.impulse.store;

import static dev.impulse.Effect.emit;
import static dev.impulse.Effect.send;
import static dev.impulse.tck.samples.TckStreams.COPIES;
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
import java.util.ArrayList;
import java.util.List;

/**
 * A diary emits a line for each note to its own key, which an archive keeps; and copies to other
 * keys, which a printer passes on and a gallery keeps. The diary keeps what it emits, so that what
 * the others have can be compared with it.
 */
final class SimulatedFunctions {

  static final String EMITTED = ">";
  static final String WOKEN = "woken ";

  private SimulatedFunctions() {}

  /**
   * What texts mean: {@code bad} fails in version 1, {@code at T} plans a wake, {@code copy X}
   * emits to another key, {@code mail} sends a message, {@code many} has many effects. Version 2
   * has an effect more on each note.
   */
  static Definition.Keyed<Account, Agenda> diary(int version, Delivery delivery) {
    return Definition.keyed(
            "diary", Account.class, Agenda.class, one -> new Agenda(one, Journal.EMPTY, List.of()))
        .on(NOTES, (agenda, note) -> noted(agenda, note, version))
        .wakes(Agenda::due, SimulatedFunctions::woken)
        .emits(LINES, COPIES)
        .sends(delivery);
  }

  private static Step<Agenda> noted(Agenda agenda, Note note, int version) {
    String[] words = note.text().split(" ");
    if (words[0].equals("bad") && version == 1) {
      throw new IllegalStateException("cannot read " + note.id());
    }
    Agenda next = agenda.plus(note.id());
    if (words[0].equals("at")) {
      next = next.plus(Instant.parse(words[1]));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < (words[0].equals("many") ? 4 : 1); i++) {
      lines.add(note.id() + "#" + i);
    }
    if (version == 2) {
      lines.add(note.id() + "#new");
    }
    return step(next, lines, others(note, words));
  }

  private static List<Effect> others(Note note, String[] words) {
    return switch (words[0]) {
      case "copy" -> List.of(emit(COPIES, copy(note, words[1])));
      case "mail" -> List.of(send(mail(note.id())));
      default -> List.of();
    };
  }

  private static Note copy(Note note, String account) {
    return new Note(note.id() + "-copy", new Account(account), "copied");
  }

  static Message mail(String id) {
    return new Message(id, "somebody@example.com", "about " + id, id);
  }

  private static Step<Agenda> woken(Agenda agenda, Instant due) {
    Agenda next = agenda.plus(WOKEN + due).at(agenda.times().subList(1, agenda.times().size()));
    return step(next, List.of(WOKEN + due), List.of());
  }

  private static Step<Agenda> step(Agenda agenda, List<String> lines, List<Effect> others) {
    List<Effect> effects = new ArrayList<>(others);
    Agenda next = agenda;
    for (String line : lines) {
      next = next.plus(EMITTED + line);
      effects.add(emit(LINES, new Line(agenda.account(), line)));
    }
    return new Step<>(next, effects);
  }

  static Definition.Keyed<Account, Journal> archive() {
    return Definition.keyed("archive", Account.class, Journal.class, one -> Journal.EMPTY)
        .folds(LINES, (journal, line) -> journal.plus(line.text()));
  }

  static Definition.Stateless printer() {
    return Definition.stateless("printer")
        .on(COPIES, copy -> List.of(emit(REMARKS, copy)))
        .emits(REMARKS);
  }

  static Definition.Keyed<Account, Journal> gallery() {
    return Definition.keyed("gallery", Account.class, Journal.class, one -> Journal.EMPTY)
        .folds(REMARKS, (journal, print) -> journal.plus(print.id()));
  }
}
