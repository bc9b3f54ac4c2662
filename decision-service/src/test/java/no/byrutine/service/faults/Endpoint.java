package no.byrutine.service.faults;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that can be asked of the service. Read from the compiled classes and not from
 * /q/openapi, where the pages are hidden.
 *
 * @param template the address, with its parameters in braces
 * @param consumes the media types of its body; empty when it takes any, or has none
 */
record Endpoint(String method, String template, List<String> consumes) {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

  Endpoint {
    consumes = List.copyOf(consumes);
  }

  /** All that the service has; what Quarkus itself offers under /q is not ours. */
  static List<Endpoint> all() {
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
          .sorted()
          .flatMap(name -> in(load(name)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Endpoint> in(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Path.class)).stream()
        .flatMap(
            root ->
                Arrays.stream(type.getDeclaredMethods())
                    .flatMap(method -> of(root.value(), type, method).stream()));
  }

  private static Optional<Endpoint> of(String root, Class<?> type, Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(it -> Stream.ofNullable(it.annotationType().getAnnotation(HttpMethod.class)))
        .findFirst()
        .map(verb -> new Endpoint(verb.value(), template(root, method), consumes(type, method)));
  }

  private static String template(String root, Method method) {
    String rest = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    String whole = ("/" + root + "/" + rest).replaceAll("/+", "/");
    return whole.length() > 1 && whole.endsWith("/")
        ? whole.substring(0, whole.length() - 1)
        : whole;
  }

  private static List<String> consumes(Class<?> type, Method method) {
    return Optional.ofNullable(method.getAnnotation(Consumes.class))
        .or(() -> Optional.ofNullable(type.getAnnotation(Consumes.class)))
        .map(it -> List.of(it.value()))
        .orElse(List.of());
  }

  /** Whether the request is one of this endpoint. */
  boolean takes(Sent sent) {
    String type = sent.headers().getOrDefault("Content-Type", "");
    return sent.method().equals(method)
        && sent.path().matches(template.replaceAll("\\{[^}]+}", "[^/]+"))
        && (sent.body().isEmpty() || consumes.isEmpty() || consumes.contains(type));
  }

  @Override
  public String toString() {
    return method + " " + template + (consumes.isEmpty() ? "" : " " + consumes);
  }
}
