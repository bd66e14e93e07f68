package dev.impulse.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folder that a container image is built from. Its jars are on the JVM's own class path, where
 * an AOT cache works: the loader of Lambda's managed runtime keeps little of one.
 */
final class ImageFolder {

  private ImageFolder() {}

  static void write(Path folder, String function, Path jar, List<Path> client) throws IOException {
    Files.createDirectories(folder);
    copy(jar, folder.resolve("function.jar"));
    for (Path library : client) {
      copy(library, folder.resolve(library.getFileName().toString()));
    }
    String jars =
        client.stream().map(path -> path.getFileName().toString()).collect(Collectors.joining(" "));
    Files.writeString(folder.resolve("Dockerfile"), dockerfile(function, jars));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** The cache is of this very JVM and these very jars: recorded where they are, when they are. */
  private static String dockerfile(String function, String jars) {
    String classPath = "/impulse/function.jar:/impulse/" + jars.replace(" ", ":/impulse/");
    return """
    # The function %1$s as an image: docker build -t %1$s .
    FROM public.ecr.aws/lambda/java:25
    COPY function.jar %2$s /impulse/
    RUN IMPULSE_MAIL_FROM=rehearsal@example.com \\
        AWS_LAMBDA_RUNTIME_API=127.0.0.1:9001 AWS_ENDPOINT_URL=http://127.0.0.1:9002 \\
        AWS_REGION=eu-central-1 AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none \\
        java -XX:AOTCacheOutput=/impulse/function.aot -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \\
        -cp %3$s dev.impulse.lambda.Recording
    ENTRYPOINT ["java", "-XX:AOTCache=/impulse/function.aot", "-XX:+UseSerialGC", \\
        "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=80", \\
        "-cp", "%3$s", \\
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"]
    CMD ["dev.impulse.lambda.FunctionHandler"]
    """
        .formatted(function, jars, classPath);
  }
}
