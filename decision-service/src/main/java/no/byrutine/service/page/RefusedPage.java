package no.byrutine.service.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import no.byrutine.in.Issue;

/** What was refused, as a page, for those who asked for one: a person in a browser. */
public final class RefusedPage {

  private RefusedPage() {}

  /**
   * Whether the address is that of a page, and the caller would rather have one than anything else,
   * as a browser says it would.
   */
  public static boolean isWanted(HttpHeaders headers, UriInfo uri) {
    // As text: a header that is no media type is itself what is refused.
    String accept = Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.ACCEPT), "");
    return isPage(uri.getPath()) && accept.strip().startsWith(MediaType.TEXT_HTML);
  }

  private static boolean isPage(String path) {
    return path.startsWith("/packs/") || path.equals("/log") || path.startsWith("/log/");
  }

  /** The page. */
  public static String html(List<Issue> issues, String language) {
    List<Answer.NamedRow> rows =
        issues.stream()
            .map(issue -> new Answer.NamedRow(issue.expression(), issue.text().in(language)))
            .toList();
    return Templates.refused(rows, Frame.of(language)).setLocale(language).render();
  }
}
