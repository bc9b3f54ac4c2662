package no.byrutine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.byrutine");

  @Test
  void onlyTheEdgesKnowHapi() {
    noClasses()
        .that()
        .resideOutsideOfPackages("no.byrutine.in", "no.byrutine.out")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..", "com.fasterxml..")
        .because("rules see projections; HAPI's getters change what they read")
        .check(OURS);
  }

  @Test
  void whatReadsTextKnowsNoHapi() {
    noClasses()
        .that()
        .resideInAPackage("no.byrutine.in")
        // The view of HAPI's objects and who takes them in, what is written short or as CSV, which
        // becomes such objects, and the narratives that are HAPI's to judge.
        .and()
        .haveNameNotMatching(
            ".*\\.(HapiElement|BundleReader|Shorthand|ShortForms|MeasurementCsv|Csv\\w+|Xhtml)"
                + "(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..")
        .because("a projection is written once, over Element")
        .check(OURS);
  }

  @Test
  void theVocabularyIsPlainJava() {
    classes()
        .that()
        .resideInAnyPackage("no.byrutine.fhir", "no.byrutine.decision")
        // A table of three hundred units is a library's.
        .and()
        .haveNameNotMatching("no\\.byrutine\\.fhir\\.Units(\\$.*)?")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("no.byrutine.fhir", "no.byrutine.decision", "java..", "org.jspecify..")
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("no.byrutine.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void nobodyAsksTheClock() {
    noClasses()
        .should()
        .callMethodWhere(target(name("now")))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("time is an argument")
        .check(OURS);
  }
}
