package no.byrutine.service.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.request.Faults;
import no.byrutine.service.request.Texts;

/**
 * That what the log has of a person is to go.
 *
 * @param subject a FHIR reference or a national identity number
 * @param reason why, for those who ask later
 */
record DeletionRequest(String subject, String reason) {

  private static final Set<String> NAMES = Set.of("subject", "reason");
  private static final int LONGEST = 1000;

  /**
   * Reads {@code {subject, reason}}.
   *
   * @throws BadInput with everything that is wrong with it
   */
  static DeletionRequest read(String json) {
    List<Issue> issues = new ArrayList<>();
    Map<String, String> given = Texts.read(json, NAMES, issues);
    for (String name : NAMES) {
      String text = given.getOrDefault(name, "");
      if (text.isBlank() || text.length() > LONGEST) {
        issues.add(
            Faults.wrongType(
                name,
                new Words("en tekst på inntil 1000 tegn", "a text of at most 1000 characters")));
      }
    }
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
    return new DeletionRequest(given.getOrDefault("subject", ""), given.getOrDefault("reason", ""));
  }
}
