package dev.impulse.lambda.source;

import dev.impulse.aws.Address;
import dev.impulse.json.JsonScanner;
import dev.impulse.lambda.source.StreamsByAddress.SourceStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ARN in each record of an event: mostly that of the record before, and not looked up again.
 */
final class SourceArn {

  private final byte[] json;
  private final StreamsByAddress inputs;
  private int from;
  private int to;
  private @Nullable SourceStream last;

  SourceArn(byte[] json, StreamsByAddress inputs) {
    this.json = json;
    this.inputs = inputs;
  }

  /** Takes an ARN, and returns the input that it names. */
  SourceStream input(JsonScanner scanner) {
    int start = scanner.start();
    SourceStream input = last;
    if (input != null && isLast(start)) {
      scanner.skip();
      return input;
    }
    input = last = inputs.at(Address.ofArn(scanner.string()));
    from = start;
    to = scanner.end();
    return input;
  }

  private boolean isLast(int start) {
    int end = start + to - from;
    return end <= json.length && Arrays.equals(json, from, to, json, start, end);
  }
}
