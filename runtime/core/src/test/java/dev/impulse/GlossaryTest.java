package dev.impulse;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.spi.KeyMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary has the words that the public types of the core are named with. */
class GlossaryTest {

  private static final Path GLOSSARY = Path.of("../../docs/glossary.md");
  private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\|");
  private static final int HEADING_LINES = 2;

  /** What names have beside words of the glossary, and everybody knows. */
  private static final Set<String> PLAIN =
      Set.of(
          "added",
          "checked",
          "decode",
          "defined",
          "emitted",
          "exception",
          "fate",
          "held",
          "incoming",
          "kept",
          "limit",
          "machine",
          "older",
          "outgoing",
          "part",
          "sent",
          "spelling",
          "unusable");

  @Test
  void eachPublicTypeIsNamedWithWordsOfTheGlossaryOrPlainOnes() {
    Set<String> known = Stream.concat(words().stream(), PLAIN.stream()).collect(toSet());

    assertThat(publicTypes())
        .hasSizeGreaterThan(40)
        .filteredOn(type -> !isMadeOf(wordsIn(type), known))
        .as("public types whose names are not made of words of %s", GLOSSARY)
        .isEmpty();
  }

  @Test
  void aWordHasARowWithItsMeaningInTheOrderOfTheAlphabet() {
    assertThat(tableLines()).allSatisfy(line -> assertThat(line).matches(ROW));
    assertThat(words()).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aPlainWordIsInANameAndNotInTheGlossary() {
    Set<String> inNames =
        publicTypes().stream()
            .flatMap(type -> wordsIn(type).stream())
            .map(GlossaryTest::singular)
            .collect(toSet());

    assertThat(inNames).containsAll(PLAIN);
    assertThat(words()).doesNotContainAnyElementsOf(PLAIN);
  }

  private static boolean isMadeOf(List<String> parts, Set<String> known) {
    return parts.isEmpty()
        || IntStream.rangeClosed(1, parts.size())
            .anyMatch(end ->
                isKnown(String.join(" ", parts.subList(0, end)), known)
                    && isMadeOf(parts.subList(end, parts.size()), known));
  }

  private static boolean isKnown(String word, Set<String> known) {
    return known.contains(word) || known.contains(singular(word));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static List<String> wordsIn(Class<?> type) {
    return List.of(type.getSimpleName().replaceAll("(?<=.)(?=\\p{Upper})", " ").split(" ")).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> words() {
    return tableLines().stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .toList();
  }

  private static List<String> tableLines() {
    try (Stream<String> lines = Files.lines(GLOSSARY)) {
      return lines.filter(line -> line.startsWith("|")).skip(HEADING_LINES).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Class<?>> publicTypes() {
    return Stream.of(Definition.class, KeyMachine.class)
        .flatMap(GlossaryTest::besides)
        .filter(GlossaryTest::isPublic)
        .toList();
  }

  /** The classes in the package of this one. */
  private static Stream<Class<?>> besides(Class<?> type) {
    String folder = type.getPackageName().replace('.', '/');
    Path classes = Path.of("target/classes", folder);
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
          .<Class<?>>map(
              file -> classNamed(type.getPackageName() + "." + file.replace(".class", "")))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(name, false, GlossaryTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isAnonymousClass()
        && (outer == null || isPublic(outer));
  }
}
