package dev.impulse.tck;

import static dev.impulse.tck.samples.TckStreams.NOTES;

import dev.impulse.EventStream;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/** What the functions {@code journal}, {@code archive} and {@code herald} make of notes. */
final class JournalModel {

  /** A key that has stopped. */
  record Stop(String account, String event, int waiting) {}

  private static final class Page {
    final Set<Note> seen = new HashSet<>();
    final List<String> folded = new ArrayList<>();
    final Queue<Note> held = new ArrayDeque<>();
  }

  private final Map<Account, Page> pages = new LinkedHashMap<>();
  private final Set<String> sent = new LinkedHashSet<>();
  private Collection<String> unreadable;

  JournalModel(Collection<String> unreadable) {
    this.unreadable = unreadable;
  }

  Collection<String> unreadable() {
    return unreadable;
  }

  void unreadable(Collection<String> texts) {
    unreadable = texts;
  }

  void put(EventStream<Account, Note> stream, Note note) {
    if (stream.equals(NOTES)) {
      sent.add(note.text());
    }
    Page page = page(note.account());
    if (page.seen.add(note)) {
      page.held.add(note);
      if (page.held.size() == 1) {
        redrive(note.account());
      }
    }
  }

  void redrive(Account account) {
    Page page = page(account);
    while (!page.held.isEmpty() && !unreadable.contains(page.held.element().text())) {
      page.folded.add(page.held.remove().text());
    }
  }

  void drop(Account account) {
    page(account).held.remove();
    redrive(account);
  }

  boolean hasStopped(Account account) {
    return !page(account).held.isEmpty();
  }

  List<Account> accounts() {
    return List.copyOf(pages.keySet());
  }

  List<String> folded(Account account) {
    return page(account).folded;
  }

  List<String> lines(Account account) {
    List<String> texts = page(account).folded;
    return IntStream.range(0, texts.size()).mapToObj(i -> i + 1 + " " + texts.get(i)).toList();
  }

  List<Stop> stops() {
    return pages.entrySet().stream()
        .filter(entry -> !entry.getValue().held.isEmpty())
        .map(entry -> stop(entry.getKey(), entry.getValue().held))
        .toList();
  }

  List<String> sent() {
    return List.copyOf(sent);
  }

  private static Stop stop(Account account, Queue<Note> held) {
    return new Stop(account.value(), held.element().id(), held.size() - 1);
  }

  private Page page(Account account) {
    return pages.computeIfAbsent(account, key -> new Page());
  }
}
