package dev.impulse.cli;

import io.avaje.jsonb.Json;

/** A key of a function, to be redriven, or to give up what is parked for. */
@Json
record KeyRequest(String function, String key) {

  /**
   * Says how the key stands after it, and returns how the command ends.
   *
   * @param again see {@link DataOption#again}
   */
  int tell(int left, Terminal terminal, String again) {
    if (left == 0) {
      terminal
          .out()
          .line("%s goes on with the key %s: nothing is in line any more".formatted(function, key));
      return 0;
    }
    terminal
        .err()
        .println(
            "%s has failed again for the key %s, %d in line: './impulse failures%s' says why"
                .formatted(function, key, left, again));
    return 1;
  }
}
