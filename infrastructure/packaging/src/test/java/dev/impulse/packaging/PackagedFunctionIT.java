package dev.impulse.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.functions.sales.SendConfirmations;
import dev.impulse.packaging.PackagedFunction.Run;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged starts, whole, and is small. */
class PackagedFunctionIT {

  private static final long MOST = 10_000_000;

  @TempDir private static Path folder;

  private static PackagedFunction sendConfirmations;

  @BeforeAll
  static void pack() throws IOException, URISyntaxException {
    sendConfirmations = PackagedFunction.of(SendConfirmations.class, folder);
  }

  @Test
  void withTheClientsOfAllDestinationsButKafkaAJarIsWellBelowItsBudget() {
    assertThat(sendConfirmations.packaged().bytes()).isLessThan(MOST);
  }

  @Test
  void whateverItsCodeCallsOfTheSdkIsThere() throws IOException {
    assertThat(new Linkage(sendConfirmations.jar()).broken()).isEmpty();
  }

  @Test
  void eachClassOfTheSdkThatIsLeftStartsAsItDidInTheWhole() throws Exception {
    try (JarFile jar = new JarFile(sendConfirmations.jar().toFile());
        URLClassLoader trimmed = loader(List.of(sendConfirmations.jar()));
        URLClassLoader whole = loader(sendConfirmations.libraries())) {
      List<String> classes =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(SdkTrim::isOfSdk)
              .map(entry -> entry.replace('/', '.').replaceAll("\\.class$", ""))
              .toList();
      assertThat(classes).hasSizeGreaterThan(500);
      for (String name : classes) {
        assertThat(started(name, trimmed)).isEqualTo(started(name, whole));
      }
    }
  }

  private static URLClassLoader loader(List<Path> jars) throws MalformedURLException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  /** Some want libraries that the SDK names and does not bring. */
  private static String started(String name, ClassLoader loader) throws ClassNotFoundException {
    try {
      return Class.forName(name, true, loader).getName();
    } catch (LinkageError e) {
      return name + ": " + e;
    }
  }

  @Test
  void theRehearsalOfItsImageIsAnswered() throws IOException, InterruptedException {
    Run run = sendConfirmations.rehearse(loopback());
    assertThat(run.log()).doesNotContain("Error", "Exception");
    assertThat(run.exit()).isZero();
  }

  private static Map<String, String> loopback() throws IOException {
    try (ServerSocket api = new ServerSocket(0);
        ServerSocket aws = new ServerSocket(0)) {
      return Map.of(
          "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.getLocalPort(),
          "AWS_ENDPOINT_URL", "http://127.0.0.1:" + aws.getLocalPort(),
          "AWS_REGION", "eu-central-1",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none",
          "IMPULSE_MAIL_FROM", "rehearsal@example.com");
    }
  }
}
