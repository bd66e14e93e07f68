package dev.impulse;

/**
 * A message to a person.
 *
 * @param key the business key: messages of one function with one key are one message
 * @param recipient an e-mail address
 * @param subject one line
 * @param text plain text
 */
public record Message(String key, String recipient, String subject, String text) {

  public Message {
    if (key.isBlank() || recipient.isBlank()) {
      throw new IllegalArgumentException(
          "a message needs a key and a recipient, had '%s' and '%s'".formatted(key, recipient));
    }
    if (subject.lines().count() > 1) {
      throw new IllegalArgumentException("a subject is one line, was '%s'".formatted(subject));
    }
  }
}
