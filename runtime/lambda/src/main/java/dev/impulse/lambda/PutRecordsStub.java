package dev.impulse.lambda;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The answer to Kinesis' PutRecords, in CBOR as its client speaks it: every record was taken. */
final class PutRecordsStub {

  private static final int TEXT = 0x60;
  private static final int ARRAY_OF_16_BITS = 0x99;
  private static final int MAP = 0xA0;
  private static final String KEY = "PartitionKey";

  private PutRecordsStub() {}

  static byte[] to(byte[] request) throws IOException {
    int records = count(new String(request, StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(MAP + 2);
    text(out, "FailedRecordCount");
    out.writeByte(0);
    text(out, "Records");
    out.writeByte(ARRAY_OF_16_BITS);
    out.writeShort(records);
    for (int i = 0; i < records; i++) {
      out.writeByte(MAP + 2);
      text(out, "SequenceNumber");
      text(out, "1");
      text(out, "ShardId");
      text(out, "shard");
    }
    return bytes.toByteArray();
  }

  private static int count(String request) {
    return (request.length() - request.replace(KEY, "").length()) / KEY.length();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    out.writeByte(TEXT + text.length());
    out.writeBytes(text);
  }
}
