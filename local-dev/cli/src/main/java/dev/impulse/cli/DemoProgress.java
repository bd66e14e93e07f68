package dev.impulse.cli;

import dev.impulse.demo.AnswerCounter;
import dev.impulse.demo.Highlight;
import dev.impulse.demo.Highlights;
import dev.impulse.engine.DataFolder;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows a run as it goes on. A person sees a line that moves and highlights; a file gets a line now
 * and then.
 */
final class DemoProgress implements AutoCloseable {

  private static final long PAUSE_NANOS = 100_000_000;
  private static final int HIGHLIGHTS = 20;
  private static final int LINES = 10;
  private static final int KIND_WIDTH = 11;

  private final Terminal terminal;
  private final ProgressLine line;
  private final Ansi ansi;
  private final AnswerCounter answers;
  private final Highlights highlights;
  private final long events;
  private final long before;
  private final long begin = System.nanoTime();
  private final int steps;
  private long shownAt = begin;
  private long step;

  /**
   * @param events how many there are in all
   * @param before how many of these were committed before
   */
  DemoProgress(Terminal terminal, DataFolder folder, long events, long before) {
    this.terminal = terminal;
    this.line = new ProgressLine(terminal);
    this.ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
    this.answers = new AnswerCounter(folder);
    this.highlights = new Highlights(folder);
    this.events = events;
    this.before = before;
    this.steps = terminal.interactive() ? HIGHLIGHTS : LINES;
    this.step = before * steps / events;
  }

  /** So many events are committed now. */
  void committed(long committed) {
    long reached = committed * steps / events;
    if (reached > step) {
      step = reached;
      stepped(committed);
    } else if (terminal.interactive() && System.nanoTime() - shownAt > PAUSE_NANOS) {
      show(committed);
    }
  }

  private void stepped(long committed) {
    if (terminal.interactive()) {
      line.close();
      highlights.next().map(DemoProgress::styled).ifPresent(this::print);
      show(committed);
    } else {
      print(text(committed));
    }
  }

  private static String styled(Highlight highlight) {
    String style =
        switch (highlight.kind()) {
          case BREACHED -> "red";
          case CONFIRMED -> "cyan";
          case REPRICED -> "yellow";
          case APPROVED -> "green";
        };
    String kind = highlight.kind().name().toLowerCase(Locale.ROOT);
    return "@|%s %s|@%s%s"
        .formatted(style, kind, " ".repeat(KIND_WIDTH - kind.length()), highlight.text());
  }

  private void show(long committed) {
    line.show(ansi.string(text(committed)));
    shownAt = System.nanoTime();
  }

  private void print(String text) {
    terminal.err().println(ansi.string(text));
    terminal.err().flush();
  }

  private String text(long committed) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    answers.update();
    return String.format(
        Locale.ROOT,
        "%3d %%  %,d events  %,.0f/s  %,d approved  %,d breached  %,d confirmed  %,d prices",
        100 * committed / events,
        committed,
        (committed - before) / seconds,
        answers.approved(),
        answers.breached(),
        answers.messages(),
        answers.prices());
  }

  @Override
  public void close() {
    line.close();
    print("");
  }
}
