package dev.impulse.store;

import dev.impulse.Delivery;
import dev.impulse.Message;

/**
 * A message for a person.
 *
 * @param id the function's name and the message's business key
 */
public record OutboundMessage(String id, Delivery delivery, Message message)
    implements OutboundEffect {

  @Override
  public String lane() {
    return id;
  }

  @Override
  public int size() {
    return id.length() + message.subject().length() + message.text().length();
  }
}
