package dev.impulse;

import java.util.regex.Pattern;

/** The one form that names of streams and functions have: they become names of AWS resources. */
final class Names {

  static final String RULE = "is not in kebab case, such as 'limit-decisions'";

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private Names() {}

  static boolean valid(String name) {
    return KEBAB_CASE.matcher(name).matches();
  }
}
