package dev.impulse;

/** What a function decides shall happen: a value, carried out by the host after its commit. */
public sealed interface Effect {

  /** Another event happens on a stream that the function's definition declares. */
  static <T> Effect emit(EventStream<?, T> stream, T data) {
    return new Emit<>(stream, data);
  }

  /** A person is told, by the delivery policy that the function's definition declares. */
  static Effect send(Message message) {
    return new Send(message);
  }

  /** See {@link Effect#emit}. */
  record Emit<T>(EventStream<?, T> stream, T data) implements Effect {}

  /** See {@link Effect#send}. */
  record Send(Message message) implements Effect {}
}
