package dev.impulse.engine;

import dev.impulse.spi.Outgoing;
import java.util.function.Supplier;

/** Where what a function brings about goes: out into the world when live, nowhere in a replay. */
interface Ends {

  /** An event is appended to the log; where it is not, it need not be made. */
  void append(Supplier<LogEvent> event);

  /** A message is delivered; says whether it is a new one. */
  boolean deliver(String function, Outgoing.Sent message);

  /** Neither: what is brought about is dropped. */
  Ends NOWHERE =
      new Ends() {
        @Override
        public void append(Supplier<LogEvent> event) {}

        @Override
        public boolean deliver(String function, Outgoing.Sent message) {
          return true;
        }
      };
}
