package dev.impulse.engine;

/** What a committed event survives. */
public enum Durability {
  /**
   * A crash of the process. A crash of the machine, or a power failure, may take the last moments
   * with it; what is left is consistent. Costs no wait for the disk.
   */
  PROCESS("NORMAL"),

  /** A power failure too. Costs one wait for the disk each commit. */
  POWER("FULL");

  private final String synchronous;

  Durability(String synchronous) {
    this.synchronous = synchronous;
  }

  /** SQLite's name for it, with a write-ahead log. */
  public String synchronous() {
    return synchronous;
  }
}
