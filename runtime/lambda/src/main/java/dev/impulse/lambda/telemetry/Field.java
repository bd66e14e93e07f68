package dev.impulse.lambda.telemetry;

/** A name and what it stands for, in a line of the log. */
public record Field(String name, String value) {

  public static Field of(String name, Object value) {
    return new Field(name, value.toString());
  }
}
