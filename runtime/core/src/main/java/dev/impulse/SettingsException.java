package dev.impulse;

import java.util.List;

/** Settings that cannot be: unknown, or with a value that does not fit. */
public final class SettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  /**
   * @param faults at least one
   */
  public SettingsException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each fault in a sentence that names the setting, its value and the way out. */
  public List<String> faults() {
    return faults;
  }
}
