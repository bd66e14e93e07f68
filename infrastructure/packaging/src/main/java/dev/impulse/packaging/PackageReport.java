package dev.impulse.packaging;

import dev.impulse.Setting;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What has been packaged: each function's size and settings, each library's version, licence and
 * size.
 */
final class PackageReport {

  private PackageReport() {}

  /** The report as Markdown. */
  static String of(List<Packaged> all) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            | function | jar, bytes | libraries | AWS SDK, bytes in it | trimmed to |
            |---|--:|--:|--:|--:|
            """);
    for (Packaged one : all) {
      text.append(
          "| %s | %,d | %d | %,d | %,d |%n"
              .formatted(
                  one.definition(),
                  one.bytes(),
                  one.libraries().size(),
                  one.sdk().before(),
                  one.sdk().after()));
    }
    text.append(settings(all));
    text.append("\n| library | version | licence | bytes | in |\n|---|---|---|--:|---|\n");
    for (Library library : libraries(all)) {
      text.append(line(library, all));
    }
    return text.toString();
  }

  private static String settings(List<Packaged> all) {
    String rows =
        all.stream()
            .flatMap(one -> one.function().settings().stream())
            .map(PackageReport::line)
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "\n| setting | type | default | meaning |\n|---|---|---|---|\n" + rows;
  }

  private static String line(Setting setting) {
    return "| `%s` | %s | %s | %s |%n"
        .formatted(
            setting.name(),
            setting.type().replace("|", "\\|"),
            setting.defaultValue().replace("|", "\\|"),
            setting.meaning().replace("|", "\\|"));
  }

  private static Iterable<Library> libraries(List<Packaged> all) {
    SortedMap<String, Library> libraries = new TreeMap<>();
    all.forEach(one -> one.libraries().forEach(library -> libraries.put(library.name(), library)));
    return libraries.values();
  }

  private static String line(Library library, List<Packaged> all) throws IOException {
    List<String> in =
        all.stream()
            .filter(one -> one.libraries().contains(library))
            .map(one -> one.definition().name())
            .toList();
    return "| %s | %s | %s | %,d | %s |%n"
        .formatted(
            library.name(),
            library.version(),
            Licences.of(library),
            library.bytes(),
            in.size() == all.size() ? "all" : in.stream().collect(Collectors.joining(", ")));
  }
}
