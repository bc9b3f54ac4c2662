package no.byrutine.peer.cql;

import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;

/** The criteria as a PlanDefinition: one action, which applies when they are fulfilled. */
final class Inclusion {

  static final String ID = "inclusion";

  private static final String BASE = "https://byrutine.no/fhir/Library/";
  private static final String VERSION = "1.0.0";

  private Inclusion() {}

  /** The plan and its library. */
  static Bundle bundle() {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    bundle.addEntry().setResource(plan());
    bundle.addEntry().setResource(library());
    return bundle;
  }

  private static PlanDefinition plan() {
    PlanDefinition plan = new PlanDefinition();
    plan.setId("PlanDefinition/" + ID);
    plan.setUrl("https://byrutine.no/fhir/PlanDefinition/" + ID);
    plan.setStatus(PublicationStatus.ACTIVE);
    plan.addLibrary(BASE + "Inclusion|" + VERSION);
    plan.addAction()
        .setTitle("Offer a place")
        .addCondition()
        .setKind(ActionConditionKind.APPLICABILITY)
        .setExpression(
            new Expression().setLanguage("text/cql-identifier").setExpression("Fulfils"));
    return plan;
  }

  private static Library library() {
    Library library = new Library();
    library.setId("Library/Inclusion");
    library.setUrl(BASE + "Inclusion");
    library.setName("Inclusion");
    library.setVersion(VERSION);
    library.setStatus(PublicationStatus.ACTIVE);
    library.addContent(
        new Attachment().setContentType("text/cql").setData(CqlRoutine.cql("Inclusion")));
    return library;
  }
}
