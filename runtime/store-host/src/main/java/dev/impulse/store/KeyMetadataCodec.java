package dev.impulse.store;

import static dev.impulse.store.BinaryFormat.readCount;
import static dev.impulse.store.BinaryFormat.readFlag;
import static dev.impulse.store.BinaryFormat.readInt;
import static dev.impulse.store.BinaryFormat.readNumber;
import static dev.impulse.store.BinaryFormat.readText;

import dev.impulse.store.Marks.Mark;
import dev.impulse.store.RecentIdentities.Seen;
import dev.impulse.store.Segments.Segment;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The binary form of a {@link KeyMetadata}, compact: each kilobyte of an item costs a write unit.
 * The recent identities stand before the rest, as {@link EncodedIdentities} has them.
 */
final class KeyMetadataCodec {

  private static final int VERSION = 4;

  /** Without payloads' hashes, skipped events and a count of wakes. */
  private static final int FORMER = 3;

  private static final int NANOS = 1_000_000_000;
  private static final int ROOM = 1024;

  private KeyMetadataCodec() {}

  static byte[] write(KeyMetadata metadata) {
    byte[] rest = BinaryFormat.write(room(metadata), out -> write(out, metadata));
    ByteBuffer form = ByteBuffer.allocate(EncodedIdentities.size(metadata.recent()) + rest.length);
    EncodedIdentities.write(form, metadata.recent());
    return form.put(rest).array();
  }

  private static int room(KeyMetadata metadata) {
    int effects = 0;
    for (OutboundEffect effect : metadata.outbox()) {
      effects += effect.size();
    }
    return ROOM + effects + effects / 16;
  }

  /**
   * Reads a form, up to the effects.
   *
   * @throws java.io.UncheckedIOException if it cannot have been written so
   */
  static KeyMetadata read(byte[] form) {
    ByteBuffer bytes = ByteBuffer.wrap(form);
    EncodedIdentities identities = EncodedIdentities.read(bytes);
    return BinaryFormat.readPart(
        BinaryFormat.open(form, bytes.position()), in -> read(in, identities));
  }

  private static void write(BinaryWriter out, KeyMetadata metadata) {
    out.number(VERSION);
    out.text(metadata.token());
    out.number(metadata.seconds());
    all(out, metadata.marks().entrySet(), KeyMetadataCodec::writeMark);
    all(out, metadata.read().entrySet(), KeyMetadataCodec::writeOrdinal);
    all(out, metadata.given().entrySet(), KeyMetadataCodec::writeOrdinal);
    writeSeconds(out, metadata.recent());
    out.large(metadata.forgottenUpTo());
    out.flag(metadata.unattended());
    all(out, metadata.stop().stream().toList(), KeyMetadataCodec::writeStop);
    all(out, metadata.skipped().all(), KeyMetadataCodec::writeSegment);
    out.number(metadata.wakes());
    all(out, metadata.setAside().stream().toList(), KeyMetadataCodec::writeTime);
    out.number(metadata.hops());
    EncodedEffects.write(out, metadata.outbox());
  }

  private static <T> void all(
      BinaryWriter out, Collection<T> all, BiConsumer<BinaryWriter, T> writing) {
    out.number(all.size());
    all.forEach(one -> writing.accept(out, one));
  }

  private static KeyMetadata read(DataInputStream in, EncodedIdentities identities)
      throws IOException {
    int version = in.readUnsignedByte();
    if (version != (identities.hasPayloads() ? VERSION : FORMER)) {
      throw new IOException("bookkeeping of version " + version);
    }
    String token = readText(in);
    long seconds = readNumber(in);
    Map<String, Mark> marks = readMarks(in);
    Map<String, Long> read = readOrdinals(in);
    Map<String, Long> given = readOrdinals(in);
    List<Seen> recent = readSeen(in, identities);
    long forgottenUpTo = in.readLong();
    boolean unattended = readFlag(in);
    Optional<Stop> stop = readStop(in);
    Segments skipped = version == FORMER ? Segments.NONE : readSegments(in);
    long wakes = version == FORMER ? 0 : readNumber(in);
    Optional<Instant> setAside = version == FORMER ? Optional.empty() : readTime(in);
    int hops = version == FORMER ? 0 : (int) readNumber(in);
    List<OutboundEffect> outbox = EncodedEffects.read(in);
    return new KeyMetadata(
        token,
        seconds,
        marks,
        read,
        given,
        recent,
        forgottenUpTo,
        outbox,
        unattended,
        stop,
        skipped,
        wakes,
        setAside,
        hops);
  }

  private static void writeMark(BinaryWriter out, Map.Entry<String, Mark> mark) {
    out.text(mark.getKey());
    out.text(mark.getValue().position().sequence());
    out.number(mark.getValue().position().sub());
    out.number(mark.getValue().second());
  }

  private static Map<String, Mark> readMarks(DataInputStream in) throws IOException {
    Map<String, Mark> marks = new TreeMap<>();
    for (int left = readCount(in); left > 0; left--) {
      Position position = readPosition(in);
      marks.put(position.source(), new Mark(position, readNumber(in)));
    }
    return marks;
  }

  private static Position readPosition(DataInputStream in) throws IOException {
    String source = readText(in);
    String sequence = readText(in);
    Position position = new Position(source, sequence, readNumber(in));
    if (!position.sequence().equals(sequence)) {
      throw new IOException("a sequence number with leading zeros: " + sequence);
    }
    return position;
  }

  private static void writeOrdinal(BinaryWriter out, Map.Entry<String, Long> ordinal) {
    out.text(ordinal.getKey());
    out.number(ordinal.getValue());
  }

  private static Map<String, Long> readOrdinals(DataInputStream in) throws IOException {
    Map<String, Long> ordinals = new TreeMap<>();
    for (int left = readCount(in); left > 0; left--) {
      ordinals.put(readText(in), readNumber(in));
    }
    return ordinals;
  }

  /** How many were seen in the same second, and how many seconds after those before. */
  private static void writeSeconds(BinaryWriter out, List<Seen> recent) {
    long before = 0;
    for (int from = 0, to; from < recent.size(); from = to) {
      long second = recent.get(from).second();
      to = from + 1;
      while (to < recent.size() && recent.get(to).second() == second) {
        to++;
      }
      out.number(to - from);
      out.number(second - before);
      before = second;
    }
  }

  private static List<Seen> readSeen(DataInputStream in, EncodedIdentities identities)
      throws IOException {
    List<Seen> recent = new ArrayList<>(identities.left());
    long second = 0;
    while (identities.left() > 0) {
      long alike = readNumber(in);
      long later = readNumber(in);
      second += later;
      if (alike < 1 || alike > identities.left() || (later == 0 && !recent.isEmpty())) {
        throw new IOException("%d of %d identities at once".formatted(alike, identities.left()));
      }
      for (; alike > 0; alike--) {
        recent.add(identities.next(second));
      }
    }
    return recent;
  }

  private static void writeStop(BinaryWriter out, Stop stop) {
    out.text(stop.cause());
    out.number(stop.since().toEpochMilli());
    all(out, stop.line().all(), KeyMetadataCodec::writeSegment);
  }

  private static void writeSegment(BinaryWriter out, Segment segment) {
    out.text(segment.name());
    out.number(segment.from());
    out.number(segment.to());
  }

  private static Segments readSegments(DataInputStream in) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (int left = readCount(in); left > 0; left--) {
      segments.add(new Segment(readText(in), readInt(in), readInt(in)));
    }
    return new Segments(segments);
  }

  private static void writeTime(BinaryWriter out, Instant time) {
    out.number(time.getEpochSecond());
    out.number(time.getNano());
  }

  private static Optional<Instant> readTime(DataInputStream in) throws IOException {
    if (!isThere(in, "times set aside")) {
      return Optional.empty();
    }
    long second = readNumber(in);
    int nanos = readInt(in);
    if (nanos < 0 || nanos >= NANOS) {
      throw new IOException("%d nanoseconds".formatted(nanos));
    }
    return Optional.of(Instant.ofEpochSecond(second, nanos));
  }

  private static boolean isThere(DataInputStream in, String what) throws IOException {
    int count = readCount(in);
    if (count > 1) {
      throw new IOException("%d %s of one key".formatted(count, what));
    }
    return count == 1;
  }

  private static Optional<Stop> readStop(DataInputStream in) throws IOException {
    if (!isThere(in, "stops")) {
      return Optional.empty();
    }
    String cause = readText(in);
    Instant since = Instant.ofEpochMilli(readNumber(in));
    return Optional.of(new Stop(cause, since, readSegments(in)));
  }
}
