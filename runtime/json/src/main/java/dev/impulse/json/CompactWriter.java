package dev.impulse.json;

import io.avaje.json.JsonWriter;
import io.avaje.json.PropertyNames;

/** A writer with nothing to set, to flush or to look at; and no JSON gets in unread. */
abstract class CompactWriter implements JsonWriter {

  @Override
  public final <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public final void serializeNulls(boolean serializeNulls) {
    throw fixed();
  }

  @Override
  public final boolean serializeNulls() {
    return false;
  }

  @Override
  public final void serializeEmpty(boolean serializeEmpty) {
    throw fixed();
  }

  @Override
  public final boolean serializeEmpty() {
    return true;
  }

  @Override
  public final void pretty(boolean pretty) {
    throw fixed();
  }

  @Override
  public final void allNames(PropertyNames names) {
    throw fixed();
  }

  @Override
  public final void jsonValue(Object value) {
    throw unread();
  }

  @Override
  public final void rawValue(String value) {
    throw unread();
  }

  @Override
  public final void rawChunkStart() {
    throw unread();
  }

  @Override
  public final void rawChunk(char value) {
    throw unread();
  }

  @Override
  public final void rawChunk(String value) {
    throw unread();
  }

  @Override
  public final void rawChunkEncode(String value) {
    throw unread();
  }

  @Override
  public final void rawChunkEnd() {
    throw unread();
  }

  @Override
  public final void writeNewLine() {
    throw unread();
  }

  @Override
  public final void flush() {}

  @Override
  public final void close() {}

  @Override
  public final void markIncomplete() {}

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("the JSON form is the same everywhere");
  }

  private static UnsupportedOperationException unread() {
    return new UnsupportedOperationException("raw JSON is not written: use a record");
  }
}
