package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Procedure;

/** What was done, said and reported. */
final class Events {

  private final Projections from;
  private final Elements elements;

  Events(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Procedure procedure(Element procedure) {
    Elements.When when = elements.when(procedure, "performed");
    return new Procedure(
        from.ref(),
        elements.codes(procedure, "code"),
        procedure.code("status"),
        from.resolve(procedure, "subject"),
        when.days(),
        when.at(),
        new Performers(from, elements).read(procedure),
        elements.codes(procedure, "reasonCode"),
        elements.codes(procedure, "outcome"),
        from.allNamed(procedure, "basedOn"),
        Elements.note(procedure));
  }

  Communication communication(Element communication) {
    return new Communication(
        from.ref(),
        elements.codes(communication, "category", "reasonCode"),
        communication.code("status"),
        from.resolve(communication, "subject"),
        Days.moment(communication.text("sent")),
        from.allNamed(communication, "recipient"),
        from.named(communication, "sender"),
        from.allNamed(communication, "about"),
        Days.moment(communication.text("received")),
        elements.wholeDay(communication, "sent"),
        elements.wholeDay(communication, "received"));
  }

  AdverseEvent adverseEvent(Element event) {
    return new AdverseEvent(
        from.ref(),
        elements.codes(event, "event", "category"),
        event.code("actuality"),
        from.named(event, "subject"),
        Days.moment(event.text("date")),
        elements.codes(event, "seriousness"),
        elements.codes(event, "severity"),
        elements.codes(event, "outcome"),
        Days.moment(event.text("recordedDate")),
        from.named(event, "recorder"),
        suspects(event.all("suspectEntity")));
  }

  private List<String> suspects(List<Element> suspects) {
    List<String> found = new ArrayList<>();
    for (Element suspect : suspects) {
      elements.refuseModifiers(suspect);
      String name = from.resolve(suspect, "instance");
      if (!name.isEmpty()) {
        found.add(name);
      }
    }
    return found;
  }
}
