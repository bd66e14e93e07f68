package dev.impulse.packaging;

import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a set of classes can run. A class runs where code that runs makes an object of it or uses
 * what is static in it. A method of such a class runs where code that runs calls one of its name,
 * on whatever class of the set, or where it may override one from outside. A class that is only
 * named, such as the target of a cast that nobody gets to, does not run.
 */
final class Reachability {

  /** The JVM calls these, and the JDK an enum's list of values. */
  private static final List<String> CALLED_UNSEEN = List.of("<init>", "<clinit>", "values");

  private final Map<String, ClassModel> classes;
  private final Outside outside;
  private final Set<String> running = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> overridable = new HashSet<>();
  private final Set<String> called = new HashSet<>(CALLED_UNSEEN);
  private final Set<MethodModel> live = new HashSet<>();
  private final Map<String, List<MethodModel>> waiting = new HashMap<>();
  private final Deque<MethodModel> unread = new ArrayDeque<>();

  /**
   * @param classes the set, by names such as {@code a/b/C}
   * @param outside what else there is
   */
  Reachability(Map<String, ClassModel> classes, Outside outside) {
    this.classes = classes;
    this.outside = outside;
  }

  boolean runs(String name) {
    return running.contains(name);
  }

  /** Whether anything that is left names a class of the set. */
  boolean isNamed(String name) {
    return named.contains(name);
  }

  /** Whether a class is left: all from outside are. */
  boolean isThere(String name) {
    return isNamed(name) || !classes.containsKey(name);
  }

  boolean runs(MethodModel method) {
    return live.contains(method);
  }

  /** Follows what has been found until nothing is new. */
  void follow() {
    CodeReader reader = new CodeReader(this);
    while (!unread.isEmpty()) {
      reader.read(unread.pop());
    }
  }

  /** Code that runs calls a method on a class of the set, or one beneath it. */
  void call(String owner, String method) {
    if (classes.containsKey(owner)) {
      call(method);
    }
  }

  /** Somebody calls a method of this name, on whatever class. */
  void call(String method) {
    if (called.add(method)) {
      waiting.getOrDefault(method, List.of()).forEach(this::live);
      waiting.remove(method);
    }
  }

  /** Code that runs makes an object of a class, or uses what is static in it. */
  void run(String name) {
    ClassModel found = classes.get(name);
    if (found != null && running.add(name)) {
      name(name);
      supertypes(found).forEach(this::inherit);
      found.fields().stream().map(FieldModel::fieldTypeSymbol).forEach(this::name);
      found.methods().forEach(this::add);
    }
  }

  private void inherit(String supertype) {
    if (classes.containsKey(supertype)) {
      run(supertype);
    } else {
      overridable(supertype);
    }
  }

  /** All of a class runs: somebody makes it by its name. */
  void runWhole(String name) {
    Optional.ofNullable(classes.get(name))
        .ifPresent(found -> {
          run(name);
          found.methods().forEach(this::live);
        });
  }

  private void add(MethodModel method) {
    String name = method.methodName().stringValue();
    if (called.contains(name)) {
      live(method);
    } else {
      waiting.computeIfAbsent(name, _ -> new ArrayList<>()).add(method);
    }
  }

  private void live(MethodModel method) {
    if (live.add(method)) {
      name(method.methodTypeSymbol());
      unread.push(method);
    }
  }

  /** Whoever is handed an object as a type from outside may call what that type declares. */
  private void overridable(String name) {
    if (overridable.add(name)) {
      outside
          .find(name)
          .ifPresent(type -> {
            type.methods().forEach(method -> call(method.methodName().stringValue()));
            supertypes(type).forEach(this::overridable);
          });
    }
  }

  private static List<String> supertypes(ClassModel type) {
    List<String> names = new ArrayList<>();
    type.superclass().map(ClassEntry::asInternalName).ifPresent(names::add);
    type.interfaces().forEach(each -> names.add(each.asInternalName()));
    return names;
  }

  void name(MethodTypeDesc type) {
    name(type.returnType());
    type.parameterList().forEach(this::name);
  }

  void name(ClassDesc type) {
    ClassNames.of(type).ifPresent(this::name);
  }

  /** A class is named: it must be there, with what it is derived from. */
  void name(String name) {
    ClassModel found = classes.get(name);
    if (found != null && named.add(name)) {
      supertypes(found).forEach(this::name);
      ClassNames.outer(name).ifPresent(this::name);
    }
  }
}
