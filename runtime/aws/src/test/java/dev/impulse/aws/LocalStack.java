package dev.impulse.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container that lasts as long as the tests. */
final class LocalStack {

  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  private LocalStack() {}

  /**
   * Starts it.
   *
   * @param image such as {@code localstack/localstack:4}; newer ones want a token in the variable
   *     {@code LOCALSTACK_AUTH_TOKEN}
   * @return where it is; empty where there is no Docker
   */
  @SuppressWarnings("resource") // Testcontainers removes it with the JVM
  static Optional<URI> start(String image) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    DockerImageName name =
        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack");
    LocalStackContainer container =
        new LocalStackContainer(name)
            .withEnv(Map.of(TOKEN, Optional.ofNullable(System.getenv(TOKEN)).orElse("")));
    container.start();
    return Optional.of(container.getEndpoint());
  }
}
