package dev.impulse.engine;

/**
 * Ends the process, as far as functions and the loop can tell, at the next decision but so many.
 */
final class Fuse {

  /** The process is gone. */
  static final class Crash extends VirtualMachineError {

    private static final long serialVersionUID = 1L;

    Crash() {
      super("the process has crashed");
    }
  }

  private int left = Integer.MAX_VALUE;

  /** Burns down after so many decisions. */
  void light(int decisions) {
    left = decisions;
  }

  void quench() {
    left = Integer.MAX_VALUE;
  }

  /** Is called by each decision. */
  void burn() {
    if (left-- == 0) {
      quench();
      throw new Crash();
    }
  }
}
