package dev.impulse;

import java.util.List;

/** Lists of effects, as a {@link Decision} returns them. */
public final class Effects {

  private Effects() {}

  /** Nothing happens. */
  public static List<Effect> none() {
    return List.of();
  }

  /** These effects, in this order. */
  public static List<Effect> of(Effect... effects) {
    return List.of(effects);
  }
}
