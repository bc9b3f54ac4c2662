package no.byrutine.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the engine shows, and which way its two packages depend. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.byrutine.engine");

  @Test
  void theEngineShowsThirteenTypes() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().equals("no.byrutine.engine"))
        .filteredOn(JavaClass::isTopLevelClass)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "Conclusions",
            "Context",
            "DatedParameter",
            "DecisionEngine",
            "Derivation",
            "Derived",
            "InForce",
            "Mangler",
            "Pack",
            "Parameter",
            "Policy",
            "RuleFailedException",
            "ShownConditions");
  }

  @Test
  void theDefinitionOfAPackDoesNotKnowTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("no.byrutine.engine.definition..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("no.byrutine.engine")
        .check(CLASSES);
  }
}
