package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.in.Facts;

/** Messages, documents, forms and findings of the case, by what they are about. */
final class Stoeyarkiv {

  private final Map<String, List<Communication>> meldinger = new HashMap<>();
  private final Map<String, List<DocumentReference>> dokumenter = new HashMap<>();
  private final Map<String, List<QuestionnaireResponse>> skjemaer = new HashMap<>();
  private final Map<String, List<Observation>> funn = new HashMap<>();

  Stoeyarkiv(Facts facts) {
    facts
        .all(Communication.class)
        .forEach(melding -> melding.about().forEach(om -> legg(meldinger, om, melding)));
    facts.all(DocumentReference.class).stream()
        .filter(dokument -> dokument.status().equals("current"))
        .forEach(dokument -> dokument.related().forEach(om -> legg(dokumenter, om, dokument)));
    for (QuestionnaireResponse skjema : facts.all(QuestionnaireResponse.class)) {
      if (skjema.subject() != null) {
        legg(skjemaer, skjema.subject(), skjema);
      }
    }
    for (Observation observasjon : facts.all(Observation.class)) {
      if (observasjon.focus() != null && observasjon.codes().is("stoeyfunn")) {
        legg(funn, observasjon.focus(), observasjon);
      }
    }
  }

  private static <T> void legg(Map<String, List<T>> arkiv, String om, T ting) {
    arkiv.computeIfAbsent(om, key -> new ArrayList<>()).add(ting);
  }

  private static <T> Stream<T> om(Map<String, List<T>> arkiv, List<String> hva) {
    return hva.stream().flatMap(ref -> arkiv.getOrDefault(ref, List.of()).stream()).distinct();
  }

  /** The messages of this kind that were sent on a known day, about any of these. */
  List<Communication> sendt(String konsept, List<String> hva) {
    return om(meldinger, hva)
        .filter(melding -> melding.is(konsept) && melding.sentOn() != null)
        .filter(melding -> melding.status().equals("completed"))
        .toList();
  }

  /** The documents of this kind about any of these that have a date. */
  List<DocumentReference> dokumenter(String konsept, List<String> hva) {
    return om(dokumenter, hva)
        .filter(dokument -> dokument.is(konsept) && dokument.date() != null)
        .toList();
  }

  List<QuestionnaireResponse> skjemaer(String konsept, List<String> hva) {
    return om(skjemaer, hva).filter(skjema -> skjema.is(konsept)).toList();
  }

  List<Observation> funn(String konsept, String hva) {
    return om(funn, List.of(hva)).filter(observasjon -> observasjon.is(konsept)).toList();
  }

  /** The first day of those documents' dates; the last there is when there are none. */
  static LocalDate foerste(List<DocumentReference> dokumenter) {
    return dokumenter.stream()
        .flatMap(dokument -> Stream.ofNullable(dokument.date()))
        .map(dato -> dato.toLocalDate())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }
}
