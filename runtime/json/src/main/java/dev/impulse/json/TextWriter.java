package dev.impulse.json;

import dev.impulse.spi.Part;
import io.avaje.json.JsonAdapter;
import io.avaje.json.PropertyNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text on one line. A field that may be missing is left out where it is null; what
 * else is null is written as null, or refused.
 */
final class TextWriter extends CompactWriter {

  private static final FieldNames NONE = FieldNames.of();
  private static final int INITIAL_DEPTH = 16;
  static final String TYPE = "@type";

  private final TextBuffer text = new TextBuffer();
  private FieldNames[] names = new FieldNames[INITIAL_DEPTH];
  private Shape[] shapes = new Shape[INITIAL_DEPTH];
  private Shape nextShape = Shape.ANY;
  private boolean complete;

  /** How many nulls were written. */
  private int nulls;

  private int position;
  private int depth;
  private byte @Nullable [] known;
  private @Nullable String name;
  private @Nullable String type;
  private boolean commaDue;
  private @Nullable Part part;
  private @Nullable Object largest;
  private int largestFrom;
  private int largestLength;

  /**
   * Begins a text.
   *
   * @param mustBeComplete whether null is refused where something is required
   */
  void begin(@Nullable Part knownPart, boolean mustBeComplete) {
    part = knownPart;
    complete = mustBeComplete;
    nulls = 0;
    nextShape = Shape.ANY;
    text.clear();
    depth = 0;
    known = null;
    name = null;
    type = null;
    commaDue = false;
  }

  /** Forgets whatever was written, whole or not. */
  void forget() {
    part = null;
    largest = null;
    largestLength = 0;
  }

  byte[] text() {
    return text.bytes();
  }

  /** The text; the largest part of it, if it has one, is known from now on. */
  byte[] text(Part remembered) {
    byte[] written = text.bytes();
    if (largest != null) {
      remembered.remember(largest, written, largestFrom, largestLength);
    }
    return written;
  }

  /** Says which fields the next object has. */
  void expect(Shape shape) {
    nextShape = shape;
  }

  /** Writes a record that never changes; copies its text, if that is known. */
  <R> void constant(R value, Shape shape, JsonAdapter<R> adapter) {
    if (part == null || depth == 0 || type != null) {
      expect(shape);
      adapter.toJson(this, value);
      return;
    }
    beginValue();
    int from = text.size();
    int nullsBefore = nulls;
    if (part.is(value)) {
      text.write(part.text(), part.from(), part.length());
    } else {
      commaDue = false;
      expect(shape);
      adapter.toJson(this, value);
    }
    if (text.size() - from > largestLength && nulls == nullsBefore) {
      largest = value;
      largestFrom = from;
      largestLength = text.size() - from;
    }
  }

  /** Says which type the next object has. */
  void nextType(String typeName) {
    type = typeName;
  }

  private void beginValue() {
    if (known != null) {
      text.name(known, commaDue);
      known = null;
    } else {
      beginOther();
    }
    commaDue = true;
  }

  private void beginOther() {
    if (commaDue) {
      text.write(',');
    }
    if (name != null) {
      text.string(name);
      text.write(':');
      name = null;
    }
  }

  @Override
  public void beginObject() {
    beginObject(NONE);
  }

  @Override
  public void beginObject(PropertyNames propertyNames) {
    beginValue();
    text.write('{');
    commaDue = false;
    enter((FieldNames) propertyNames);
    if (type != null) {
      name(TYPE);
      value(type);
      type = null;
    }
  }

  private void enter(FieldNames inner) {
    if (++depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      shapes = Arrays.copyOf(shapes, 2 * depth);
    }
    names[depth] = inner;
    shapes[depth] = nextShape;
    nextShape = Shape.ANY;
  }

  @Override
  public void endObject() {
    text.write('}');
    commaDue = true;
    depth--;
  }

  @Override
  public void beginArray() {
    beginValue();
    text.write('[');
    commaDue = false;
  }

  @Override
  public void endArray() {
    text.write(']');
    commaDue = true;
  }

  @Override
  public void emptyArray() {
    beginArray();
    endArray();
  }

  @Override
  public void name(int at) {
    position = at;
    known = names[depth].at(at);
  }

  @Override
  public void name(String fieldName) {
    name = fieldName;
  }

  @Override
  public void nullValue() {
    if (known != null && !shapes[depth].requires(position, names[depth].name(position))) {
      known = null;
    } else {
      requiredNull();
    }
  }

  /** A null that is not the same as nothing. */
  void requiredNull() {
    if (complete) {
      throw new IllegalArgumentException(path() + ": must not be null");
    }
    nulls++;
    beginValue();
    text.ascii("null");
  }

  /** Where the next value stands, such as {@code lines[0].price}. */
  @Override
  public String path() {
    String next = known == null ? name : names[depth].name(position);
    return TextPath.of(text.bytes(), next, commaDue);
  }

  @Override
  public void value(@Nullable String value) {
    if (value == null) {
      nullValue();
    } else if (known != null) {
      text.field(known, commaDue, value);
      known = null;
      commaDue = true;
    } else {
      beginValue();
      text.string(value);
    }
  }

  /** A string of what stands for itself in one. */
  void plainValue(byte[] plain) {
    beginValue();
    text.plainString(plain);
  }

  private void bare(@Nullable Object value) {
    if (value == null) {
      nullValue();
    } else {
      beginValue();
      text.ascii(value.toString());
    }
  }

  @Override
  public void value(boolean value) {
    beginValue();
    text.ascii(value ? "true" : "false");
  }

  @Override
  public void value(int value) {
    value((long) value);
  }

  @Override
  public void value(long value) {
    beginValue();
    text.ascii(Long.toString(value));
  }

  @Override
  public void value(double value) {
    number(Double.toString(value), Double.isFinite(value));
  }

  void value(float value) {
    number(Float.toString(value), Float.isFinite(value));
  }

  private void number(String number, boolean finite) {
    if (finite) {
      beginValue();
      text.ascii(number);
    } else {
      value(number);
    }
  }

  @Override
  public void value(@Nullable Boolean value) {
    bare(value);
  }

  @Override
  public void value(@Nullable Integer value) {
    bare(value);
  }

  @Override
  public void value(@Nullable Long value) {
    bare(value);
  }

  @Override
  public void value(@Nullable Double value) {
    if (value == null) {
      nullValue();
    } else {
      value(value.doubleValue());
    }
  }

  @Override
  public void value(@Nullable BigDecimal value) {
    bare(value);
  }

  @Override
  public void value(@Nullable BigInteger value) {
    bare(value);
  }

  @Override
  public void value(byte @Nullable [] value) {
    value(value == null ? null : Base64.getEncoder().encodeToString(value));
  }
}
