package dev.impulse.testkit;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether functions and payloads answer the same today, in a replay next year and in another JVM:
 * no clock, no chance, no hash order, no surroundings, no locale but one that is named, no I/O,
 * nothing inexact, nothing kept beside the state.
 */
public final class Purity {

  private Purity() {}

  /**
   * Checks the classes of a package and of those within it, without their tests.
   *
   * @throws AssertionError if one of them is impure: it names each place and the way out
   */
  public static void assertPure(String packageName) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(packageName);
    if (classes.isEmpty()) {
      throw new AssertionError("no class is in package " + packageName);
    }
    List<String> impurities = impurities(classes);
    if (!impurities.isEmpty()) {
      throw new AssertionError(impurities.stream().collect(joining("\n", "not pure:\n", "")));
    }
  }

  static List<String> impurities(JavaClasses classes) {
    return classes.stream().flatMap(Purity::impurities).sorted().distinct().toList();
  }

  private static Stream<String> impurities(JavaClass one) {
    return Stream.concat(ImpureCall.allOf(one), ImpureField.allOf(one));
  }
}
