package dev.impulse.cli;

/** One line on standard error that says again and again how far a long work has come. */
final class ProgressLine implements AutoCloseable {

  private static final String CLEARED = "\r\033[K";
  private static final String CUT_AT_THE_MARGIN = "\033[?7l";
  private static final String WRAPPED_AGAIN = "\033[?7h";

  private final Terminal terminal;
  private boolean shown;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Replaces what the line said; says nothing where nobody watches. */
  void show(String text) {
    if (terminal.interactive()) {
      terminal.err().print(CLEARED + CUT_AT_THE_MARGIN + text + WRAPPED_AGAIN);
      terminal.err().flush();
      shown = true;
    }
  }

  /** Takes the line away, so that other text can follow. */
  @Override
  public void close() {
    if (shown) {
      terminal.err().print(CLEARED);
      terminal.err().flush();
      shown = false;
    }
  }
}
