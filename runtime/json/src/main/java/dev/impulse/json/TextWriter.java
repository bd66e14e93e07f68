package dev.impulse.json;

import dev.impulse.spi.Part;
import io.avaje.json.JsonAdapter;
import io.avaje.json.PropertyNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes one JSON text on one line. A field whose value is null is left out. */
final class TextWriter extends CompactWriter {

  private static final FieldNames NONE = FieldNames.of();
  private static final int INITIAL_DEPTH = 16;
  static final String TYPE = "@type";

  private final TextBuffer text = new TextBuffer();
  private FieldNames[] names = new FieldNames[INITIAL_DEPTH];
  private int depth;
  private byte @Nullable [] known;
  private @Nullable String name;
  private @Nullable String type;
  private boolean commaDue;
  private @Nullable Part part;
  private @Nullable Object largest;
  private int largestFrom;
  private int largestLength;

  /** Forgets whatever was written, whole or not. */
  void begin(@Nullable Part knownPart) {
    part = knownPart;
    largest = null;
    largestLength = 0;
    text.clear();
    depth = 0;
    known = null;
    name = null;
    type = null;
    commaDue = false;
  }

  byte[] text() {
    part = null;
    largest = null;
    return text.bytes();
  }

  /** The text; the largest part of it, if it has one, is known from now on. */
  byte[] text(Part remembered) {
    Object found = largest;
    byte[] written = text();
    if (found != null) {
      remembered.remember(found, written, largestFrom, largestLength);
    }
    return written;
  }

  /** Writes a record that never changes; copies its text, if that is known. */
  <R> void constant(R value, JsonAdapter<R> adapter) {
    if (part == null || depth == 0 || type != null) {
      adapter.toJson(this, value);
      return;
    }
    beginValue();
    int from = text.size();
    if (part.is(value)) {
      text.write(part.text(), part.from(), part.length());
    } else {
      commaDue = false;
      adapter.toJson(this, value);
    }
    if (text.size() - from > largestLength) {
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
    }
    names[depth] = inner;
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
  public void name(int position) {
    known = names[depth].at(position);
  }

  @Override
  public void name(String fieldName) {
    name = fieldName;
  }

  @Override
  public void nullValue() {
    if (known == null && name == null) {
      throw new IllegalArgumentException("only a field may be null, not an element or the whole");
    }
    known = null;
    name = null;
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
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    beginValue();
    text.ascii(Double.toString(value));
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
