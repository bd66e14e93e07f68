package dev.impulse.lambda.host;

import dev.impulse.Key;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Part;
import dev.impulse.spi.RecentIdentities;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key's state as it was kept, opened: or, where the code of today cannot read it, left as it is,
 * so that the key stops and loses nothing.
 */
final class KeptState<S> {

  private static final byte[] NONE = {};

  private final HostedFunction<?, S> function;
  private final int keptSchema;
  private final byte[] keptJson;
  private final RecentIdentities recent;
  private final long forgotten;
  private final @Nullable Cell<S> cell;
  private final @Nullable S keptState;
  private final String unusable;

  private KeptState(HostedFunction<?, S> function, Stored stored, Opened<S> opened) {
    Optional<Item> item = stored.item();
    this.function = function;
    this.keptSchema = item.map(Item::schema).orElse(function.schemas.current());
    this.keptJson = item.map(Item::state).orElse(NONE);
    this.forgotten = stored.book().forgottenUpTo();
    this.cell = opened.cell;
    this.keptState = opened.cell == null ? null : opened.cell.state();
    this.unusable = opened.unusable;
    this.recent = opened.cell == null ? restored(function, stored.book()) : opened.cell.recent();
  }

  private record Opened<S>(@Nullable Cell<S> cell, String unusable) {}

  static <K extends Key, S> KeptState<S> of(
      HostedFunction<K, S> function, String key, Stored stored) {
    return new KeptState<>(function, stored, open(function, key, stored));
  }

  private static <K extends Key, S> Opened<S> open(
      HostedFunction<K, S> function, String key, Stored stored) {
    Book book = stored.book();
    try {
      S state = state(function, key, stored.item());
      boolean stopped = book.stop().isPresent();
      return new Opened<>(function.execution.restore(key, state, book.recent(), stopped), "");
    } catch (RuntimeException | LinkageError e) {
      return new Opened<>(null, "the state cannot be opened: " + e);
    }
  }

  private static <K extends Key, S> S state(
      HostedFunction<K, S> function, String key, Optional<Item> item) {
    if (item.isPresent() && item.get().state().length > 0) {
      byte[] json = function.schemas.upgrade(item.get().schema(), item.get().state());
      return function.codec.decode(function.definition.state(), json);
    }
    byte[] text = function.codec.encode(String.class, key);
    return function.definition.initial(function.codec.decode(function.definition.key(), text));
  }

  private static RecentIdentities restored(HostedFunction<?, ?> function, Book book) {
    RecentIdentities recent = new RecentIdentities(function.settings.recent());
    recent.restore(book.recent());
    return recent;
  }

  /** What is folded into; empty if the state cannot be used. */
  Optional<Cell<S>> cell() {
    return Optional.ofNullable(cell);
  }

  String unusable() {
    return unusable;
  }

  RecentIdentities recent() {
    return recent;
  }

  /** See {@link RecentIdentities#forgottenUpTo}, over all that was ever kept of the key. */
  long forgottenUpTo() {
    return Math.max(forgotten, recent.forgottenUpTo());
  }

  /** Whether it is certain, of an event, whether it was ever seen. */
  boolean remembers(Arrived<?> event) {
    return event.record().arrived().getEpochSecond() > forgottenUpTo()
        || recent.contains(event.identity().fingerprint());
  }

  <T> Outcome fold(Arrived<T> event) {
    Instant arrived = event.record().arrived();
    if (cell != null) {
      return function.execution.fold(cell, event.stream(), event, arrived);
    }
    long fingerprint = event.identity().fingerprint();
    if (recent.contains(fingerprint)) {
      return Outcome.DUPLICATE;
    }
    recent.add(fingerprint, arrived);
    return Outcome.WAITING;
  }

  /** The version of {@link #json}. */
  int schema() {
    return isAsKept() ? keptSchema : function.schemas.current();
  }

  /**
   * The state to keep; the very bytes that were kept if it has not changed.
   *
   * @param known a part that it may have
   */
  byte[] json(Part known) {
    return isAsKept() || cell == null
        ? keptJson
        : function.codec.encode(function.definition.state(), cell.state(), known);
  }

  @SuppressWarnings("ReferenceEquality") // a fold that changes nothing returns what it was given
  private boolean isAsKept() {
    return cell == null || (cell.state() == keptState && keptJson.length > 0);
  }
}
