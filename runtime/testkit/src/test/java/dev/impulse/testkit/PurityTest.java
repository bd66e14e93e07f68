package dev.impulse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not pure is found where it stands, and nothing else is. */
@SuppressWarnings({"UnusedMethod", "unused"}) // looked at as class files, never called
class PurityTest {

  private static List<String> impuritiesOf(Class<?> type) {
    return Purity.impurities(new ClassFileImporter().importClasses(type));
  }

  static final class Clocked {
    List<Object> all() {
      Supplier<Instant> reference = Instant::now;
      return List.of(
          reference,
          LocalDate.now(ZoneOffset.UTC),
          Clock.systemUTC(),
          System.currentTimeMillis(),
          System.nanoTime());
    }
  }

  static final class Drawn {
    List<Object> all() {
      Collections.shuffle(List.of(1, 2));
      return List.of(new Random(1), UUID.randomUUID(), Math.random());
    }
  }

  static final class Hashed {
    List<Object> all() {
      Set<Integer> set = Stream.of(1).collect(Collectors.toSet());
      Map<Integer, List<Integer>> grouped = Stream.of(1).collect(Collectors.groupingBy(one -> one));
      return List.of(
          Map.of(),
          Map.copyOf(grouped),
          Set.of(1, 2),
          Set.copyOf(set),
          new HashMap<>(),
          new HashSet<>());
    }
  }

  static final class Dependent {
    List<Object> all() {
      return List.of(Locale.getDefault(), System.getenv(), System.lineSeparator());
    }
  }

  static final class Approximate {
    List<Object> all() {
      return List.of(
          Math.sin(1),
          Math.atan2(1, 2),
          Math.exp(1),
          Math.log10(1),
          Math.pow(2, 3),
          Math.hypot(3, 4));
    }
  }

  @SuppressWarnings({"StringCaseLocaleUsage", "JavaTimeDefaultTimeZone"})
  static final class Localized {
    List<Object> all() {
      Function<String, String> reference = String::toUpperCase;
      return List.of(
          reference,
          String.format("%d", 1),
          "%d".formatted(1),
          "I".toLowerCase(),
          NumberFormat.getInstance(),
          new DecimalFormat("0.0"),
          DateTimeFormatter.ofPattern("MMM"),
          MessageFormat.format("{0}", 1));
    }
  }

  static final class Reaching {
    Object all() {
      Runtime.getRuntime();
      return new ByteArrayOutputStream();
    }
  }

  @SuppressWarnings("NonFinalStaticField")
  static final class Keeping {
    static int count;
    double inexact;
    Float boxed = 1f;
  }

  record Pure(Instant at, Map<String, Integer> counts, List<String> names) {
    Pure {
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
      names = List.copyOf(names);
    }

    Map<Integer, List<String>> byLength() {
      return names.stream()
          .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
    }

    Instant tomorrow() {
      return Instant.ofEpochSecond(Math.addExact(at.getEpochSecond(), 86_400));
    }

    List<Object> exact() {
      return List.of(
          StrictMath.sin(1), Math.max(1, 2), Math.abs(-1), Math.floorDiv(3, 2), Math.sqrt(2));
    }

    List<Object> ofALocale() {
      return List.of(
          String.format(Locale.ROOT, "%d", 1),
          "I".toLowerCase(Locale.ROOT),
          NumberFormat.getInstance(Locale.ROOT),
          DateTimeFormatter.ofPattern("MMM", Locale.ROOT),
          DateTimeFormatter.ISO_DATE);
    }
  }

  @Test
  void aClockIsFoundByWhicheverNameItIsRead() {
    assertThat(impuritiesOf(Clocked.class))
        .hasSize(5)
        .allSatisfy(found -> assertThat(found).contains("PurityTest$Clocked (PurityTest.java:"))
        .allSatisfy(found -> assertThat(found).contains("take the time from the event"));
  }

  @Test
  void chanceIsFound() {
    assertThat(impuritiesOf(Drawn.class)).hasSize(4).allMatch(found -> found.contains("at random"));
  }

  @Test
  void collectionsInHashOrderAreFound() {
    assertThat(impuritiesOf(Hashed.class))
        .hasSize(8)
        .allMatch(found -> found.contains("sorted or linked"));
  }

  @Test
  void mathThatMayDifferBetweenJvmsIsFoundWithItsWayOut() {
    assertThat(impuritiesOf(Approximate.class))
        .hasSize(6)
        .allMatch(found -> found.contains("use StrictMath"))
        .anySatisfy(found ->
            assertThat(found)
                .matches(
                    "dev\\.impulse\\.testkit\\.PurityTest\\$Approximate \\(PurityTest\\.java:\\d+\\)"
                        + " calls java\\.lang\\.Math\\.sin, which may have other last digits"
                        + " in another JVM: use StrictMath"));
  }

  @Test
  void formattingInTheLocaleOfWhereItRunsIsFoundWithItsWayOut() {
    assertThat(impuritiesOf(Localized.class))
        .hasSize(8)
        .allMatch(found -> found.contains("name one, as String.format(Locale.ROOT, …) does"))
        .anyMatch(found -> found.contains("calls java.lang.String.formatted, which depends"));
  }

  @Test
  void whatDependsOnSurroundingsOrReachesOutsideIsFound() {
    assertThat(impuritiesOf(Dependent.class))
        .hasSize(3)
        .allMatch(found -> found.contains("a setting"));
    assertThat(impuritiesOf(Reaching.class))
        .hasSize(2)
        .allMatch(found -> found.contains("an effect"));
  }

  @Test
  void inexactAndStaticFieldsAreFound() {
    assertThat(impuritiesOf(Keeping.class))
        .satisfiesExactlyInAnyOrder(
            found -> assertThat(found).contains("count", "beside the state"),
            found -> assertThat(found).contains("inexact", "BigDecimal"),
            found -> assertThat(found).contains("boxed", "BigDecimal"));
  }

  @Test
  void whatIsPureIsLeftAlone() {
    assertThat(impuritiesOf(Pure.class)).isEmpty();
  }

  @Test
  void aPackageIsCheckedWithoutItsTests() {
    assertThatCode(() -> Purity.assertPure("dev.impulse.spi.none"))
        .hasMessageContaining("no class");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Purity.assertPure("dev.impulse.json"))
        .withMessageContaining("not pure:")
        .withMessageContaining("dev.impulse.json.");
  }
}
