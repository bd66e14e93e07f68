package dev.impulse.tck;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Message;
import dev.impulse.Topology;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A host as {@link HostTck} sees it: with a clock that stands at {@link #START} until it is moved,
 * and a mailer that delivers into a list.
 */
public interface TestHost extends AutoCloseable {

  /** Where the clock of every host stands at first. */
  Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /**
   * Puts a payload without an envelope, and does not wait for functions to see it.
   *
   * @throws RuntimeException that names the stream, if that has no business ids
   */
  <T> void put(EventStream<?, T> stream, T payload);

  /**
   * Puts an event with the envelope that its producer gave it.
   *
   * @throws RuntimeException that says what is wrong, if it is refused
   */
  <T> void putEvent(EventStream<?, T> stream, Event<T> event);

  /**
   * Puts a payload to a stream that a running function emits, as that function; see {@link
   * Capability#OWNERS}.
   *
   * @throws RuntimeException that names both, if the function does not emit to the stream
   */
  default <T> void putAs(String function, EventStream<?, T> stream, T payload) {
    throw new UnsupportedOperationException("no stream has an owner here");
  }

  /**
   * Puts history as it happened, merged by time; see {@link Capability#IMPORT}. Waits until it is
   * handled, with the wakes that fell due before its last event.
   *
   * @throws RuntimeException that names the event, if the log is later than one that is not known
   */
  default void importHistory(List<HistoryEvent<?>> history) {
    throw new UnsupportedOperationException("this host takes no history");
  }

  /** Returns once everything that can be delivered is, the wakes that are due included. */
  void settle();

  /** Moves the clock on, and waits for nothing. */
  void advanceTo(Instant time);

  /**
   * What has been emitted to a stream, as often as it left, in the order of the stream. Asked only
   * of streams that are not put to.
   */
  <T> List<Event<T>> emitted(EventStream<?, T> stream);

  /** The state of a key; empty if the function has had no event of it. */
  <K extends Key, S> Optional<S> view(Definition.Keyed<K, S> function, K key);

  /** What the function {@code shows} of a key; see {@link Capability#VIEWS}. */
  default <K extends Key, V> Optional<V> shown(
      Definition.Keyed<K, ?> function, K key, Class<V> type) {
    throw new UnsupportedOperationException("this host shows states only");
  }

  /** The same identities with other payloads, in order; see {@link Capability#CONFLICTS}. */
  default List<Conflict> conflicts() {
    throw new UnsupportedOperationException("this host lists no conflicts");
  }

  /** The messages that recipients have got, in order. */
  List<Message> sent();

  /**
   * What is parked: one for each key that has stopped, and each failure that a function without
   * state, or one that skips, has recorded.
   */
  List<Failure> failures();

  /**
   * Folds a key's parked event and those that wait behind it, in order, up to one that fails again.
   * Of recorded failures: decides again on each with this key.
   */
  void redrive(String function, String key);

  /** Gives up a key's oldest parked event, and goes on with the others as in a redrive. */
  void drop(String function, String key);

  /**
   * Makes the states of a function anew from the log, without effects; see {@link
   * Capability#REBUILD}.
   */
  default void rebuild(String function) {
    throw new UnsupportedOperationException("this host has no log to rebuild from");
  }

  /** Closes the host and opens another on what it kept, perhaps in the middle of its work. */
  void restart();

  /**
   * Goes on with other code: functions of the same names, and those that succeed others, take over
   * what was kept.
   */
  void replaceFunctions(Topology topology);

  @Override
  void close();
}
