package dev.impulse.store;

import dev.impulse.Message;

/** Port: the mail server. */
@FunctionalInterface
public interface Mailer {

  /**
   * Sends a message.
   *
   * @param id names the message to the mail server, so that its notifications can be told apart
   * @throws RefusedException if the server says that it will never take it
   * @throws UnavailableException if it is not known to have been taken
   */
  void send(String id, Message message);
}
