package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import io.avaje.json.JsonReader;
import io.avaje.json.PropertyNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text after another strictly, and knows where it is. In what comes from outside a
 * field that is null stands for one that is missing, and no other value is ever null. In what is
 * restored whatever is not primitive may be null; what is missing is missing there too.
 */
final class TextReader implements JsonReader {

  private static final byte[] TYPE = Shape.quoted(TextWriter.TYPE);

  private final Cursor cursor = new Cursor();
  private final Scanner scanner = new Scanner(cursor);
  private final Place root = Place.root();
  private Place place = root;
  private Shape expected = Shape.ANY;

  /** Whether the object that is next is entered already, and its first field is past: its type. */
  private boolean typeIsPast;

  /** Forgets whatever was read, to its end or not. */
  void begin(byte[] json, int from, int to, boolean fromOutside) {
    cursor.begin(json, from, to, fromOutside);
    root.justEnded = false;
    place = root;
    expected = Shape.ANY;
    typeIsPast = false;
  }

  /** Whether the text comes from outside, so that limits hold. */
  boolean isFromOutside() {
    return cursor.limited;
  }

  /** Says which fields the next object has. */
  void expect(Shape shape) {
    expected = shape;
  }

  /** Refuses anything but white space after the value. */
  void end() {
    scanner.end();
  }

  /** What to throw for what was thrown at this place. */
  DecodeException refusal(RuntimeException e) {
    String path = place.path();
    String message = e.getMessage();
    if (e instanceof Unfit || message == null) {
      return new DecodeException(path, message == null ? e.toString() : message, cause(e));
    }
    String field = place.fieldOfEnded(message);
    return field == null
        ? new DecodeException(path, message, e)
        : new DecodeException(Place.join(path, field), message.substring(field.length() + 1), e);
  }

  private static @Nullable Throwable cause(RuntimeException e) {
    return e instanceof Unfit ? null : e;
  }

  /**
   * Which of these quoted names is the type of the object that is next, which stays next; {@link
   * Shape#UNKNOWN} if it is another, or does not stand first.
   */
  int typeAmong(byte[][] names) {
    int start = scanner.mark();
    scanner.open('{', "an object");
    if (scanner.hasNext('}', true) && scanner.skip(TYPE) && scanner.isBeforeString()) {
      for (int i = 0; i < names.length; i++) {
        if (scanner.skip(names[i])) {
          typeIsPast = true;
          return i;
        }
      }
    }
    scanner.reset(start);
    return Shape.UNKNOWN;
  }

  /** The type of the object that is next, which stays next. */
  String type() {
    int start = scanner.mark();
    String type = typeFurtherOn();
    scanner.reset(start);
    return type;
  }

  private String typeFurtherOn() {
    beginObject();
    while (hasNextField()) {
      if (place.field.equals(TextWriter.TYPE)) {
        String type = readString();
        place = outer();
        return type;
      }
      skipValue();
    }
    throw missing(TextWriter.TYPE);
  }

  Unfit refusedType(String reason) {
    enter(Shape.ANY, false);
    place.field = TextWriter.TYPE;
    return new Unfit(reason);
  }

  @Override
  public void beginObject(PropertyNames names) {
    beginObject();
  }

  @Override
  public void beginObject() {
    if (!typeIsPast) {
      scanner.open('{', "an object");
    }
    enter(expected, false);
    place.count = typeIsPast ? 1 : 0;
    typeIsPast = false;
    expected = Shape.ANY;
  }

  @Override
  public boolean hasNextField() {
    while (scanner.hasNext('}', place.count++ == 0)) {
      int ordinal = readName();
      if (place.shape == Shape.ANY) {
        return true;
      }
      if (scanner.isNull() && !isNullOptional(ordinal)) {
        skipNull(ordinal);
      } else if (ordinal == Shape.UNKNOWN) {
        skipValue();
      } else {
        return true;
      }
    }
    return false;
  }

  private int readName() {
    place.justEnded = false;
    int ordinal = knownName();
    if (ordinal == Shape.UNKNOWN) {
      place.field = scanner.name();
      ordinal = place.shape.ordinal(place.field);
    }
    if (ordinal != Shape.UNKNOWN) {
      place.found(ordinal);
    }
    scanner.colon();
    return ordinal;
  }

  /** Tries the names that the shape has, the one after the last first: that is mostly it. */
  private int knownName() {
    Shape shape = place.shape;
    int ordinal = place.ordinal;
    for (int i = 0; i < shape.size(); i++) {
      ordinal = ordinal + 1 < shape.size() ? ordinal + 1 : 0;
      if (scanner.skip(shape.quoted(ordinal))) {
        place.field = shape.name(ordinal);
        return ordinal;
      }
    }
    return Shape.UNKNOWN;
  }

  /** Whether an optional component is to be null itself, and not empty. */
  private boolean isNullOptional(int ordinal) {
    return !cursor.limited && ordinal != Shape.UNKNOWN && place.shape.isOptional(ordinal);
  }

  private void skipNull(int ordinal) {
    if (ordinal != Shape.UNKNOWN && mustNotBeNull(ordinal)) {
      throw new Unfit("must not be null");
    }
    scanner.skipValue();
  }

  private boolean mustNotBeNull(int ordinal) {
    return cursor.limited ? place.shape.requires(ordinal) : place.shape.isPrimitive(ordinal);
  }

  /** The ordinal of the field that is next. */
  int ordinal() {
    return place.ordinal;
  }

  @Override
  public String nextField() {
    return place.field;
  }

  @Override
  public void endObject() {
    scanner.close('}');
    if (!place.shape.lacksNone(place.seen)) {
      throw missing(place.shape.firstMissing(place.seen));
    }
    place = outer();
    place.justEnded = true;
  }

  private Unfit missing(String name) {
    place.field = name;
    return new Unfit("missing");
  }

  @Override
  public void beginArray() {
    scanner.open('[', "an array");
    enter(Shape.ANY, true);
  }

  private void enter(Shape shape, boolean array) {
    if (cursor.limited && place.depth == Scanner.DEEPEST) {
      throw Scanner.tooDeep();
    }
    place = place.enter(shape, array);
  }

  @Override
  public boolean hasNextElement() {
    place.justEnded = false;
    return scanner.hasNext(']', place.count++ == 0);
  }

  @Override
  public void endArray() {
    scanner.close(']');
    place = outer();
  }

  private Place outer() {
    if (place.outer == null) {
      throw new IllegalStateException("an adapter ends what it did not begin");
    }
    return place.outer;
  }

  @Override
  public boolean isNullValue() {
    if (cursor.limited && scanner.isNull()) {
      throw new Unfit("must not be null");
    }
    return takeNull();
  }

  /** Goes past a null, if one is next and may be. */
  boolean takeNull() {
    if (cursor.limited || !scanner.isNull()) {
      return false;
    }
    scanner.skipValue();
    return true;
  }

  boolean isObject() {
    return scanner.isObject();
  }

  @Override
  public boolean readBoolean() {
    return scanner.bool();
  }

  @Override
  public int readInt() {
    return (int) scanner.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long readLong() {
    return scanner.integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public double readDouble() {
    return isUnlimitedString() ? NonFinite.number(readString()) : scanner.nearestDouble();
  }

  float readFloat() {
    return isUnlimitedString() ? (float) NonFinite.number(readString()) : scanner.nearestFloat();
  }

  private boolean isUnlimitedString() {
    return !cursor.limited && scanner.isString();
  }

  @Override
  public BigDecimal readDecimal() {
    return scanner.decimal();
  }

  @Override
  public BigInteger readBigInteger() {
    return scanner.wholeNumber();
  }

  @Override
  public String readString() {
    return scanner.string();
  }

  @Override
  public byte[] readBinary() {
    return Base64.getDecoder().decode(readString());
  }

  @Override
  public String readRaw() {
    return scanner.raw();
  }

  @Override
  public void skipValue() {
    scanner.skipValue();
  }

  @Override
  public Token currentToken() {
    return scanner.token();
  }

  @Override
  public String location() {
    return place.path();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public void unmappedField(String fieldName) {}

  @Override
  public void close() {}
}
