package dev.impulse.store;

import dev.impulse.tck.samples.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Puts notes of a few accounts, and now and then one that it has put before. */
final class Producer {

  private static final List<String> ACCOUNTS = List.of("ann", "bob", "cy");
  private static final int NOTES = 25;

  private final Simulation simulation;
  private final Random random;
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<String, List<InputRecord>> records = new LinkedHashMap<>();
  private boolean done;

  Producer(Simulation simulation) {
    this.simulation = simulation;
    this.random = simulation.random;
  }

  void run() {
    for (int i = 0; i < NOTES; i++) {
      put(note(i));
      simulation.waitFor(random.nextInt(60));
      if (simulation.hasDuplicates && random.nextInt(4) == 0) {
        put(List.copyOf(notes.values()).get(random.nextInt(notes.size())));
      }
    }
    done = true;
  }

  private Note note(int number) {
    String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    return Note.of("n" + number, account, text(number));
  }

  private String text(int number) {
    return switch (random.nextInt(8)) {
      case 0 -> "bad";
      case 1 -> "at " + simulation.now().plusMillis(1 + random.nextInt(3_000)).plusNanos(number);
      case 2 -> "copy " + ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
      case 3 -> "mail";
      case 4 -> "many";
      default -> "plain";
    };
  }

  private void put(Note note) {
    notes.put(note.id(), note);
    Lane lane = simulation.put(note);
    records.computeIfAbsent(note.id(), id -> new ArrayList<>()).add(lane.records.getLast());
  }

  boolean isDone() {
    return done;
  }

  List<Note> notes() {
    return List.copyOf(notes.values());
  }

  /** A note as it stands in its sources. */
  List<InputRecord> records(Note note) {
    return records.getOrDefault(note.id(), List.of());
  }
}
