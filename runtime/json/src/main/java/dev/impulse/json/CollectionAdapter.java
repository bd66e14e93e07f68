package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists and sets as arrays. Those that are read cannot be changed. */
final class CollectionAdapter<E> implements JsonAdapter<Collection<E>> {

  private final Supplier<Collection<E>> empty;
  private final UnaryOperator<Collection<E>> unmodifiable;
  private final UnaryOperator<Collection<E>> inOrder;
  private final JsonAdapter<E> elements;

  private CollectionAdapter(
      JsonAdapter<E> elements,
      Supplier<Collection<E>> empty,
      UnaryOperator<Collection<E>> unmodifiable,
      UnaryOperator<Collection<E>> inOrder) {
    this.elements = elements;
    this.empty = empty;
    this.unmodifiable = unmodifiable;
    this.inOrder = inOrder;
  }

  static <E> CollectionAdapter<E> ofList(JsonAdapter<E> elements) {
    return new CollectionAdapter<>(
        elements,
        ArrayList::new,
        list -> Collections.unmodifiableList((List<E>) list),
        UnaryOperator.identity());
  }

  static <E> CollectionAdapter<E> ofSet(JsonAdapter<E> elements) {
    return new CollectionAdapter<>(
        elements,
        LinkedHashSet::new,
        set -> Collections.unmodifiableSequencedSet((SequencedSet<E>) set),
        UnaryOperator.identity());
  }

  static <E> CollectionAdapter<E> ofSortedSet(JsonAdapter<E> elements, Order<E> order) {
    return new CollectionAdapter<>(
        elements,
        () -> new TreeSet<>(order.comparator()),
        set -> Collections.unmodifiableNavigableSet((NavigableSet<E>) set),
        set -> sorted((SortedSet<E>) set, order));
  }

  /** The elements in the order that they will have when they are read. */
  private static <E> Collection<E> sorted(SortedSet<E> set, Order<E> order) {
    return order.isThatOf(set, set.comparator())
        ? set
        : set.stream().sorted(order.orNatural()).toList();
  }

  @Override
  public Collection<E> fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    Collection<E> read = empty.get();
    text.beginArray();
    while (text.hasNextElement()) {
      add(read, text);
    }
    text.endArray();
    return unmodifiable.apply(read);
  }

  @SuppressWarnings("NullAway") // whoever puts null into a list gets it back
  private void add(Collection<E> read, TextReader text) {
    read.add(text.takeNull() ? null : elements.fromJson(text));
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Collection<E> value) {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginArray();
    for (E element : inOrder.apply(value)) {
      elements.toJson(writer, element);
    }
    writer.endArray();
  }
}
