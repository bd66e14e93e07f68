package dev.impulse.testkit;

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

  /** Puts an event with the envelope that its producer gave it. */
  <T> void putEvent(EventStream<?, T> stream, Event<T> event);

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

  /** The messages that recipients have got, in order. */
  List<Message> sent();

  /**
   * What is parked: one for each key that has stopped, and each failure of a stateless function.
   */
  List<Failure> failures();

  /**
   * Folds a key's parked event and those that wait behind it, in order, up to one that fails again.
   * Of a stateless function: decides again on each failure with this key.
   */
  void redrive(String function, String key);

  /** Gives up a key's oldest parked event, and goes on with the others as in a redrive. */
  void drop(String function, String key);

  /** Closes the host and opens another on what it kept, perhaps in the middle of its work. */
  void restart();

  /** Goes on with other code: functions of the same names take over what was kept. */
  void replaceFunctions(Topology topology);

  @Override
  void close();
}
