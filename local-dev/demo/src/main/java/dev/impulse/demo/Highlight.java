package dev.impulse.demo;

/** One answer in words. */
public record Highlight(Kind kind, String text) {

  /** What has happened. */
  public enum Kind {
    BREACHED,
    CONFIRMED,
    REPRICED,
    APPROVED
  }
}
