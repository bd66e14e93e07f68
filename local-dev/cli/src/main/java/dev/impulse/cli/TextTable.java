package dev.impulse.cli;

import dev.impulse.control.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table as text: numbers are aligned to the right, with thousands separators. */
final class TextTable {

  private static final String GAP = "  ";

  private record Cell(String text, boolean number) {

    static Cell of(Object value) {
      return switch (value) {
        case Long number -> new Cell(NumberText.of(number), true);
        case Integer number -> new Cell(NumberText.of(number), true);
        case Double number -> new Cell(String.format(Locale.ROOT, "%,.1f", number), true);
        default -> new Cell(value.toString(), false);
      };
    }
  }

  private record Column(int width, boolean numeric) {

    String aligned(String text) {
      String padding = " ".repeat(width - text.length());
      return numeric ? padding + text : text + padding;
    }
  }

  private final List<String> headers;
  private final List<List<Cell>> rows = new ArrayList<>();

  TextTable(String... headers) {
    this.headers = List.of(headers);
  }

  /** One value a column. */
  TextTable row(Object... values) {
    List<Cell> cells = new ArrayList<>();
    for (Object value : values) {
      cells.add(Cell.of(value));
    }
    rows.add(cells);
    return this;
  }

  void writeTo(Output out) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      columns.add(column(i));
    }
    out.line(line(headers.stream().map(header -> new Cell(header, false)).toList(), columns));
    rows.forEach(row -> out.line(line(row, columns)));
  }

  private Column column(int index) {
    List<Cell> cells = rows.stream().map(row -> row.get(index)).toList();
    int widest = cells.stream().mapToInt(cell -> cell.text.length()).max().orElse(0);
    boolean numeric = !cells.isEmpty() && cells.stream().allMatch(Cell::number);
    return new Column(Math.max(widest, headers.get(index).length()), numeric);
  }

  private static String line(List<Cell> cells, List<Column> columns) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(columns.get(i).aligned(cells.get(i).text)).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
