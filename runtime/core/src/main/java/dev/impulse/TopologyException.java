package dev.impulse;

import java.util.List;

/** Functions that cannot run together. */
public final class TopologyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  TopologyException(List<String> faults) {
    super("these functions cannot run together:\n  - " + String.join("\n  - ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each fault in a sentence that names the function or stream and the way out. */
  public List<String> faults() {
    return faults;
  }
}
