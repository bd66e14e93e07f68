package dev.impulse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a setting means: on a component of a record of settings, for those who set it by name
 * and never see the code. Names the unit and what is allowed.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {

  /** A phrase such as {@code the part of a list price that moves with the index, from 0 to 1}. */
  String value();
}
