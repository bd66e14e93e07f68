package dev.impulse.benchmarks;

import dev.impulse.lambda.AwsStub;
import dev.impulse.lambda.RuntimeApi;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures cold starts: from the start of the JVM to the answer to the first batch, under Lambda's
 * own runtime interface client, with a Runtime API and a stand-in for AWS in this process.
 */
public final class ColdStart {

  private static final int RECORDS = 10;
  private static final long MILLIS_LEFT = 60_000;

  private final Path folder;

  private ColdStart(Path folder) {
    this.folder = folder;
  }

  /**
   * Publishes the figures in {@code docs}.
   *
   * @param arguments how many rounds; 7 if it says nothing
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
    Path home = Path.of("");
    Path folder = Files.createDirectories(home.resolve("benchmarks/target/cold-start"));
    List<ColdStartReport.Row> starts = new ColdStart(folder).run(ColdStartSubject.of(home), rounds);
    ColdStartReport report = new ColdStartReport(Machine.here(), RECORDS, rounds, starts);
    Results.publishedIn(home.resolve("docs"))
        .report("cold-start.json", ColdStartReport.class, report);
  }

  private record Start(ColdStartSubject subject, StartMode mode) {

    ColdStartReport.Row row(List<Double> millis) {
      return new ColdStartReport.Row(subject.name(), mode.toString(), Spread.of(millis));
    }
  }

  private List<ColdStartReport.Row> run(List<ColdStartSubject> subjects, int rounds)
      throws Exception {
    Map<Start, List<Double>> millis = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (ColdStartSubject subject : subjects) {
        for (StartMode mode : StartMode.values()) {
          double taken = round == 0 ? first(subject, mode) : start(subject, mode);
          if (round > 0) {
            millis.computeIfAbsent(new Start(subject, mode), _ -> new ArrayList<>()).add(taken);
          }
        }
      }
    }
    return millis.entrySet().stream().map(one -> one.getKey().row(one.getValue())).toList();
  }

  /** The first start records the cache, or fills the machine's own caches. */
  private double first(ColdStartSubject subject, StartMode mode) throws Exception {
    return mode.isCached()
        ? millis(subject, mode.recording(cache(subject, mode)))
        : start(subject, mode);
  }

  private double start(ColdStartSubject subject, StartMode mode) throws Exception {
    return millis(subject, mode.options(cache(subject, mode)));
  }

  private Path cache(ColdStartSubject subject, StartMode mode) {
    return folder.resolve(subject.name().replaceAll("\\W", "") + "-" + mode.name() + ".aot");
  }

  private double millis(ColdStartSubject subject, List<String> options) throws Exception {
    try (RuntimeApi api = new RuntimeApi(0);
        AwsStub aws = AwsStub.start(0)) {
      api.invoke(batch(), MILLIS_LEFT);
      long begin = System.nanoTime();
      Process process = process(subject, options, api, aws);
      RuntimeApi.Posted posted = api.posted();
      double taken = (System.nanoTime() - begin) / 1e6;
      process.destroy();
      process.waitFor();
      if (!posted.path().endsWith("/response")) {
        throw new IllegalStateException(subject.name() + " failed: " + posted);
      }
      return taken;
    }
  }

  private Process process(
      ColdStartSubject subject, List<String> options, RuntimeApi api, AwsStub aws)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            subject.classPath(),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            subject.handler()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_ENDPOINT_URL", aws.endpoint().toString());
    builder.environment().put("AWS_REGION", "eu-central-1");
    builder.environment().put("AWS_ACCESS_KEY_ID", "nobody");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "nobody");
    return builder.start();
  }

  private static byte[] batch() {
    return IntStream.rangeClosed(1, RECORDS)
        .mapToObj(ColdStart::record)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String record(int n) {
    String customer =
        """
        {"id":"%d","name":"Ann","email":"ann@example.com","creditLimit":"EUR 1.00",\
        "since":"2026-01-01T00:00:00Z"}\
        """
            .formatted(n);
    return """
    {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"%1$d","sequenceNumber":"%1$d",\
    "data":"%2$s","approximateArrivalTimestamp":1772355600.123},"eventSource":"aws:kinesis",\
    "eventVersion":"1.0","eventID":"shardId-000000000006:%1$d","eventName":"aws:kinesis:record",\
    "invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role","awsRegion":"eu-central-1",\
    "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/customers"}\
    """
        .formatted(
            n, Base64.getEncoder().encodeToString(customer.getBytes(StandardCharsets.UTF_8)));
  }
}
