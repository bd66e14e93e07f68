package dev.impulse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.control.FailureException;
import dev.impulse.engine.LoadedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleJarsTest {

  private final Path target;
  private final FunctionsProject project;
  private final ModuleJars jars;

  ModuleJarsTest(@TempDir Path home) {
    target = home.resolve("functions/greetings/target");
    project = new FunctionsProject(home);
    jars = new ModuleJars(home);
  }

  @BeforeEach
  void aBuiltProject() throws IOException {
    project.buildGreeting("Hello");
  }

  @Test
  void aModuleIsTheNewestJarOfItsFolder() throws IOException {
    Files.writeString(target.resolve("greetings-sources.jar"), "no functions");

    assertThat(jars.load()).extracting(LoadedModule::name).containsExactly("greetings.jar");
    assertThat(jars.topology().functions()).hasToString("[send-greetings]");
  }

  @Test
  void whereNothingIsBuiltTheWayOutIsSaid() {
    Path elsewhere = target.resolve("elsewhere");

    assertThatThrownBy(() -> new ModuleJars(elsewhere).load())
        .isInstanceOf(FailureException.class)
        .hasMessage(
            "there are no functions in %s: './impulse build' builds them"
                .formatted(elsewhere.resolve("functions")));
  }

  @Test
  void aRebuiltModuleIsNamedOnceWhenItStandsStill() throws IOException {
    jars.load();
    assertThat(jars.rebuilt()).isEmpty();

    project.buildGreeting("Good morning");

    assertThat(jars.rebuilt()).isEmpty();
    assertThat(jars.rebuilt()).containsExactly("greetings");
    assertThat(jars.rebuilt()).isEmpty();
  }

  @Test
  void whatWasNotRebuiltIsNotLoadedAgain() throws IOException {
    List<LoadedModule> before = jars.load();
    assertThat(jars.load()).isEqualTo(before);

    project.buildGreeting("Good morning");

    assertThat(jars.load()).isNotEqualTo(before);
  }

  @Test
  void aModuleStaysWhileItsJarIsGone() throws IOException {
    List<LoadedModule> before = jars.load();

    Files.delete(target.resolve("greetings.jar"));

    assertThat(jars.rebuilt()).isEmpty();
    assertThat(jars.load()).isEqualTo(before);
  }
}
