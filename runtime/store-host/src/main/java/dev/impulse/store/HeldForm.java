package dev.impulse.store;

import static dev.impulse.store.Form.readBytes;
import static dev.impulse.store.Form.readFlag;
import static dev.impulse.store.Form.readNumber;
import static dev.impulse.store.Form.readText;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The binary form of an event in the failure store. */
final class HeldForm {

  private static final int VERSION = 2;
  private static final int ROOM = 512;

  private HeldForm() {}

  static byte[] write(Held held) {
    return Form.write(ROOM + held.record().data().length, out -> write(out, held));
  }

  static Held read(byte[] form) {
    return Form.read(form, HeldForm::read);
  }

  private static void write(FormWriter out, Held held) {
    Delivered record = held.record();
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

  private static Held read(DataInputStream in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a held event of version " + version);
    }
    String cause = readText(in);
    Delivered record =
        new Delivered(
            readText(in),
            readFlag(in) ? Optional.of(readPosition(in)) : Optional.empty(),
            readFlag(in) ? Optional.of(readText(in)) : Optional.empty(),
            Instant.parse(readText(in)),
            readBytes(in));
    return new Held(record, cause);
  }

  private static Position readPosition(DataInputStream in) throws IOException {
    return new Position(readText(in), readText(in), readNumber(in));
  }
}
