package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Procedure;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventSuspectEntityComponent;

/** What was done, said and reported. */
final class Events {

  private final Projections from;
  private final Elements elements;

  Events(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Procedure procedure(org.hl7.fhir.r4.model.Procedure procedure) {
    Elements.When when =
        procedure.hasPerformed()
            ? elements.when(procedure.getPerformed(), "performed")
            : Elements.When.NOT_SAID;
    return new Procedure(
        from.ref(),
        procedure.hasCode() ? elements.codes(procedure.getCode(), "code") : Codes.NONE,
        procedure.hasStatus() ? Elements.text(procedure.getStatusElement()) : "",
        procedure.hasSubject() ? from.resolve(procedure.getSubject()) : "",
        when.days(),
        when.at(),
        procedure.hasPerformer()
            ? new Performers(from, elements)
                .read(
                    procedure.getPerformer(),
                    one -> one.hasActor() ? one.getActor() : null,
                    one -> one.hasFunction() ? one.getFunction() : null)
            : List.of(),
        procedure.hasReasonCode()
            ? elements.codes(procedure.getReasonCode(), "reasonCode")
            : Codes.NONE,
        procedure.hasOutcome() ? elements.codes(procedure.getOutcome(), "outcome") : Codes.NONE,
        procedure.hasBasedOn() ? from.named(procedure.getBasedOn()) : List.of(),
        procedure.hasNote() ? Elements.note(procedure.getNote()) : null);
  }

  Communication communication(org.hl7.fhir.r4.model.Communication communication) {
    Codes category =
        communication.hasCategory()
            ? elements.codes(communication.getCategory(), "category")
            : Codes.NONE;
    Codes reason =
        communication.hasReasonCode()
            ? elements.codes(communication.getReasonCode(), "reasonCode")
            : Codes.NONE;
    return new Communication(
        from.ref(),
        elements.codes(category, reason),
        communication.hasStatus() ? Elements.text(communication.getStatusElement()) : "",
        communication.hasSubject() ? from.resolve(communication.getSubject()) : "",
        communication.hasSentElement() ? Days.moment(communication.getSentElement()) : null,
        communication.hasRecipient() ? from.named(communication.getRecipient()) : List.of(),
        communication.hasSender() ? from.named(communication.getSender()) : null,
        communication.hasAbout() ? from.named(communication.getAbout()) : List.of(),
        communication.hasReceivedElement() ? Days.moment(communication.getReceivedElement()) : null,
        communication.hasSentElement()
            ? elements.wholeDay(communication.getSentElement(), "sent")
            : null,
        communication.hasReceivedElement()
            ? elements.wholeDay(communication.getReceivedElement(), "received")
            : null);
  }

  AdverseEvent adverseEvent(org.hl7.fhir.r4.model.AdverseEvent event) {
    Codes what = event.hasEvent() ? elements.codes(event.getEvent(), "event") : Codes.NONE;
    Codes category =
        event.hasCategory() ? elements.codes(event.getCategory(), "category") : Codes.NONE;
    return new AdverseEvent(
        from.ref(),
        elements.codes(what, category),
        event.hasActuality() ? Elements.text(event.getActualityElement()) : "",
        event.hasSubject() ? from.named(event.getSubject()) : null,
        event.hasDateElement() ? Days.moment(event.getDateElement()) : null,
        event.hasSeriousness() ? elements.codes(event.getSeriousness(), "seriousness") : Codes.NONE,
        event.hasSeverity() ? elements.codes(event.getSeverity(), "severity") : Codes.NONE,
        event.hasOutcome() ? elements.codes(event.getOutcome(), "outcome") : Codes.NONE,
        event.hasRecordedDateElement() ? Days.moment(event.getRecordedDateElement()) : null,
        event.hasRecorder() ? from.named(event.getRecorder()) : null,
        event.hasSuspectEntity() ? suspects(event.getSuspectEntity()) : List.of());
  }

  private List<String> suspects(List<AdverseEventSuspectEntityComponent> suspects) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < suspects.size(); i++) {
      elements.refuseModifiers(suspects.get(i), "suspectEntity[" + i + "]");
      String name =
          suspects.get(i).hasInstance() ? from.resolve(suspects.get(i).getInstance()) : "";
      if (!name.isEmpty()) {
        found.add(name);
      }
    }
    return found;
  }
}
