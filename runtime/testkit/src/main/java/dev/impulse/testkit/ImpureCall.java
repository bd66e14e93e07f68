package dev.impulse.testkit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not be called, written {@code owner.method/parameters}, and the way out. */
enum ImpureCall {
  CLOCK(
      "reads a clock: take the time from the event",
      "java\\.time\\.[\\w.]+\\.now/\\d",
      "java\\.time\\.(Clock|InstantSource)\\..*",
      "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)/0",
      "java\\.util\\.(Date|GregorianCalendar)\\.<init>/0",
      "java\\.util\\.Calendar\\.getInstance/\\d"),

  CHANCE(
      "draws at random: derive it from the event",
      "java\\.util\\.(Random|SplittableRandom)\\..*",
      "java\\.util\\.(random|concurrent\\.ThreadLocalRandom|security)\\..*",
      "java\\.security\\.SecureRandom\\..*",
      "java\\.lang\\.(Strict)?Math\\.random/0",
      "java\\.util\\.UUID\\.randomUUID/0",
      "java\\.util\\.Collections\\.shuffle/\\d"),

  HASH_ORDER(
      "has an order of its own in each JVM: use a sorted or linked one",
      "java\\.util\\.(Map|Set)\\.(of|ofEntries|copyOf)/\\d+",
      "java\\.util\\.(Identity|Weak)?Hash(Map|Set|table)\\.<init>/\\d",
      "java\\.util\\.concurrent\\.ConcurrentHashMap\\.(<init>|newKeySet)/\\d",
      "java\\.util\\.stream\\.Collectors\\.(toSet/0|toMap/[23]|groupingBy/[12])",
      "java\\.util\\.stream\\.Collectors\\.(toUnmodifiable(Set|Map)|groupingByConcurrent)/\\d",
      "java\\.lang\\.System\\.identityHashCode/1"),

  SURROUNDINGS(
      "depends on where it runs: make it a setting",
      "java\\.lang\\.System\\.(getenv|getProperty|getProperties|lineSeparator)/\\d",
      "java\\.util\\.(Locale|TimeZone)\\.getDefault/\\d",
      "java\\.time\\.ZoneId\\.systemDefault/0"),

  LAST_DIGITS(
      "may have other last digits in another JVM: use StrictMath",
      "java\\.lang\\.Math\\.(a?(sin|cos|tan)|atan2|sinh|cosh|tanh)/\\d",
      "java\\.lang\\.Math\\.(exp|expm1|log|log10|log1p|pow|cbrt|hypot)/\\d"),

  LOCALE(
      "depends on the locale of where it runs: name one, as String.format(Locale.ROOT, …) does",
      "java\\.lang\\.String\\.(format/2|formatted/1|to(Lower|Upper)Case/0)",
      "java\\.text\\.NumberFormat\\.get\\w*Instance/0",
      "java\\.text\\.DateFormat\\.get(Instance/0|(Date|Time)Instance/[01]|DateTimeInstance/[02])",
      "java\\.text\\.(DecimalFormat|SimpleDateFormat)\\.<init>/[01]",
      "java\\.text\\.DecimalFormatSymbols\\.(<init>|getInstance)/0",
      "java\\.text\\.MessageFormat\\.(<init>/1|format/2)",
      "java\\.text\\.(Collator|BreakIterator)\\.get\\w*Instance/0",
      "java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern/1|ofLocalized\\w+/\\d)",
      "java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter/0",
      "java\\.util\\.Formatter\\.<init>/0",
      "java\\.util\\.Currency\\.get(Symbol|DisplayName)/0"),

  OUTSIDE(
      "reaches outside: say it by an effect, and let the host do it",
      "java\\.(io|net|sql)\\..*",
      "java\\.nio\\.(file|channels)\\..*",
      "java\\.lang\\.(Thread|Process|ProcessBuilder|Runtime)\\..*",
      "java\\.util\\.concurrent\\.(Executors?|.*Executor|CompletableFuture|ForkJoinPool)\\..*",
      "java\\.util\\..*\\.parallel(Stream)?/0");

  private final String wayOut;
  private final Pattern calls;

  ImpureCall(String wayOut, String... calls) {
    this.wayOut = wayOut;
    this.calls = Pattern.compile(String.join("|", calls));
  }

  static Stream<String> allOf(JavaClass one) {
    return one.getAccessesFromSelf().stream().flatMap(ImpureCall::of);
  }

  private static Stream<String> of(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? of(access, target)
        : Stream.empty();
  }

  private static Stream<String> of(JavaAccess<?> access, CodeUnitAccessTarget target) {
    String called = target.getOwner().getName() + "." + target.getName();
    String signature = called + "/" + target.getRawParameterTypes().size();
    return Arrays.stream(values())
        .filter(impure -> impure.calls.matcher(signature).matches())
        .map(impure ->
            "%s %s calls %s, which %s"
                .formatted(
                    access.getOriginOwner().getName(),
                    access.getSourceCodeLocation(),
                    called,
                    impure.wayOut));
  }
}
