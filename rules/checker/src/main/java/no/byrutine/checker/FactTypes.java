package no.byrutine.checker;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.fhir.Resource;

/** The Java types that one rule file can name, and what rules may ask of them. */
public final class FactTypes {

  private final DrlFile file;
  private final ClassLoader loader;

  public FactTypes(DrlFile file, ClassLoader loader) {
    this.file = file;
    this.loader = loader;
  }

  /** Whether this is one of our FHIR projections. */
  static boolean isResource(String simpleName) {
    try {
      Class<?> type = Class.forName(Resource.class.getPackageName() + "." + simpleName);
      return Resource.class.isAssignableFrom(type);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Every type that the name could mean. */
  Set<Class<?>> all(String name) {
    Set<Class<?>> found = new java.util.LinkedHashSet<>();
    if (name.contains(".") && Character.isLowerCase(name.charAt(0))) {
      load(name).ifPresent(found::add);
      return found;
    }
    String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    String inner = name.substring(outer.length()).replace('.', '$');
    for (DrlFile.Import one : file.imports()) {
      if (!one.isStatic() && one.target().endsWith("." + outer)) {
        load(one.target() + inner).ifPresent(found::add);
      } else if (!one.isStatic() && one.target().endsWith(".*")) {
        load(one.target().substring(0, one.target().length() - 1) + outer + inner)
            .ifPresent(found::add);
      }
    }
    load(file.packageName() + "." + outer + inner).ifPresent(found::add);
    if (found.isEmpty()) {
      load("java.lang." + outer + inner).ifPresent(found::add);
    }
    return found;
  }

  /** The type that the name means, if it means one. */
  public Optional<Class<?>> find(String name) {
    return all(name).stream().findFirst();
  }

  /** Whether an import names something that exists. */
  boolean exists(DrlFile.Import one) {
    String target = one.target();
    if (target.endsWith(".*") && !one.isStatic()) {
      return true;
    }
    return load(target).isPresent()
        || (one.isStatic() && load(target.substring(0, target.lastIndexOf('.'))).isPresent());
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      // A class inside another: Scalar.Decimal is Scalar$Decimal.
      int dot = name.lastIndexOf('.');
      boolean inner =
          dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
      return inner
          ? load(name.substring(0, dot) + "$" + name.substring(dot + 1))
          : Optional.empty();
    }
  }

  /** Whether an import says which class the name means, be it rightly or not. */
  boolean isImported(String name) {
    List<DrlFile.Import> imports = file.imports().stream().filter(one -> !one.isStatic()).toList();
    return imports.stream().anyMatch(one -> one.target().endsWith("." + name))
        || imports.stream()
            .filter(one -> !exists(one))
            .map(one -> one.target().substring(one.target().lastIndexOf('.') + 1))
            .anyMatch(broken -> Nearest.to(broken, List.of(name)).isPresent());
  }

  boolean isClass(String target) {
    return load(target).isPresent();
  }

  /** The simple names that were imported, for a suggestion. */
  List<String> imported() {
    List<String> names = new ArrayList<>();
    for (DrlFile.Import one : file.imports()) {
      if (!one.isStatic()) {
        names.add(one.target().substring(one.target().lastIndexOf('.') + 1));
      }
    }
    return names;
  }

  /** The type of a property, or of what a method gives. */
  public static Optional<Class<?>> member(Class<?> type, String name, boolean called) {
    String upper = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    List<String> methods = called ? List.of(name) : List.of(name, "get" + upper, "is" + upper);
    for (Method method : type.getMethods()) {
      if (methods.contains(method.getName()) && (called || method.getParameterCount() == 0)) {
        return Optional.of(method.getReturnType());
      }
    }
    if (type.isInterface()) {
      return called || name.equals("class") ? member(Object.class, name, called) : Optional.empty();
    }
    return Arrays.stream(type.getFields())
        .filter(field -> field.getName().equals(name))
        .<Class<?>>map(Field::getType)
        .findFirst();
  }

  /** What a rule may ask of the type, for a suggestion. */
  static Set<String> members(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())) {
        names.add(method.getName());
      }
    }
    names.removeAll(List.of("hashCode", "toString", "equals"));
    return names;
  }

  /** The constants and static methods of the type. */
  static Set<String> constants(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        names.add(field.getName());
      }
    }
    for (Method method : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        names.add(method.getName());
      }
    }
    for (Class<?> inner : type.getClasses()) {
      names.add(inner.getSimpleName());
    }
    return names;
  }
}
