package no.byrutine.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the modules may know of each other. Whoever must break one of these writes down why. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.byrutine");

  private static final String[] BELOW_THE_DOORS = {
    "no.byrutine.decision..",
    "no.byrutine.fhir..",
    "no.byrutine.in..",
    "no.byrutine.out..",
    "no.byrutine.engine..",
    "no.byrutine.checker.."
  };

  @Test
  void onlyTheReaderAndTheWritersKnowHapi() {
    noClasses()
        .that()
        .resideOutsideOfPackages("no.byrutine.in..", "no.byrutine.out..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
        .check(CLASSES);
  }

  @Test
  void noFrameworkBelowTheDoors() {
    noClasses()
        .that()
        .resideInAnyPackage(BELOW_THE_DOORS)
        // Jakarta JSON is a notation and no framework.
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "jakarta..", "io.quarkus..", "org.springframework..", "org.apache.maven..")
                .and(resideOutsideOfPackage("jakarta.json..")))
        .check(CLASSES);
  }

  @Test
  void nobodyBelowTheDoorsLooksAtTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(BELOW_THE_DOORS)
        .should()
        .callMethodWhere(readsTheClock())
        .check(CLASSES);
  }

  @Test
  void theEngineKnowsNoCompiler() {
    noClasses()
        .that()
        .resideInAPackage("no.byrutine.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "no.byrutine.checker..", "org.drools.drl..", "org.drools.model.codegen..")
        .check(CLASSES);
  }

  @Test
  void theFhirModelKnowsNoRules() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "no.byrutine.decision..", "no.byrutine.fhir..", "no.byrutine.in..", "no.byrutine.out..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("no.byrutine.engine..", "org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("no.byrutine.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static DescribedPredicate<JavaCall<?>> readsTheClock() {
    Set<String> ways = Set.of("currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");
    return DescribedPredicate.describe(
        "reads the clock",
        call -> {
          String owner = call.getTargetOwner().getName();
          boolean now = call.getName().equals("now") && owner.startsWith("java.time.");
          boolean system = owner.equals("java.lang.System") || owner.equals(Clock.class.getName());
          return now || (system && ways.contains(call.getName()));
        });
  }
}
