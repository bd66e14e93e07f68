package dev.impulse.json;

import dev.impulse.json.CloudEvent.Slice;
import java.util.ArrayList;
import java.util.List;

/** Tells where the elements of an array stand, however broken or deep they are themselves. */
final class CloudEventBatch {

  private final Cursor cursor;
  private final List<Slice> slices = new ArrayList<>();

  CloudEventBatch(byte[] json) {
    cursor = start(json);
  }

  static boolean isOne(byte[] json) {
    return start(json).peekPastSpace() == '[';
  }

  private static Cursor start(byte[] json) {
    Cursor cursor = new Cursor(json);
    cursor.skip(JsonScanner.BYTE_ORDER_MARK);
    return cursor;
  }

  List<Slice> slices() {
    try {
      cursor.expect('[');
      if (cursor.peekPastSpace() != ']') {
        elements();
      }
      cursor.expect(']');
      if (cursor.peekPastSpace() != Cursor.END || cursor.at < cursor.to) {
        throw cursor.unexpected("nothing more");
      }
      return List.copyOf(slices);
    } catch (JsonException e) {
      throw AttributeRules.refused("", String.valueOf(e.getMessage()));
    }
  }

  private void elements() {
    element();
    while (cursor.peekPastSpace() == ',') {
      cursor.at++;
      element();
    }
  }

  private void element() {
    cursor.peekPastSpace();
    int from = cursor.at;
    skipElement();
    if (cursor.at == from) {
      throw cursor.unexpected("an event");
    }
    slices.add(new Slice(from, cursor.at));
  }

  private void skipElement() {
    for (int depth = 0; cursor.at < cursor.to; cursor.at++) {
      switch (cursor.peek()) {
        case '{', '[' -> depth++;
        case '"' -> skipString();
        case '}', ']' -> {
          if (depth-- == 0) {
            return;
          }
        }
        case ',' -> {
          if (depth == 0) {
            return;
          }
        }
        default -> {}
      }
    }
    throw cursor.unexpected("']'");
  }

  /** Goes to the quote that ends a string. */
  private void skipString() {
    do {
      int step = cursor.peek() == '\\' ? 2 : 1;
      cursor.at = PlainText.end(cursor.json, cursor.at + step);
    } while (cursor.at < cursor.to && cursor.peek() != '"');
  }
}
