package dev.impulse;

import java.util.function.Function;

/**
 * A form that a function's state had before.
 *
 * @param type the class of then
 * @param migration to the form of today
 */
public record OlderState<O, S>(Class<O> type, Function<? super O, S> migration) {}
