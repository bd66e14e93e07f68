package dev.impulse.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which values of a component its record's constructor lets through, so that the event type's
 * JSON Schema says so too. A test holds schema and constructor to each other.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  Range value();

  /** What is let through. */
  enum Range {
    /** A number or amount of more than zero. */
    POSITIVE,
    /** A number or amount of zero or more. */
    NOT_NEGATIVE,
    /** A text of which something can be seen. */
    NOT_BLANK,
    /** A list of at least one. */
    NOT_EMPTY
  }
}
