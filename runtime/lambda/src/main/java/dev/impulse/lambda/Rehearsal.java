package dev.impulse.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Goes through all that batches go through, decoding, folding, encoding and the AWS clients, with
 * the samples of the function's streams, and a stub that answers for AWS: nothing leaves the
 * process. So the JVM has loaded and compiled what the first batch needs, in SnapStart's snapshot
 * or in an AOT cache.
 */
final class Rehearsal {

  private static final int BATCHES = 50;
  private static final int RECORDS = 20;

  private final JsonCodec codec = JsonCodec.create();
  private final LambdaConfig config;
  private final Definition definition;

  Rehearsal(LambdaConfig config, Definition definition) {
    this.config = config;
    this.definition = definition;
  }

  /** Runs; a stream without a sample is left out. */
  void run() {
    try (AwsStub aws = AwsStub.start(0)) {
      run(aws);
    } catch (IOException e) {
      throw new StartException("cannot rehearse: " + e.getMessage(), e);
    }
  }

  /** Runs with this stub, and returns the responses. */
  List<String> run(AwsStub aws) throws IOException {
    LambdaConfig quiet = quiet();
    LambdaFunction function =
        LambdaFunction.of(quiet, AwsServices.rehearsed(quiet, aws.endpoint()));
    Context context = new LocalContext(Path.of("rehearsal"));
    return events().stream()
        .map(event -> new String(function.invoke(event, context), StandardCharsets.UTF_8))
        .toList();
  }

  /** Batches of each of the function's streams. */
  List<byte[]> events() throws IOException {
    List<byte[]> events = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      for (EventStream<?, ?> stream : definition.inputs()) {
        int from = batch * RECORDS;
        sample(stream).map(sample -> event(stream, sample, from)).ifPresent(events::add);
      }
    }
    return events;
  }

  /** The function's own name and assumptions, and nothing of where it sends what. */
  private LambdaConfig quiet() {
    return LambdaConfig.of(
        Map.of(
            Variables.FUNCTION, definition.name(),
            Variables.SETTINGS, SettingsText.write(config.settings()),
            Variables.MAIL_FROM, "rehearsal@example.com"));
  }

  private Optional<byte[]> sample(EventStream<?, ?> stream) throws IOException {
    String resource = "/META-INF/impulse/samples/%s.json".formatted(stream.name());
    try (InputStream sample = getClass().getResourceAsStream(resource)) {
      return sample == null ? Optional.empty() : Optional.of(sample.readAllBytes());
    }
  }

  private <T> byte[] event(EventStream<?, T> stream, byte[] sample, int from) {
    T data = codec.decode(stream.payload(), sample);
    return IntStream.range(from, from + RECORDS)
        .mapToObj(n -> record(stream, data, sample, n))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static <T> String record(EventStream<?, T> stream, T data, byte[] sample, int n) {
    String key = stream.key(data).value();
    CloudEvent event =
        new CloudEvent(
            "rehearsal-" + n,
            "impulse.rehearsal",
            stream.type(data),
            Optional.of(key),
            stream.time(data),
            new TreeMap<>(),
            sample);
    String text = Base64.getEncoder().encodeToString(event.write());
    return """
    {"eventSource":"aws:kinesis","eventVersion":"1.0","eventName":"aws:kinesis:record",\
    "eventID":"shardId-000000000000:%1$d","awsRegion":"eu-central-1",\
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/%2$s",\
    "kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"%3$s","sequenceNumber":"%1$d",\
    "approximateArrivalTimestamp":1772355600.000,"data":"%4$s"}}\
    """
        .formatted(n + 1, stream.name(), key, text);
  }
}
