package dev.impulse.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdkTrimTest {

  private static final String SHOP = "software/amazon/awssdk/services/shop/";

  private static final String CLIENT =
      """
      package software.amazon.awssdk.services.shop;
      public class ShopClient {
        public String order(OrderRequest request) {
          java.util.function.Function<Request, String> routed = this::route;
          return routed.apply(request);
        }
        public String refund(RefundRequest request) { return new RefundWriter().write(request); }
        private String route(Request request) {
          Request routed = request instanceof RefundRequest refund ? refund.checked() : request;
          return "ordered " + routed;
        }
      }
      """;

  private static final String REQUESTS =
      """
      package software.amazon.awssdk.services.shop;
      public abstract class Request implements Comparable<Request> {
        public int compareTo(Request other) { return 0; }
      }
      """;

  private static final String ORDER =
      """
      package software.amazon.awssdk.services.shop;
      public class OrderRequest extends Request {
        @Override public String toString() { return "chairs"; }
        public boolean isEmpty() { return false; }
      }
      """;

  private static final String REFUND =
      """
      package software.amazon.awssdk.services.shop;
      public class RefundRequest extends Request {
        private final RefundReason reason = new RefundReason();
        public RefundRequest checked() { return this; }
      }
      class RefundReason {}
      class RefundWriter {
        String write(RefundRequest request) { return "refunded"; }
      }
      """;

  private static final String USER =
      """
      package user;
      import software.amazon.awssdk.services.shop.OrderRequest;
      import software.amazon.awssdk.services.shop.ShopClient;
      public class User implements java.util.concurrent.Callable<String> {
        public String call() { return new ShopClient().order(new OrderRequest()); }
      }
      """;

  @TempDir private Path folder;

  private SortedMap<String, byte[]> shop(String user) throws IOException {
    return Sources.compiled(folder, CLIENT, REQUESTS, ORDER, REFUND, user);
  }

  private static List<String> methods(SortedMap<String, byte[]> entries, String name) {
    return ClassFile.of().parse(entries.get(SHOP + name + SdkTrim.SUFFIX)).methods().stream()
        .map(method -> method.methodName().stringValue())
        .toList();
  }

  @Test
  void anOperationThatNobodyCallsIsLeftOutAndSoIsWhatServesOnlyIt() throws IOException {
    SortedMap<String, byte[]> left = SdkTrim.of(shop(USER));
    assertThat(methods(left, "ShopClient")).contains("order", "route").doesNotContain("refund");
    assertThat(left).doesNotContainKeys(SHOP + "RefundWriter.class", SHOP + "RefundReason.class");
  }

  @Test
  void ofAClassThatNobodyMakesOnlyWhatItIsDerivedFromIsLeft() throws IOException {
    SortedMap<String, byte[]> left = SdkTrim.of(shop(USER));
    assertThat(methods(left, "RefundRequest")).isEmpty();
    assertThat(methods(left, "Request")).contains("<init>");
  }

  @Test
  void whatIsCalledFromOutsideIsLeft() throws IOException {
    SortedMap<String, byte[]> left = SdkTrim.of(shop(USER));
    assertThat(methods(left, "OrderRequest")).contains("toString").doesNotContain("isEmpty");
    assertThat(methods(left, "Request")).contains("compareTo");
  }

  @Test
  void whatIsLeftDoesWhatItDid() throws Exception {
    SortedMap<String, byte[]> left = SdkTrim.of(shop(USER));
    Class<?> user = new EntriesLoader(left).loadClass("user.User");
    Callable<?> made = (Callable<?>) user.getConstructor().newInstance();
    assertThat(made.call()).isEqualTo("ordered chairs");
  }

  @Test
  void theSameClassesGiveTheSameBytes() throws IOException {
    SortedMap<String, byte[]> all = shop(USER);
    SortedMap<String, byte[]> again = SdkTrim.of(all);
    SdkTrim.of(all).forEach((entry, left) -> assertThat(again.get(entry)).isEqualTo(left));
  }

  @Test
  void whatIsNotOfTheSdkStaysAsItIs() throws IOException {
    SortedMap<String, byte[]> all = shop(USER);
    String user = "user/User.class";
    assertThat(SdkTrim.of(all).get(user)).isEqualTo(all.get(user));
  }

  @Test
  void aClassThatAServiceListNamesIsLeftWhole() throws IOException {
    SortedMap<String, byte[]> all = shop(USER);
    byte[] name = "software.amazon.awssdk.services.shop.RefundRequest # by name".getBytes(UTF_8);
    all.put("META-INF/services/a.Service", name);
    assertThat(methods(SdkTrim.of(all), "RefundRequest")).contains("<init>", "checked");
  }

  @Test
  void aClassThatATextInCodeNamesIsLeftWhole() throws IOException {
    String user =
        """
        package user;
        class User { String made = "software.amazon.awssdk.services.shop.RefundRequest"; }
        """;
    assertThat(methods(SdkTrim.of(shop(user)), "RefundRequest")).contains("<init>", "checked");
  }

  @Test
  void aMethodThatIsInheritedIsFoundByItsHeirsName() throws IOException {
    String user =
        """
        package user;
        public class User extends software.amazon.awssdk.services.shop.OrderRequest {
          boolean empty() { return isEmpty(); }
        }
        """;
    assertThat(methods(SdkTrim.of(shop(user)), "OrderRequest")).contains("isEmpty");
  }

  /** Classes of a jar's entries. */
  private static final class EntriesLoader extends ClassLoader {

    private final SortedMap<String, byte[]> entries;

    EntriesLoader(SortedMap<String, byte[]> entries) {
      super(ClassLoader.getPlatformClassLoader());
      this.entries = entries;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] content = entries.get(name.replace('.', '/') + SdkTrim.SUFFIX);
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, content, 0, content.length);
    }
  }
}
