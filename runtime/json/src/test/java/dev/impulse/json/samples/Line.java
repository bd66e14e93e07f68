package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A record in lists and maps, that validates itself. */
@Json
public record Line(Sku sku, int pieces, BigDecimal price, @Nullable String note) {

  public Line {
    if (pieces < 1) {
      throw new IllegalArgumentException("pieces must be at least 1, was " + pieces);
    }
  }
}
