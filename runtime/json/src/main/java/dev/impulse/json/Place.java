package dev.impulse.json;

import org.jspecify.annotations.Nullable;

/** An object or array that is being read, and how far. Used again for the next one in its place. */
final class Place {

  final @Nullable Place outer;
  private @Nullable Place inner;
  final int depth;

  Shape shape = Shape.ANY;

  /** Of an object: the field that is being read, empty before the first. */
  String field = "";

  /** Of an object: the ordinal of the last field that its shape knows, and the set of all. */
  int ordinal = Shape.UNKNOWN;

  long seen;

  /**
   * How many fields or elements there were, this one included; of an array, therefore, its index.
   */
  int count;

  boolean isArray;

  /** Whether the value that was read last is an object that has just ended. */
  boolean justEnded;

  private Place(@Nullable Place outer, int depth) {
    this.outer = outer;
    this.depth = depth;
  }

  static Place root() {
    return new Place(null, 0);
  }

  Place enter(Shape innerShape, boolean array) {
    Place entered = inner;
    if (entered == null) {
      entered = new Place(this, depth + 1);
      inner = depth < Scanner.DEEPEST ? entered : null;
    }
    entered.shape = innerShape;
    entered.isArray = array;
    entered.field = "";
    entered.ordinal = Shape.UNKNOWN;
    entered.seen = 0;
    entered.count = 0;
    entered.justEnded = false;
    return entered;
  }

  void found(int known) {
    long bit = 1L << known;
    if ((seen & bit) != 0) {
      throw new Unfit("is there twice");
    }
    seen |= bit;
    ordinal = known;
  }

  /** The path to what is being read here, such as {@code lines[0].price}; empty for the whole. */
  String path() {
    if (outer == null) {
      return "";
    }
    String path = outer.path();
    if (isArray) {
      return count == 0 ? path : path + "[" + (count - 1) + "]";
    }
    return field.isEmpty() ? path : join(path, field);
  }

  static String join(String path, String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** The field that a record's own refusal names first, if it is one of the object just ended. */
  @Nullable String fieldOfEnded(String reason) {
    int space = reason.indexOf(' ');
    if (!justEnded || inner == null || space < 0) {
      return null;
    }
    String first = reason.substring(0, space);
    return inner.shape.has(first) ? first : null;
  }
}
