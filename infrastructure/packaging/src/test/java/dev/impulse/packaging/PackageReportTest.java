package dev.impulse.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Meaning;
import dev.impulse.Settings;
import dev.impulse.spi.DefinedFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageReportTest {

  private enum Season {
    SUMMER,
    WINTER
  }

  private record Opening(@Meaning("when it is open") Season season) {}

  private static String report(EventFunction function) throws IOException {
    DefinedFunction defined = DefinedFunction.of(function, Settings.defaults());
    return PackageReport.of(
        List.of(new Packaged(defined, Path.of("a.jar"), 1, new Trimmed(0, 0), List.of())));
  }

  @Test
  void whatCanBeSetIsListed() throws IOException {
    EventFunction host =
        settings -> {
          settings.or(new Opening(Season.WINTER));
          return Definition.stateless("host");
        };

    assertThat(report(host))
        .contains(
            """
            | setting | type | default | meaning |
            |---|---|---|---|
            | `host.season` | SUMMER\\|WINTER | WINTER | when it is open |
            """);
  }

  @Test
  void aFunctionWithoutSettingsNeedsNoTableOfThem() throws IOException {
    assertThat(report(_ -> Definition.stateless("host"))).doesNotContain("| setting |");
  }
}
