package no.byrutine.maven;

import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops warnings of the rule compiler that say nothing to a rule author. It advises to write a
 * constraint otherwise whenever a rule compares two facts, for the sake of facts that change; ours
 * never do.
 */
final class Quiet {

  private static final String LOGGER =
      "org.drools.model.codegen.execmodel.generator.drlxparse.ConstraintParser";
  private static final int ERROR = 40;

  private Quiet() {}

  static void ruleCompiler() {
    Logger logger = LoggerFactory.getLogger(LOGGER);
    try {
      // Maven's logger has no API for this, and a system property would reach all of the build.
      Field level = field(logger.getClass(), "currentLogLevel");
      level.setAccessible(true);
      level.setInt(logger, ERROR);
    } catch (ReflectiveOperationException | RuntimeException e) {
      logger.debug("The rule compiler will talk: this logger cannot be told otherwise");
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
