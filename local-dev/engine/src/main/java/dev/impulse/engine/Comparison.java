package dev.impulse.engine;

import dev.impulse.engine.ReplayReport.Difference;
import dev.impulse.engine.internal.state.View;
import dev.impulse.spi.KeptKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The states of one function in two stores, held against each other. */
final class Comparison {

  private static final String NONE = "none";

  private final View live;
  private final View replayed;
  private final List<Difference> differences = new ArrayList<>();
  private long same;

  private Comparison(View live, View replayed) {
    this.live = live;
    this.replayed = replayed;
  }

  static Comparison of(View live, View replayed) {
    Comparison comparison = new Comparison(live, replayed);
    live.forEach(comparison::compare);
    replayed.forEach(comparison::findNew);
    return comparison;
  }

  private void compare(KeptKey one) {
    KeptKey other = replayed.find(one.key());
    if (other == null) {
      differences.add(new Difference(one.key(), text(one), NONE));
    } else if (text(one).equals(text(other))) {
      same++;
    } else {
      differences.add(new Difference(one.key(), text(one), text(other)));
    }
  }

  private void findNew(KeptKey one) {
    if (live.find(one.key()) == null) {
      differences.add(new Difference(one.key(), NONE, text(one)));
    }
  }

  private static String text(KeptKey kept) {
    return new String(kept.state(), StandardCharsets.UTF_8);
  }

  /** How many keys have the same state in both. */
  long same() {
    return same;
  }

  List<Difference> differences() {
    return differences;
  }
}
