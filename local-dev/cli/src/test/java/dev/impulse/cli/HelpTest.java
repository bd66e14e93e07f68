package dev.impulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

  private final Commands impulse;

  HelpTest(@TempDir Path home) {
    impulse = Commands.in(home);
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    Set<String> commands = Impulse.commandLine(impulse.environment()).getSubcommands().keySet();

    assertThat(commands)
        .contains("dev", "demo", "put", "tail", "streams", "functions", "view", "inbox")
        .contains("failures", "conflicts", "redrive", "drop", "replay", "import", "rebuild")
        .allSatisfy(command -> {
          assertThat(impulse.run(command, "--help")).isZero();
          assertThat(impulse.out())
              .startsWith("Usage: ./impulse " + command)
              .containsPattern("Examples?:\n  ");
        });
  }

  @Test
  void theHelpOfAllListsTheCommandsInALineEach() {
    assertThat(impulse.run("--help")).isZero();
    assertThat(impulse.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
  }

  @Test
  void wrongUseEndsWithTwoAndOneClearLine() {
    assertThat(impulse.run()).isEqualTo(2);
    assertThat(impulse.errLines()).containsExactly("name a command", "see './impulse --help'");

    assertThat(impulse.run("strems")).isEqualTo(2);
    assertThat(impulse.err()).startsWith("no command 'strems', did you mean 'streams'? there are ");

    assertThat(impulse.run("tail", "orders", "--form", "start")).isEqualTo(2);
    assertThat(impulse.err()).contains("--form");

    assertThat(impulse.run("tail", "orders", "--from", "never")).isEqualTo(2);
    assertThat(impulse.err()).contains("--from").contains("START, NOW").contains("never");
  }

  @Test
  void stackTracesAreShownToThoseWhoAskForThem() {
    impulse.run("streams");
    assertThat(impulse.errLines()).hasSize(1);

    impulse.run("streams", "--verbose");
    assertThat(impulse.err()).contains("\tat dev.impulse.engine.DataFolder.open");
  }
}
