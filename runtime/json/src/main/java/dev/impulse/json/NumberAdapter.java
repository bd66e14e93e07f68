package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Numbers that avaje-jsonb would read or write as something else. */
final class NumberAdapter {

  private static final int LAST_YEAR = 9999;

  /** A float is no double: 0.1 is not 0.10000000149011612. */
  static final JsonAdapter<Float> FLOAT =
      new JsonAdapter<>() {
        @Override
        public Float fromJson(JsonReader reader) {
          return ((TextReader) reader).readFloat();
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable Float value) {
          if (value == null) {
            writer.nullValue();
          } else {
            ((TextWriter) writer).value(value.floatValue());
          }
        }
      };

  static final JsonAdapter<Year> YEAR =
      new JsonAdapter<>() {
        @Override
        public Year fromJson(JsonReader reader) {
          int year = reader.readInt();
          if (((TextReader) reader).isFromOutside() && (year < 0 || year > LAST_YEAR)) {
            throw Unfit.wrongType("a year from 0 to 9999", Integer.toString(year));
          }
          return Year.of(year);
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable Year value) {
          if (value == null) {
            writer.nullValue();
          } else {
            writer.value(value.getValue());
          }
        }
      };

  private NumberAdapter() {}
}
