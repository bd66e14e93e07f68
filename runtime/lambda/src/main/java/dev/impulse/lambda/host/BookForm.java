package dev.impulse.lambda.host;

import static dev.impulse.lambda.host.Form.readBytes;
import static dev.impulse.lambda.host.Form.readCount;
import static dev.impulse.lambda.host.Form.readFlag;
import static dev.impulse.lambda.host.Form.readText;
import static dev.impulse.lambda.host.Form.writeBytes;
import static dev.impulse.lambda.host.Form.writeText;

import dev.impulse.Delivery;
import dev.impulse.Message;
import dev.impulse.lambda.host.Marks.Mark;
import dev.impulse.lambda.host.Stop.Segment;
import dev.impulse.spi.RecentIdentities.Seen;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The binary form of a {@link Book}, compact: each kilobyte of an item costs a write unit. The
 * fingerprints stand before the rest, as they are: nothing makes them smaller, and to try would
 * take longer than all else.
 */
final class BookForm {

  private static final int VERSION = 2;
  private static final int EMITTED = 0;
  private static final int SENT = 1;

  @FunctionalInterface
  private interface Part<T> {
    void write(DataOutputStream out, T one) throws IOException;
  }

  private BookForm() {}

  static byte[] write(Book book) {
    byte[] rest = Form.write(out -> write(out, book));
    int count = book.recent().size();
    ByteBuffer form = ByteBuffer.allocate(Integer.BYTES + count * Long.BYTES + rest.length);
    form.putInt(count);
    book.recent().forEach(seen -> form.putLong(seen.fingerprint()));
    return form.put(rest).array();
  }

  /**
   * Reads a form to its end.
   *
   * @throws java.io.UncheckedIOException if it cannot have been written so
   */
  static Book read(byte[] form) {
    ByteBuffer bytes = ByteBuffer.wrap(form);
    LongBuffer fingerprints = Form.readLongs(bytes);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return Form.read(rest, in -> read(in, fingerprints));
  }

  private static void write(DataOutputStream out, Book book) throws IOException {
    out.writeByte(VERSION);
    writeText(out, book.token());
    out.writeLong(book.seconds());
    all(out, book.marks().entrySet(), BookForm::writeMark);
    all(out, book.read().entrySet(), BookForm::writeOrdinal);
    all(out, book.given().entrySet(), BookForm::writeOrdinal);
    all(out, book.recent(), (to, seen) -> to.writeLong(seen.second()));
    out.writeLong(book.forgottenUpTo());
    all(out, book.outbox(), BookForm::writeOutbound);
    out.writeBoolean(book.unattended());
    all(out, book.stop().stream().toList(), BookForm::writeStop);
  }

  private static <T> void all(DataOutputStream out, Collection<T> all, Part<T> part)
      throws IOException {
    out.writeInt(all.size());
    for (T one : all) {
      part.write(out, one);
    }
  }

  private static Book read(DataInputStream in, LongBuffer fingerprints) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("bookkeeping of version " + version);
    }
    return new Book(
        readText(in),
        in.readLong(),
        readMarks(in),
        readOrdinals(in),
        readOrdinals(in),
        readSeen(in, fingerprints),
        in.readLong(),
        readOutbox(in),
        readFlag(in),
        readStop(in));
  }

  private static void writeMark(DataOutputStream out, Map.Entry<String, Mark> mark)
      throws IOException {
    writeText(out, mark.getKey());
    writeText(out, mark.getValue().sequence());
    out.writeLong(mark.getValue().sub());
    out.writeLong(mark.getValue().second());
  }

  private static Map<String, Mark> readMarks(DataInputStream in) throws IOException {
    Map<String, Mark> marks = new TreeMap<>();
    for (int left = readCount(in); left > 0; left--) {
      marks.put(readText(in), new Mark(readText(in), in.readLong(), in.readLong()));
    }
    return marks;
  }

  private static void writeOrdinal(DataOutputStream out, Map.Entry<String, Long> ordinal)
      throws IOException {
    writeText(out, ordinal.getKey());
    out.writeLong(ordinal.getValue());
  }

  private static Map<String, Long> readOrdinals(DataInputStream in) throws IOException {
    Map<String, Long> ordinals = new TreeMap<>();
    for (int left = readCount(in); left > 0; left--) {
      ordinals.put(readText(in), in.readLong());
    }
    return ordinals;
  }

  private static List<Seen> readSeen(DataInputStream in, LongBuffer fingerprints)
      throws IOException {
    int count = readCount(in);
    if (count != fingerprints.remaining()) {
      throw new IOException(
          "%d identities with %d fingerprints".formatted(count, fingerprints.remaining()));
    }
    List<Seen> recent = new ArrayList<>(count);
    while (fingerprints.hasRemaining()) {
      recent.add(new Seen(fingerprints.get(), in.readLong()));
    }
    return recent;
  }

  private static void writeOutbound(DataOutputStream out, Outbound effect) throws IOException {
    switch (effect) {
      case Outbound.Emitted emitted -> {
        out.writeByte(EMITTED);
        writeText(out, emitted.stream());
        writeText(out, emitted.key());
        writeText(out, emitted.id());
        writeBytes(out, emitted.event());
      }
      case Outbound.Sent sent -> {
        out.writeByte(SENT);
        writeText(out, sent.id());
        writeText(out, sent.delivery().name());
        writeText(out, sent.message().key());
        writeText(out, sent.message().recipient());
        writeText(out, sent.message().subject());
        writeText(out, sent.message().text());
      }
    }
  }

  private static List<Outbound> readOutbox(DataInputStream in) throws IOException {
    List<Outbound> outbox = new ArrayList<>();
    for (int left = readCount(in); left > 0; left--) {
      outbox.add(readOutbound(in));
    }
    return outbox;
  }

  private static Outbound readOutbound(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case EMITTED -> new Outbound.Emitted(readText(in), readText(in), readText(in), readBytes(in));
      case SENT ->
          new Outbound.Sent(
              readText(in),
              Delivery.valueOf(readText(in)),
              new Message(readText(in), readText(in), readText(in), readText(in)));
      default -> throw new IOException("an effect of kind " + kind);
    };
  }

  private static void writeStop(DataOutputStream out, Stop stop) throws IOException {
    writeText(out, stop.cause());
    out.writeLong(stop.since().toEpochMilli());
    all(
        out,
        stop.line(),
        (to, segment) -> {
          writeText(to, segment.name());
          to.writeInt(segment.from());
          to.writeInt(segment.to());
        });
  }

  private static Optional<Stop> readStop(DataInputStream in) throws IOException {
    int stops = readCount(in);
    if (stops > 1) {
      throw new IOException("%d stops of one key".formatted(stops));
    }
    if (stops == 0) {
      return Optional.empty();
    }
    String cause = readText(in);
    Instant since = Instant.ofEpochMilli(in.readLong());
    List<Segment> line = new ArrayList<>();
    for (int left = readCount(in); left > 0; left--) {
      line.add(new Segment(readText(in), in.readInt(), in.readInt()));
    }
    return Optional.of(new Stop(cause, since, line));
  }
}
