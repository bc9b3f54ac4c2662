package no.byrutine.service.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what came of the tests into {@code target}, and into the page in version control when all
 * of them were run. A build server writes nothing there: {@link ConformanceTableTest} fails
 * instead.
 */
public final class ConformanceListener implements TestExecutionListener {

  private static final Path WRITTEN = Path.of("target", "cds-hooks-conformance.md");
  private static final String NOT_RUN = "not run";

  private final Map<String, String> results = new ConcurrentHashMap<>();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean passes = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .ifPresent(
            source ->
                results.merge(
                    source.getClassName().replaceAll(".*\\.", "") + "#" + source.getMethodName(),
                    passes ? "passes" : "fails",
                    (one, other) -> one.equals("fails") ? one : other));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (!Files.isDirectory(WRITTEN.getParent())) {
      return;
    }
    try {
      String page = Conformance.page(test -> results.getOrDefault(test, NOT_RUN));
      Files.writeString(WRITTEN, page);
      boolean whole =
          Conformance.tests().values().stream()
              .flatMap(java.util.List::stream)
              .allMatch(results::containsKey);
      if (whole && !Boolean.getBoolean("byrutine.docs.check") && !page.equals(current())) {
        Files.writeString(Conformance.DOCS, page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String current() throws IOException {
    return Files.exists(Conformance.DOCS) ? Files.readString(Conformance.DOCS) : "";
  }
}
