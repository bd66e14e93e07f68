package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;

/** Of {@code Object}, which avaje-jsonb asks for when it starts: what it holds is not known. */
final class NoForm implements JsonAdapter<Object> {

  static final NoForm INSTANCE = new NoForm();

  private NoForm() {}

  @Override
  public Object fromJson(JsonReader reader) {
    throw refused();
  }

  @Override
  public void toJson(JsonWriter writer, Object value) {
    throw refused();
  }

  private static IllegalStateException refused() {
    return Adapters.none(Object.class, "name the type that it is");
  }
}
