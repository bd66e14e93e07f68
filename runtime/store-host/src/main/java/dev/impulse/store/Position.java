package dev.impulse.store;

import java.util.Comparator;

/**
 * Where a record stands in a source that keeps order: a Kinesis stream, a table's stream, a Kafka
 * partition, a FIFO queue. Positions of different sources never compare.
 *
 * @param source the physical source in its incarnation, and on Kafka the partition: a stream that
 *     was deleted and made again is another source
 * @param sequence a whole number in decimal digits without leading zeros; Kinesis has up to 56
 * @param sub counts the records that share a sequence number, from 0: those of a KPL aggregate do
 */
public record Position(String source, String sequence, long sub) {

  /** Meaningful among positions of one source. */
  static final Comparator<Position> ORDER =
      Comparator.<Position>comparingInt(position -> position.sequence.length())
          .thenComparing(Position::sequence)
          .thenComparingLong(Position::sub);

  public Position {
    if (!isDigits(sequence)) {
      throw new IllegalArgumentException(
          "a sequence number is decimal digits, was '%s' of %s".formatted(sequence, source));
    }
    sequence = withoutLeadingZeros(sequence);
  }

  private static boolean isDigits(String text) {
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      int next = text.charAt(i);
      other |= (next - '0') | ('9' - next);
    }
    return other >= 0 && !text.isEmpty();
  }

  private static String withoutLeadingZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  /**
   * Whether this is further on than another position of the same source.
   *
   * @throws IllegalArgumentException if the other one is of another source
   */
  public boolean isAfter(Position other) {
    if (!source.equals(other.source)) {
      throw new IllegalArgumentException(
          "positions of %s and %s do not compare".formatted(source, other.source));
    }
    return ORDER.compare(this, other) > 0;
  }
}
