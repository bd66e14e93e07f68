package dev.impulse;

/**
 * A function over typed events. Implemented by public classes with a public constructor without
 * parameters: hosts find them in a functions module by themselves.
 */
public interface EventFunction {

  /**
   * What the function reads, decides and emits.
   *
   * @param settings the assumptions of this run
   */
  Definition define(Settings settings);
}
