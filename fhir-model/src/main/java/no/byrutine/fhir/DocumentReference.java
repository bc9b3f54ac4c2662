package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a document exists, and what it is about. The document itself is not read.
 *
 * @param codes FHIR's {@code type}
 * @param date when the reference was made, in Norwegian time
 * @param related what the document is about: FHIR's {@code context.related}
 */
public record DocumentReference(
    String ref,
    Codes codes,
    String status,
    @Nullable String subject,
    @Nullable OffsetDateTime date,
    List<String> author,
    List<String> related)
    implements Resource, Coded {

  public DocumentReference {
    author = List.copyOf(author);
    related = List.copyOf(related);
  }
}
