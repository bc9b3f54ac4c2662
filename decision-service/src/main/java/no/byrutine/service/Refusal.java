package no.byrutine.service;

import java.util.List;
import java.util.UUID;
import no.byrutine.decision.Words;
import no.byrutine.engine.RuleFailedException;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.request.Bodies;
import no.byrutine.service.request.Refused;
import org.jboss.logging.Logger;

/**
 * What went wrong with one case, whatever it was, as the caller is to hear it.
 *
 * @param status the HTTP status that it has, or would have had alone
 */
public record Refusal(int status, List<Issue> issues) {

  private static final Logger LOG = Logger.getLogger(Refusal.class);

  /** The refusal. A fault of ours is logged, with where it happened and nothing that was sent. */
  public static Refusal of(Throwable e) {
    if (e instanceof BadInput bad) {
      return new Refusal(status(bad.issues()), bad.issues());
    } else if (e instanceof Refused refused) {
      return new Refusal(refused.status(), List.of(refused.issue()));
    } else if (e instanceof OutOfMemoryError) {
      // Memory is the one thing that another request can take from this one.
      LOG.error("Out of memory; give the service more, or a lower byrutine.body.most-bytes");
      return of(Bodies.busy());
    }
    String id = UUID.randomUUID().toString();
    // Its message names the rule, and nothing of the case.
    String rule = e instanceof RuleFailedException failed ? failed.getMessage() + " " : "";
    LOG.errorf("Error %s: %s%s", id, rule, Whereabouts.of(e));
    return new Refusal(
        500,
        List.of(
            new Issue(
                "exception",
                "",
                new Words(
                    "Noe gikk galt hos oss. Meld fra med feil-id " + id + ".",
                    "Something went wrong at our end. Report it with error id " + id + "."))));
  }

  private static int status(List<Issue> issues) {
    if (issues.stream().anyMatch(issue -> issue.code().equals("structure"))) {
      return 400;
    }
    return issues.stream().anyMatch(issue -> issue.code().equals("not-found")) ? 404 : 422;
  }
}
