package dev.impulse.store;

import static dev.impulse.store.BinaryFormat.readBytes;
import static dev.impulse.store.BinaryFormat.readFlag;
import static dev.impulse.store.BinaryFormat.readNumber;
import static dev.impulse.store.BinaryFormat.readText;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The binary form of an event in the failure store. */
final class WaitingEventCodec {

  private static final int VERSION = 2;
  private static final int ROOM = 512;

  private WaitingEventCodec() {}

  static byte[] write(WaitingEvent held) {
    return BinaryFormat.write(ROOM + held.record().data().length, out -> write(out, held));
  }

  static WaitingEvent read(byte[] form) {
    return BinaryFormat.read(form, WaitingEventCodec::read);
  }

  private static void write(BinaryWriter out, WaitingEvent held) {
    InputRecord record = held.record();
    out.number(VERSION);
    out.text(held.cause());
    out.text(record.stream());
    out.flag(record.position().isPresent());
    if (record.position().isPresent()) {
      Position position = record.position().get();
      out.text(position.source());
      out.text(position.sequence());
      out.number(position.sub());
    }
    out.flag(record.partitionKey().isPresent());
    if (record.partitionKey().isPresent()) {
      out.text(record.partitionKey().get());
    }
    out.text(record.arrived().toString());
    out.bytes(record.data());
  }

  private static WaitingEvent read(DataInputStream in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a held event of version " + version);
    }
    String cause = readText(in);
    InputRecord record =
        new InputRecord(
            readText(in),
            readFlag(in) ? Optional.of(readPosition(in)) : Optional.empty(),
            readFlag(in) ? Optional.of(readText(in)) : Optional.empty(),
            Instant.parse(readText(in)),
            readBytes(in));
    return new WaitingEvent(record, cause);
  }

  private static Position readPosition(DataInputStream in) throws IOException {
    return new Position(readText(in), readText(in), readNumber(in));
  }
}
