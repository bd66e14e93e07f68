package dev.impulse.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.impulse.engine.Durability;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Imports run one way: functions → shared model → core ← hosts. Every module is looked at. */
class ArchitectureTest {

  private static final String CORE = "dev.impulse";
  private static final String SPI = "dev.impulse.spi";
  private static final String MODEL = "dev.impulse.model..";
  private static final String FUNCTIONS = "dev.impulse.functions..";
  private static final String[] LANGUAGE = {"java..", "org.jspecify.annotations"};
  private static final String JSON = "io.avaje.jsonb";
  private static final String[] IO = {
    "java.io",
    "java.net..",
    "java.nio.channels..",
    "java.nio.file..",
    "java.sql..",
    "javax..",
    "jdk.."
  };

  private static final String STORE_HOST = "dev.impulse.store..";
  private static final String AWS_ADAPTERS = "dev.impulse.aws..";
  private static final String LAMBDA = "dev.impulse.lambda..";
  private static final String ENGINE = "dev.impulse.engine..";
  private static final String CONTROL = "dev.impulse.control..";
  private static final String DEMO = "dev.impulse.demo..";
  private static final String CLI = "dev.impulse.cli..";
  private static final String BENCHMARKS = "dev.impulse.benchmarks..";
  private static final String PICOCLI = "picocli..";
  private static final String ENGINE_INTERNAL = "dev.impulse.engine.internal..";

  /** What the engine throws, and is set to, in all of its rooms. */
  private static final DescribedPredicate<JavaClass> FOR_ALL_OF_ENGINE =
      belongToAnyOf(EngineException.class, StoreException.class, Durability.class);

  private static final String AWS = "software.amazon..";
  private static final String AWS_LAMBDA = "com.amazonaws..";

  private static final Path TOP = Path.of("..");
  private static final int DEEPEST = 5;
  private static final Pattern GENERATED =
      Pattern.compile(".*(Json(Adapter|Component)\\.class|/jmh_generated/.*)");

  /** Benchmarks of the core, in its package to reach what is package-private. */
  private static final Pattern OF_CORE =
      Pattern.compile(".*/benchmarks/target/classes/dev/impulse/spi/.*");

  /** Without tests, and without what annotation processors add: adapters and their registers. */
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> !location.matches(GENERATED) && !location.matches(OF_CORE))
          .importPaths(compiled());

  private static List<Path> compiled() {
    try (Stream<Path> folders = Files.walk(TOP, DEEPEST)) {
      return folders.filter(folder -> folder.endsWith("target/classes")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyModuleIsLookedAt() throws IOException {
    try (Stream<Path> files = Files.walk(TOP, DEEPEST)) {
      assertThat(files.filter(file -> file.endsWith("src/main/java")))
          .allSatisfy(sources ->
              assertThat(compiled())
                  .as("build all modules first")
                  .contains(sources.resolve("../../../target/classes").normalize()));
    }
  }

  @Test
  void theCoreKnowsTheLanguageAlone() {
    classes()
        .that(resideInAnyPackage(CORE, SPI))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(CORE, SPI).or(resideInAnyPackage(LANGUAGE)))
        .check(ALL);
  }

  @Test
  void thePublicFaceKnowsNoHost() {
    noClasses()
        .that(resideInAnyPackage(CORE))
        .should()
        .dependOnClassesThat(resideInAnyPackage(SPI))
        .check(ALL);
  }

  @Test
  void theSharedModelKnowsThePublicFace() {
    classes()
        .that(resideInAnyPackage(MODEL))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(MODEL, CORE, JSON).or(resideInAnyPackage(LANGUAGE)))
        .check(ALL);
  }

  @Test
  void functionsKnowTheSharedModelAndThePublicFace() {
    classes()
        .that(resideInAnyPackage(FUNCTIONS))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(FUNCTIONS, MODEL, CORE, JSON).or(resideInAnyPackage(LANGUAGE)))
        .check(ALL);
  }

  @Test
  void functionsOfOneDomainKnowNoneOfAnother() {
    slices().matching("dev.impulse.functions.(*)..").should().notDependOnEachOther().check(ALL);
  }

  @Test
  void nothingInTheCoreTheModelOrFunctionsReachesTheWorld() {
    noClasses()
        .that(resideInAnyPackage(CORE, SPI, MODEL, FUNCTIONS))
        .should()
        .dependOnClassesThat(resideInAnyPackage(IO))
        .check(ALL);
  }

  @Test
  void hostsKnowNoFunctionsAndNoModel() {
    noClasses()
        .that(
            resideInAnyPackage(
                ENGINE,
                "dev.impulse.json..",
                "dev.impulse.tck..",
                "dev.impulse.testkit..",
                STORE_HOST,
                AWS_ADAPTERS,
                LAMBDA,
                "dev.impulse.packaging.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(FUNCTIONS, MODEL, CLI, CONTROL, DEMO))
        .check(ALL);
  }

  @Test
  void noHostKnowsAnother() {
    noClasses()
        .that(resideInAnyPackage(ENGINE))
        .should()
        .dependOnClassesThat(resideInAnyPackage(STORE_HOST, AWS_ADAPTERS, LAMBDA))
        .check(ALL);
    noClasses()
        .that(resideInAnyPackage(STORE_HOST, AWS_ADAPTERS, LAMBDA))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ENGINE))
        .check(ALL);
  }

  @Test
  void theHostOverAStoreKnowsNeitherAwsNorLambda() {
    noClasses()
        .that(resideInAnyPackage(STORE_HOST))
        .should()
        .dependOnClassesThat(resideInAnyPackage(AWS, AWS_LAMBDA, AWS_ADAPTERS, LAMBDA))
        .check(ALL);
  }

  @Test
  void theAdaptersToAwsKnowNothingOfLambda() {
    noClasses()
        .that(resideInAnyPackage(AWS_ADAPTERS))
        .should()
        .dependOnClassesThat(resideInAnyPackage(AWS_LAMBDA, LAMBDA))
        .check(ALL);
  }

  @Test
  void whatLambdaStartsIsKnownToPackagingAndBenchmarksAlone() {
    noClasses()
        .that(resideOutsideOfPackages(LAMBDA, "dev.impulse.packaging..", BENCHMARKS))
        .should()
        .dependOnClassesThat(resideInAnyPackage(LAMBDA))
        .check(ALL);
  }

  @Test
  void whatHasNotToDoWithAwsKnowsNoAws() {
    noClasses()
        .that(
            resideInAnyPackage(
                CORE,
                SPI,
                MODEL,
                FUNCTIONS,
                ENGINE,
                "dev.impulse.json..",
                "dev.impulse.tck..",
                "dev.impulse.testkit.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(AWS, AWS_LAMBDA))
        .check(ALL);
  }

  @Test
  void whatIsInternalToTheEngineIsKnownToTheEngineAlone() {
    noClasses()
        .that(resideOutsideOfPackages(ENGINE))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ENGINE_INTERNAL))
        .check(ALL);
    noClasses()
        .that(resideInAnyPackage(ENGINE_INTERNAL))
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.impulse.engine").and(not(FOR_ALL_OF_ENGINE)))
        .check(ALL);
  }

  @Test
  void whatAsksTheEngineKnowsNeitherCommandsNorTheDemo() {
    noClasses()
        .that(resideInAnyPackage(CONTROL))
        .should()
        .dependOnClassesThat(resideInAnyPackage(CLI, DEMO, MODEL, FUNCTIONS, PICOCLI))
        .check(ALL);
  }

  @Test
  void noPackagesNeedEachOther() {
    slices()
        .matching("dev.impulse.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAnyPackage(ENGINE_INTERNAL), FOR_ALL_OF_ENGINE)
        .check(ALL);
  }

  @Test
  void theDemoKnowsNoCommandsAndNoFunctions() {
    noClasses()
        .that(resideInAnyPackage(DEMO))
        .should()
        .dependOnClassesThat(resideInAnyPackage(CLI, FUNCTIONS, PICOCLI))
        .check(ALL);
  }

  @Test
  void theCommandLineFindsFunctionsInTheirJarsAlone() {
    noClasses()
        .that(resideInAnyPackage(CLI))
        .should()
        .dependOnClassesThat(resideInAnyPackage(FUNCTIONS, MODEL))
        .check(ALL);
  }

  @Test
  void theCommandLineKnowsNothingOfAws() {
    noClasses()
        .that(resideInAnyPackage(CLI, CONTROL, DEMO))
        .should()
        .dependOnClassesThat(resideInAnyPackage(STORE_HOST, AWS_ADAPTERS, LAMBDA, AWS_LAMBDA))
        .check(ALL);
  }

  @Test
  void nothingImportsTheBenchmarks() {
    noClasses()
        .that(resideOutsideOfPackages(BENCHMARKS))
        .should()
        .dependOnClassesThat(resideInAnyPackage(BENCHMARKS))
        .check(ALL);
  }

  @Test
  void everyPackageIsNullMarked() {
    Stream<JavaPackage> packages = ALL.stream().map(JavaClass::getPackage).distinct();

    assertThat(packages)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            one -> assertThat(one.isAnnotatedWith(NullMarked.class)).as(one.getName()).isTrue());
  }
}
