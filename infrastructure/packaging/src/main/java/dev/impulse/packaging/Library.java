package dev.impulse.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar that functions are packaged of.
 *
 * @param group who publishes it; empty if the jar does not tell
 * @param licence what it says of its own licence; empty if it says nothing
 */
record Library(
    Path jar, String name, String version, Optional<String> group, Optional<String> licence) {

  private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
  private static final Pattern POM = Pattern.compile("META-INF/maven/([^/]+)/[^/]+/pom\\.xml");
  private static final Pattern LICENCE = Pattern.compile("<license>\\s*<name>([^<]+)</name>");

  /** The library of a jar. Where the name of the jar has no version, it is 0. */
  static Library of(Path jar) {
    String fileName = jar.getFileName().toString();
    Matcher file = FILE.matcher(fileName);
    String name = file.matches() ? file.group(1) : fileName.replaceFirst("\\.jar$", "");
    String version = file.matches() ? file.group(2) : "0";
    try (JarFile open = new JarFile(jar.toFile())) {
      Optional<JarEntry> pom =
          open.stream().filter(entry -> POM.matcher(entry.getName()).matches()).findFirst();
      Optional<String> group =
          pom.flatMap(entry -> POM.matcher(entry.getName()).results().findFirst())
              .map(found -> found.group(1));
      return new Library(jar, name, version, group, licence(open, pom));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
  }

  /** All of these, of two versions of one library the newer. */
  static List<Library> newest(List<Library> some, List<Library> others) {
    Map<String, Library> newest = new TreeMap<>();
    Stream.concat(some.stream(), others.stream())
        .forEach(library -> newest.merge(library.name, library, Library::newer));
    return List.copyOf(newest.values());
  }

  private static Library newer(Library one, Library other) {
    return Version.parse(one.version).compareTo(Version.parse(other.version)) < 0 ? other : one;
  }

  private static Optional<String> licence(JarFile open, Optional<JarEntry> pom) throws IOException {
    String text = pom.isPresent() ? text(open, pom.get()) : "";
    Optional<String> told =
        LICENCE.matcher(text).results().findFirst().map(found -> found.group(1).strip());
    return told.isPresent() ? told : manifest(open);
  }

  private static Optional<String> manifest(JarFile open) throws IOException {
    return Optional.ofNullable(open.getManifest())
        .map(manifest -> manifest.getMainAttributes().getValue("Bundle-License"));
  }

  private static String text(JarFile open, JarEntry entry) throws IOException {
    try (var in = open.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  long bytes() throws IOException {
    return Files.size(jar);
  }
}
