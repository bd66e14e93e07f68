package dev.impulse.spi;

/**
 * Tells the failure of a decision from that of the JVM itself. Everything that a decision throws
 * parks its event, a stack that overflows included; an error of the virtual machine, such as memory
 * that has run out, is nobody's decision.
 */
final class JvmFailure {

  private JvmFailure() {}

  /** Throws what is none of the decision's. */
  static void rethrow(Throwable thrown) {
    if (thrown instanceof VirtualMachineError lost && !(thrown instanceof StackOverflowError)) {
      throw lost;
    }
  }
}
