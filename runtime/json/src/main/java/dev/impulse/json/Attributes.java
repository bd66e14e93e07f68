package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a CloudEvent that have no place of their own: its extensions, {@code subject},
 * {@code dataschema}, and {@code datacontenttype} where it is not {@code application/json}. Sorted
 * by name; each value a {@code String}, a {@code Boolean} or an {@code Integer}. Immutable.
 */
public final class Attributes {

  private static final byte[] NOTHING = {};
  private static final Attributes NONE = new Attributes(new String[0], new Object[0], 0);

  static final String USUAL_TYPE = "application/json";

  /** What says something of the payload. */
  private static final Set<String> OF_PAYLOAD = Set.of("datacontenttype", "dataschema", "subject");

  private static final Set<String> OF_THEIR_OWN =
      Set.of("specversion", "id", "source", "type", "partitionkey", "time", "data", "data_base64");

  private final String[] names;
  private final Object[] values;
  private final int size;

  private Attributes(String[] names, Object[] values, int size) {
    this.names = names;
    this.values = values;
    this.size = size;
  }

  /** No attributes. */
  public static Attributes none() {
    return NONE;
  }

  /**
   * Attributes by name.
   *
   * @throws IllegalArgumentException if one has a name or a value that CloudEvents does not allow,
   *     or the name of an attribute that has a place of its own
   */
  public static Attributes of(Map<String, ?> values) {
    try {
      Builder builder = new Builder();
      values.forEach(builder::add);
      return builder.build();
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Attributes that were written by {@link #write}.
   *
   * @throws DecodeException if the text is not a JSON object of attributes
   */
  public static Attributes read(byte[] json) {
    return json.length == 0 ? NONE : AttributesReader.read(json);
  }

  /** The attributes as one JSON object on one line, names in order; no bytes if there are none. */
  public byte[] write() {
    if (isEmpty()) {
      return NOTHING;
    }
    TextBuffer text = new TextBuffer();
    text.write('{');
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.write(',');
      }
      write(text, i);
    }
    text.write('}');
    return text.bytes();
  }

  private void write(TextBuffer text, int i) {
    text.string(names[i]);
    text.write(':');
    if (values[i] instanceof String string) {
      text.string(string);
    } else {
      text.ascii(values[i].toString());
    }
  }

  /** Writes each, with the comma before it. */
  void writeMembers(TextBuffer text) {
    for (int i = 0; i < size; i++) {
      text.write(',');
      write(text, i);
    }
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public int size() {
    return size;
  }

  /** The value of an attribute, or null. */
  public @Nullable Object get(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  /** The value of an attribute as text. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(get(name)).map(Object::toString);
  }

  /** Shows all, in the order of their names. */
  public void forEach(BiConsumer<String, Object> action) {
    for (int i = 0; i < size; i++) {
      action.accept(names[i], values[i]);
    }
  }

  /** All by name, in the order of their names, in a map of their own. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    forEach(map::put);
    return map;
  }

  /**
   * These and another, or another value of one of them.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public Attributes with(String name, Object value) {
    Map<String, Object> map = toMap();
    map.put(name, value);
    return of(map);
  }

  /** These without one. */
  public Attributes without(String name) {
    return without(Set.of(name));
  }

  /** What an event passes on to those it leads to: all but what is said of its own payload. */
  public Attributes passedOn() {
    return without(OF_PAYLOAD);
  }

  private boolean hasAny(Set<String> others) {
    for (int i = 0; i < size; i++) {
      if (others.contains(names[i])) {
        return true;
      }
    }
    return false;
  }

  private Attributes without(Set<String> unwanted) {
    if (!hasAny(unwanted)) {
      return this;
    }
    Builder rest = new Builder();
    forEach((name, value) -> {
      if (!unwanted.contains(name)) {
        rest.put(name, value);
      }
    });
    return rest.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that
        && Arrays.equals(names, 0, size, that.names, 0, that.size)
        && Arrays.equals(values, 0, size, that.values, 0, that.size);
  }

  @Override
  public int hashCode() {
    return toMap().hashCode();
  }

  @Override
  public String toString() {
    return toMap().toString();
  }

  /** The name, if it is not that of an attribute with a place of its own. */
  static String withoutPlace(String name) {
    if (OF_THEIR_OWN.contains(name)) {
      throw AttributeRules.refused(name, "has a place of its own in CloudEvents");
    }
    return name;
  }

  /** Collects attributes, in whatever order. */
  static final class Builder {

    private static final Object ABSENT = new Object();

    private String[] names = new String[2];
    private Object[] values = new Object[2];
    private int size;
    private boolean hasAbsent;

    /** Adds one that may have any name. */
    void add(String name, Object value) {
      addOther(withoutPlace(name), value);
    }

    /** Adds one that does not have the name of an attribute with a place of its own. */
    void addOther(String name, Object value) {
      put(name, checked(AttributeRules.extensionName(name), value));
    }

    private static Object checked(String name, Object value) {
      if (value instanceof String text) {
        return AttributeRules.attribute(name, text);
      }
      if (OF_PAYLOAD.contains(name)) {
        throw AttributeRules.refused(name, "must be a string, was " + value);
      }
      if (value instanceof Boolean || value instanceof Integer) {
        return value;
      }
      throw AttributeRules.wrongType(name, value.toString());
    }

    /** Adds an extension of which every character is allowed. */
    void putExtension(String name, String value) {
      put(AttributeRules.extensionName(name), value);
    }

    /** Takes note of one that is null. */
    void addAbsent(String name) {
      put(AttributeRules.extensionName(name), ABSENT);
      hasAbsent = true;
    }

    private void put(String name, Object value) {
      int at = size;
      while (at > 0 && names[at - 1].compareTo(name) > 0) {
        at--;
      }
      if (at > 0 && names[at - 1].equals(name)) {
        throw AttributeRules.refused(name, "is there twice");
      }
      insert(at, name, value);
    }

    private void insert(int at, String name, Object value) {
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      System.arraycopy(names, at, names, at + 1, size - at);
      System.arraycopy(values, at, values, at + 1, size - at);
      names[at] = name;
      values[at] = value;
      size++;
    }

    /** The attributes; nothing can be added from now on. */
    Attributes build() {
      if (hasAbsent) {
        return present().build();
      }
      return size == 0 ? NONE : new Attributes(names, values, size);
    }

    private Builder present() {
      Builder present = new Builder();
      for (int i = 0; i < size; i++) {
        if (!values[i].equals(ABSENT)) {
          present.put(names[i], values[i]);
        }
      }
      return present;
    }
  }
}
