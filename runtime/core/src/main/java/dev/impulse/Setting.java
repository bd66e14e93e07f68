package dev.impulse;

/**
 * An assumption of a function that a run may replace by name.
 *
 * @param name the function's name and the component's, such as {@code reprice-items.fuelShare}
 * @param type how a value is written, such as {@code decimal} or {@code list of duration}
 * @param defaultValue the value where nothing is set, as text; {@code none} where there is none
 * @param meaning what its {@link Meaning} says; empty where it has none
 */
public record Setting(String name, String type, String defaultValue, String meaning) {}
