package dev.impulse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a payload record as an event type, for as long as events of it are kept anywhere.
 *
 * <p>The name is part of each event's identity, so it outlives renamed classes and packages. A
 * sealed payload carries it on each of its records.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

  /** The CloudEvents {@code type}, such as {@code sales.order-placed}; without a version. */
  String value();

  /** The version of the payload's schema; raised when a change would break a reader. */
  int version() default 1;
}
