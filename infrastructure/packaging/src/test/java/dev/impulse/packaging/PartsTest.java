package dev.impulse.packaging;

import static dev.impulse.packaging.Destination.KINESIS;
import static dev.impulse.packaging.Destination.SESV2;
import static dev.impulse.packaging.Destination.SQS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

  private static final Set<Destination> ALL = EnumSet.allOf(Destination.class);

  private static Library library(String name) {
    return new Library(Path.of(name + "-1.0.jar"), name, "1.0", Optional.empty(), Optional.empty());
  }

  @Test
  void aFunctionWithoutEffectsHasNoClientOfADestination() {
    Parts parts = Parts.of(Definition.stateless("quiet"), ALL);
    assertThat(parts.has(library("dynamodb"))).isTrue();
    assertThat(parts.has(library("kinesis"))).isFalse();
    assertThat(parts.has(library("sesv2"))).isFalse();
  }

  @Test
  void aFunctionThatSendsHasTheMailClientThatWasAskedFor() {
    Definition sender = Definition.stateless("sender").sends(Delivery.AT_MOST_ONCE);
    Parts parts = Parts.of(sender, Set.of(KINESIS, SESV2, SQS));
    assertThat(parts.has(library("sesv2"))).isTrue();
    assertThat(parts.has(library("ses"))).isFalse();
    assertThat(parts.has(library("sqs"))).isFalse();
  }

  @Test
  void whatLambdaBringsItselfIsNotPackaged() {
    Parts parts = Parts.of(Definition.stateless("quiet"), ALL);
    assertThat(parts.has(library("aws-lambda-java-runtime-interface-client"))).isFalse();
  }

  @Test
  void theVersionIsToldFromTheName(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("third-party-jackson-core-2.41.28.jar");
    new DeployableJar().write(jar);
    assertThat(Library.of(jar))
        .extracting(Library::name, Library::version)
        .containsExactly("third-party-jackson-core", "2.41.28");
  }
}
