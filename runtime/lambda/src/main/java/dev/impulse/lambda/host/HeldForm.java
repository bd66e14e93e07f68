package dev.impulse.lambda.host;

import static dev.impulse.lambda.host.Form.readBytes;
import static dev.impulse.lambda.host.Form.readFlag;
import static dev.impulse.lambda.host.Form.readText;
import static dev.impulse.lambda.host.Form.writeBytes;
import static dev.impulse.lambda.host.Form.writeText;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The binary form of an event in the failure store. */
final class HeldForm {

  private static final int VERSION = 1;

  private HeldForm() {}

  static byte[] write(Held held) {
    return Form.write(out -> write(out, held));
  }

  static Held read(byte[] form) {
    return Form.read(form, HeldForm::read);
  }

  private static void write(DataOutputStream out, Held held) throws IOException {
    Delivered record = held.record();
    out.writeByte(VERSION);
    writeText(out, held.cause());
    writeText(out, record.stream());
    out.writeBoolean(record.position().isPresent());
    if (record.position().isPresent()) {
      Position position = record.position().get();
      writeText(out, position.source());
      writeText(out, position.sequence());
      out.writeLong(position.sub());
    }
    out.writeBoolean(record.partitionKey().isPresent());
    if (record.partitionKey().isPresent()) {
      writeText(out, record.partitionKey().get());
    }
    writeText(out, record.arrived().toString());
    writeBytes(out, record.data());
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
    return new Position(readText(in), readText(in), in.readLong());
  }
}
