package dev.impulse.cli;

import dev.impulse.control.Answer;
import dev.impulse.control.NumberText;
import dev.impulse.control.StreamCount;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of events that are put or imported, and sums it up. */
final class PutReporter implements Consumer<Answer>, AutoCloseable {

  /**
   * What an event that is new is called.
   *
   * @param column in the table
   * @param word in a sentence
   */
  record Words(String column, String word) {}

  private record Column(String header, ToLongFunction<StreamCount> value) {}

  private final Terminal terminal;
  private final Words words;
  private final String dataArgument;
  private final ProgressLine progress;
  private Answer.@Nullable Finished finished;

  /**
   * @param dataArgument see {@link DataOption#asArgument}
   */
  PutReporter(Terminal terminal, Words words, String dataArgument) {
    this.terminal = terminal;
    this.words = words;
    this.dataArgument = dataArgument;
    this.progress = new ProgressLine(terminal);
  }

  @Override
  public void accept(Answer answer) {
    switch (answer) {
      case Answer.Progress far -> progress.show(far(far));
      case Answer.Refused one -> {
        progress.close();
        terminal.err().println("%s:%d: %s".formatted(one.file(), one.line(), one.reason()));
      }
      case Answer.Finished end -> finished = end;
      default -> throw new IllegalStateException("no answer to a put: " + answer);
    }
  }

  private String far(Answer.Progress far) {
    return "%s %s, %s known, %s refused"
        .formatted(
            NumberText.of(far.put()),
            words.word,
            NumberText.of(far.known()),
            NumberText.of(far.refused()));
  }

  /**
   * Sums up, and returns how the command ends.
   *
   * @param rejects where what was refused is kept
   */
  int summary(boolean json, Path rejects) {
    progress.close();
    if (finished == null) {
      return 1;
    }
    Output out = terminal.out();
    if (json) {
      finished.streams().forEach(stream -> out.line(JsonLines.of(stream)));
    } else {
      writeTable(finished, out);
    }
    out.flush();
    return tellOfTheRest(finished, rejects) ? 1 : 0;
  }

  private void writeTable(Answer.Finished end, Output out) {
    List<Column> columns = columns(end);
    List<String> headers = new ArrayList<>(List.of("STREAM"));
    columns.forEach(column -> headers.add(column.header));
    TextTable table = new TextTable(headers.toArray(String[]::new));
    for (StreamCount stream : end.streams()) {
      List<Object> row = new ArrayList<>(List.of(stream.stream()));
      columns.forEach(column -> row.add(column.value.applyAsLong(stream)));
      table.row(row.toArray());
    }
    table.writeTo(out);
  }

  private List<Column> columns(Answer.Finished end) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.column, StreamCount::put));
    columns.add(new Column("KNOWN", StreamCount::known));
    if (end.conflicts() > 0) {
      columns.add(new Column("CONFLICTS", StreamCount::conflicts));
    }
    if (end.refused() > 0) {
      columns.add(new Column("REFUSED", StreamCount::refused));
    }
    return columns;
  }

  /** Says whether anything was not taken. */
  private boolean tellOfTheRest(Answer.Finished end, Path rejects) {
    PrintStream err = terminal.err();
    if (end.parked() > 0) {
      err.println(
          "parked %s: './impulse failures%s' says why"
              .formatted(events(end.parked()), dataArgument));
    }
    if (end.conflicts() > 0) {
      err.println(
          "%s known with another payload: './impulse conflicts%s' shows both"
              .formatted(events(end.conflicts()), dataArgument));
    }
    if (end.refused() > 0) {
      err.println("refused %s, kept in %s".formatted(events(end.refused()), rejects));
    }
    if (end.stopped()) {
      err.println("stopped before the end: the same command again goes on");
    }
    return end.conflicts() > 0 || end.refused() > 0 || end.stopped();
  }

  private static String events(long number) {
    return NumberText.events(number);
  }

  @Override
  public void close() {
    progress.close();
  }
}
