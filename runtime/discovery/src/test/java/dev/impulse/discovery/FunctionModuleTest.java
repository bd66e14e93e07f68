package dev.impulse.discovery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.EventFunction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module is found, with what it needs, and loaded apart from its host. */
class FunctionModuleTest {

  private static final String WORDS =
      "package words; public final class Words { public static final String VERSION = \"%s\"; }";

  private static final String BASE =
      """
      package house;

      public abstract class HouseFunction implements dev.impulse.EventFunction {
        protected abstract String name();

        @Override
        public dev.impulse.Definition define(dev.impulse.Settings settings) {
          return dev.impulse.Definition.stateless(name());
        }
      }
      """;

  private static final String FUNCTION =
      """
      package functions;

      public class Count extends house.HouseFunction {
        @Override
        protected String name() {
          return "count-" + words.Words.class.getDeclaredFields().length;
        }

        @Override
        public String toString() {
          try {
            return (String) words.Words.class.getField("VERSION").get(null);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  @TempDir private static Path functions;

  private static Path target;
  private static Path words;
  private static Path base;

  @BeforeAll
  static void aBuiltModule() throws IOException {
    target = functions.resolve("counts/target");
    words = SourceJar.write(functions.resolve("words-2.jar"), List.of(), WORDS.formatted("2"));
    base = SourceJar.write(functions.resolve("base-1.jar"), List.of(), BASE);
    SourceJar.write(target.resolve("counts-1.jar"), List.of(words, base), FUNCTION);
    Files.writeString(target.resolve("class-path"), words + File.pathSeparator + base + "\n");
  }

  private static FunctionModule module() {
    return requireNonNull(FunctionModule.under(functions).get("counts"));
  }

  private static EventFunction only(FunctionModule module, ClassLoader host) {
    ClassLoader loader = module.loader(host);
    String name = module.functions(loader).getFirst();
    return FunctionClasses.create(name, loader);
  }

  @Test
  void aFunctionIsFoundThroughABaseClassOfALibrary() {
    FunctionModule module = module();

    assertThat(module.libraries()).containsExactly(words, base);
    assertThat(module.functions(module.loader(getClass().getClassLoader())))
        .containsExactly("functions.Count");
  }

  @Test
  void aBaseClassIsNoFunctionItself() {
    assertThat(FunctionClasses.in(base, getClass().getClassLoader())).isEmpty();
  }

  @Test
  void aModuleHasItsOwnVersionOfALibraryThatItsHostHasToo() throws IOException {
    Path older = SourceJar.write(functions.resolve("words-1.jar"), List.of(), WORDS.formatted("1"));
    ClassLoader host =
        new FunctionModule(older, List.of()).loader(FunctionModuleTest.class.getClassLoader());

    assertThat(only(module(), host)).hasToString("2");
  }

  @Test
  void whatTheHostHasByTheSameNameIsNotLoadedTwice() {
    assertThat(module().without(List.of(Path.of("elsewhere/words-2.jar"))).libraries())
        .containsExactly(base);
  }

  @Test
  void theNewestJarOfAFolderIsTheModuleAndNotThatOfItsSources(@TempDir Path modules)
      throws IOException {
    Path rebuilt = Files.createDirectories(modules.resolve("counts/target"));
    Path older = Files.copy(module().code(), rebuilt.resolve("counts-1.jar"));
    Files.copy(older, rebuilt.resolve("counts-2.jar"));
    Path sources = Files.writeString(rebuilt.resolve("counts-2-sources.jar"), "none");
    Files.setLastModifiedTime(older, FileTime.fromMillis(1_000));
    Files.setLastModifiedTime(sources, FileTime.fromMillis(System.currentTimeMillis() + 10_000));

    assertThat(FunctionModule.under(modules).values())
        .extracting(FunctionModule::name)
        .containsExactly("counts-2.jar");
  }

  @Test
  void aFunctionThatCannotBeCreatedIsNamedWithWhatItLacks() throws IOException {
    Path jar =
        SourceJar.write(
            functions.resolve("closed.jar"),
            List.of(words, base),
            FUNCTION
                .replace("class Count", "class Closed")
                .replace(
                    "{\n  @Override\n  protected", "{\n  Closed() {}\n\n  @Override\n  protected"));
    FunctionModule closed = new FunctionModule(jar, List.of(words, base));

    assertThatThrownBy(() -> only(closed, getClass().getClassLoader()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage("functions.Closed needs a public constructor without parameters");
  }

  @Test
  void aFunctionWithoutItsLibrarySaysWhichClassIsMissing() {
    FunctionModule bare = new FunctionModule(module().code(), List.of());

    assertThat(bare.functions(bare.loader(getClass().getClassLoader()))).isEmpty();
    assertThatThrownBy(() ->
            FunctionClasses.create("functions.Count", bare.loader(getClass().getClassLoader())))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining("functions.Count cannot be loaded")
        .hasMessageContaining("house/HouseFunction");
  }

  @Test
  void aJarThatIsNoneIsNamed() throws IOException {
    Path broken = Files.writeString(functions.resolve("broken.jar"), "no jar");

    assertThatThrownBy(() -> FunctionClasses.in(broken, getClass().getClassLoader()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining(broken.toString());
  }

  @Test
  void aClassThatThisJavaCannotReadIsNamed() throws IOException {
    Path classes = functions.resolve("newer");
    Path folder = Files.createDirectories(classes.resolve("words"));
    Files.write(folder.resolve("Newer.class"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

    assertThatThrownBy(() -> FunctionClasses.in(classes, getClass().getClassLoader()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining("words/Newer is no class that this Java reads");
  }
}
