package dev.impulse.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources to what a jar of them holds. */
final class Sources {

  private Sources() {}

  /**
   * @param folder where the classes go, an empty one
   * @param sources each a file, named by the first class in it
   */
  static SortedMap<String, byte[]> compiled(Path folder, String... sources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    for (String source : sources) {
      arguments.add(file(folder, source).toString());
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failed).isZero();
    return entries(folder);
  }

  private static Path file(Path folder, String source) throws IOException {
    String name = source.replaceFirst("(?s).*?\\b(?:class|interface|enum) (\\w+).*", "$1");
    return Files.writeString(folder.resolve(name + ".java"), source);
  }

  private static SortedMap<String, byte[]> entries(Path folder) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SdkTrim.SUFFIX)).toList()) {
        entries.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return entries;
  }
}
