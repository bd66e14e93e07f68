package dev.impulse.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.discovery.FunctionModule;
import dev.impulse.discovery.SourceJar;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.ModuleLoader;
import dev.impulse.engine.RejectedException;
import dev.impulse.lambda.Functions;
import dev.impulse.packaging.PackagedFunction.Run;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module with a model, a library and a base class of its own runs in the engine and on Lambda.
 */
class OwnLibrariesIT {

  private static final String LIBRARY =
      """
      package com.acme.words;

      public final class Words {
        private Words() {}

        public static String shouted(String text) {
          return text.toUpperCase(java.util.Locale.ROOT) + "!";
        }
      }
      """;

  private static final String BASE =
      """
      package com.acme.words;

      public abstract class AcmeFunction implements dev.impulse.EventFunction {}
      """;

  private static final String PAYLOAD =
      """
      package com.acme.model;

      @io.avaje.jsonb.Json
      @dev.impulse.EventType("acme.said")
      public record Said(String who, String text) {}
      """;

  private static final String KEY =
      """
      package com.acme.model;

      public record Who(String value) implements dev.impulse.Key {}
      """;

  private static final String STREAMS =
      """
      package com.acme.model;

      import dev.impulse.EventStream;

      public final class AcmeStreams {
        public static final EventStream<Who, Said> SAID = stream("said");
        public static final EventStream<Who, Said> SHOUTED = stream("shouted");

        private AcmeStreams() {}

        private static EventStream<Who, Said> stream(String name) {
          return EventStream.of(name, Who.class, Said.class, said -> new Who(said.who()))
              .identifiedBy(Said::text);
        }
      }
      """;

  private static final String FUNCTION =
      """
      package com.acme.functions;

      import static com.acme.model.AcmeStreams.SAID;
      import static com.acme.model.AcmeStreams.SHOUTED;

      import com.acme.model.Said;
      import com.acme.words.AcmeFunction;
      import com.acme.words.Words;
      import dev.impulse.Definition;
      import dev.impulse.Effect;
      import dev.impulse.Settings;
      import java.util.List;

      public final class Shout extends AcmeFunction {
        @Override
        public Definition define(Settings settings) {
          return Definition.stateless("shout").on(SAID, Shout::shout).emits(SHOUTED);
        }

        private static List<Effect> shout(Said said) {
          String shouted = Words.shouted(said.text());
          return shouted.equals("QUIET!")
              ? List.of()
              : List.of(Effect.emit(SHOUTED, new Said(said.who(), shouted)));
        }
      }
      """;

  /** Nothing comes of it, so that no client is needed. */
  private static final String QUIET =
      """
      {"specversion":"1.0","id":"quiet","source":"said","type":"acme.said",
      "data":{"who":"Ann","text":"quiet"}}
      """;

  private static final Map<String, String> NOWHERE =
      Map.of(
          "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
          "AWS_REGION", "eu-central-1",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none",
          "IMPULSE_TABLE", "none");

  @TempDir private static Path home;

  private static FunctionModule module;

  @BeforeAll
  static void build() throws IOException {
    Path library = SourceJar.write(home.resolve("words-3.1.jar"), List.of(), LIBRARY, BASE);
    Path model = SourceJar.write(home.resolve("acme-model.jar"), List.of(), PAYLOAD, KEY, STREAMS);
    Path target = home.resolve("functions/shouting/target");
    SourceJar.write(target.resolve("shouting.jar"), List.of(library, model), FUNCTION);
    Files.writeString(target.resolve("class-path"), library + File.pathSeparator + model);
    module = FunctionModule.under(home.resolve("functions")).values().iterator().next();
  }

  @Test
  void itRunsInTheEngine() throws RejectedException {
    Path folder = home.resolve("data");
    byte[] hello = "{\"who\":\"Ann\",\"text\":\"hello\"}".getBytes(StandardCharsets.UTF_8);
    EngineConfig config = EngineConfig.of(folder);
    try (Engine engine =
        Engine.open(config, List.of(ModuleLoader.load(module, home.resolve("copies"))))) {
      engine.put(List.of(engine.read("said", hello))).join();
      engine.settle();
    }

    try (DataFolder data = DataFolder.open(folder)) {
      assertThat(data.failures()).isEmpty();
      assertThat(data.fromStart("shouted").next())
          .hasValueSatisfying(event -> assertThat(event).contains("HELLO!"));
    }
  }

  @Test
  void itRunsInItsPackagedJar() throws IOException, InterruptedException {
    ClassLoader loader = module.loader(getClass().getClassLoader());
    Functions shout = Functions.of(Set.of("com.acme.functions.Shout"), loader);
    PackagedFunction packaged = PackagedFunction.of(module, shout, home.resolve("packaged"));

    Run run = packaged.invoke(NOWHERE, QUIET);

    assertThat(run.responses()).as(run.log()).isNotEmpty();
    assertThat(run.exit()).as(run.log()).isZero();
  }
}
