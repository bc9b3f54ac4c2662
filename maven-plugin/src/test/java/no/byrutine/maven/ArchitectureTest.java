package no.byrutine.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** What the modules may know of each other. Whoever must break one of these writes down why. */
@AnalyzeClasses(packages = "no.byrutine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] BELOW_THE_DOORS = {
    "no.byrutine.decision..",
    "no.byrutine.fhir..",
    "no.byrutine.in..",
    "no.byrutine.out..",
    "no.byrutine.engine..",
    "no.byrutine.checker.."
  };

  @ArchTest
  static final ArchRule onlyTheReaderAndTheWritersKnowHapi =
      noClasses()
          .that()
          .resideOutsideOfPackages("no.byrutine.in..", "no.byrutine.out..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..");

  @ArchTest
  static final ArchRule noFrameworkBelowTheDoors =
      noClasses()
          .that()
          .resideInAnyPackage(BELOW_THE_DOORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "org.springframework..", "org.apache.maven..");

  @ArchTest
  static final ArchRule nobodyBelowTheDoorsLooksAtTheClock =
      noClasses().that().resideInAnyPackage(BELOW_THE_DOORS).should().callMethodWhere(readsTheClock());

  @ArchTest
  static final ArchRule theEngineKnowsNoCompiler =
      noClasses()
          .that()
          .resideInAPackage("no.byrutine.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "no.byrutine.checker..", "org.drools.drl..", "org.drools.model.codegen..");

  @ArchTest
  static final ArchRule theFhirModelKnowsNoRules =
      noClasses()
          .that()
          .resideInAnyPackage(
              "no.byrutine.decision..", "no.byrutine.fhir..", "no.byrutine.in..", "no.byrutine.out..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("no.byrutine.engine..", "org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule noPackagesDependOnEachOtherInACircle =
      slices().matching("no.byrutine.(*)..").should().beFreeOfCycles();

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
