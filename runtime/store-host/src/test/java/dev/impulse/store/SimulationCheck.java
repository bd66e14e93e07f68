package dev.impulse.store;

import dev.impulse.Delivery;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a simulated world must have come to: nothing lost, doubled, invented or out of order. */
final class SimulationCheck {

  private final Simulation world;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, List<String>> past = new TreeMap<>();
  private final Set<String> refused;

  SimulationCheck(Simulation world) {
    this.world = world;
    for (Note note : world.producer.notes()) {
      past.computeIfAbsent(note.account().value(), this::pastOf);
    }
    this.refused = refused();
  }

  private List<String> pastOf(String account) {
    return world
        .states("diary")
        .read(account)
        .map(item -> Simulation.CODEC.decode(Agenda.class, item.state()).past().texts())
        .orElse(List.of());
  }

  private List<String> past(Note note) {
    return past.getOrDefault(note.account().value(), List.of());
  }

  private List<String> journal(String function, String account) {
    return world
        .states(function)
        .read(account)
        .map(item -> Simulation.CODEC.decode(Journal.class, item.state()).texts())
        .orElse(List.of());
  }

  private Set<String> refused() {
    FailureStore store = world.failures("diary");
    return store.names("late/").stream()
        .flatMap(name -> store.get(name).stream())
        .map(form ->
            Simulation.CODEC.decode(Note.class, WaitingEventCodec.read(form).record().data()).id())
        .collect(Collectors.toSet());
  }

  List<String> faults() {
    nothingIsParked();
    everyNoteIsFoldedOnce();
    nothingIsInvented();
    notesAreInOrder();
    wakesAreFoldedOnce();
    wakesAreFoldedBeforeLaterEvents();
    theArchiveHasWhatTheDiaryEmitted();
    theGalleryHasEachCopyOnce();
    messagesAreDeliveredAsPromised();
    return faults;
  }

  private void nothingIsParked() {
    for (String function : List.of("diary", "archive", "gallery")) {
      world
          .states(function)
          .stopped()
          .forEach(key -> faults.add(function + " is stopped at " + key));
    }
    world
        .failures("printer")
        .names("failed/")
        .forEach(name -> faults.add("printer failed: " + name));
  }

  private int times(Note note) {
    return count(past(note), note.id());
  }

  private static int count(List<String> texts, String text) {
    return (int) texts.stream().filter(text::equals).count();
  }

  private void everyNoteIsFoldedOnce() {
    for (Note note : world.producer.notes()) {
      int times = times(note);
      if (times > 1 || (times == 0 && !refused.contains(note.id()))) {
        faults.add("%s was folded %d times".formatted(note, times));
      }
    }
    if (!world.discards && !refused.isEmpty()) {
      faults.add("refused: " + refused);
    }
  }

  private void nothingIsInvented() {
    Set<String> known = new HashSet<>();
    world.producer.notes().forEach(note -> known.add(note.account().value() + " " + note.id()));
    past.forEach((account, texts) ->
        texts.stream()
            .filter(text -> !text.startsWith(SimulatedFunctions.EMITTED))
            .filter(text -> !text.startsWith(SimulatedFunctions.WOKEN))
            .filter(text -> !known.contains(account + " " + text))
            .forEach(text -> faults.add("%s has %s".formatted(account, text))));
  }

  /** Notes of one account and lane; one that was given up, or put twice, may be anywhere. */
  private void notesAreInOrder() {
    for (Note first : world.producer.notes()) {
      for (Note second : world.producer.notes()) {
        if (isBefore(first, second) && isWrong(first, second)) {
          faults.add("%s came after %s".formatted(first, second));
        }
      }
    }
  }

  private boolean isBefore(Note first, Note second) {
    List<InputRecord> one = world.producer.records(first);
    List<InputRecord> other = world.producer.records(second);
    if (one.size() != 1 || other.size() != 1 || !first.account().equals(second.account())) {
      return false;
    }
    Position before = one.getFirst().position().orElseThrow();
    Position after = other.getFirst().position().orElseThrow();
    return before.source().equals(after.source())
        && after.isAfter(before)
        && !world.given.has(one.getFirst())
        && !world.given.has(other.getFirst());
  }

  private boolean isWrong(Note first, Note second) {
    List<String> texts = past(first);
    return texts.indexOf(first.id()) > texts.indexOf(second.id()) && texts.contains(second.id());
  }

  private void wakesAreFoldedOnce() {
    for (Note note : world.producer.notes()) {
      if (note.text().startsWith("at ") && times(note) == 1) {
        String woken = SimulatedFunctions.WOKEN + note.text().substring(3);
        int times = count(past(note), woken);
        if (times != 1) {
          faults.add("%s: woken %d times".formatted(note, times));
        }
      }
    }
  }

  /** Not of a key that had stopped, nor of what was given up or put twice. */
  private void wakesAreFoldedBeforeLaterEvents() {
    for (Note note : world.producer.notes()) {
      String account = note.account().value();
      if (note.text().startsWith("at ") && isUndisturbed(account)) {
        String due = note.text().substring(3);
        List<String> texts = past(note);
        texts.subList(0, texts.indexOf(SimulatedFunctions.WOKEN + due) + 1).stream()
            .skip(texts.indexOf(note.id()) + 1L)
            .filter(text -> arrivedAfter(text, Instant.parse(due)))
            .forEach(text -> faults.add("%s was woken after %s".formatted(note, text)));
      }
    }
  }

  private boolean isUndisturbed(String account) {
    return !world.discards
        && !world.hasDuplicates
        && world.producer.notes().stream()
            .noneMatch(note -> note.text().equals("bad") && note.account().value().equals(account));
  }

  private boolean arrivedAfter(String id, Instant due) {
    return world.producer.notes().stream()
        .filter(note -> note.id().equals(id))
        .anyMatch(note -> world.producer.records(note).getFirst().arrived().isAfter(due));
  }

  private void theArchiveHasWhatTheDiaryEmitted() {
    past.forEach((account, texts) -> {
      List<String> emitted =
          texts.stream()
              .filter(text -> text.startsWith(SimulatedFunctions.EMITTED))
              .map(text -> text.substring(1))
              .toList();
      List<String> archived = journal("archive", account);
      if (!archived.equals(emitted)) {
        faults.add("%s emitted %s, archived %s".formatted(account, emitted, archived));
      }
    });
  }

  private void theGalleryHasEachCopyOnce() {
    for (Note note : world.producer.notes()) {
      if (note.text().startsWith("copy ") && times(note) == 1) {
        int times = count(journal("gallery", note.text().substring(5)), note.id() + "-copy");
        if (times != 1) {
          faults.add("%s: copied %d times".formatted(note, times));
        }
      }
    }
  }

  private void messagesAreDeliveredAsPromised() {
    for (Note note : world.producer.notes()) {
      if (note.text().equals("mail") && times(note) == 1) {
        int mails = world.mails(note.id());
        boolean isListed = world.claims().uncertain().contains("diary/" + note.id());
        boolean isRight =
            world.delivery == Delivery.AT_MOST_ONCE
                ? mails == 1 || (mails == 0 && isListed)
                : mails >= 1;
        if (!isRight) {
          faults.add("%s: %d mails, %s".formatted(note, mails, world.delivery));
        }
      }
    }
  }
}
