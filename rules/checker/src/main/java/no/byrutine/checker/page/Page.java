package no.byrutine.checker.page;

/**
 * A page in one file: no script, and nothing that is fetched from elsewhere, so that it can be
 * sent, kept and printed.
 */
public record Page(String language, String title, Html body) {

  // Ink on paper is 15:1, links and lines at least 4.5:1 (WCAG 2.2 AA asks for 4.5:1 and 3:1).
  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 72rem; margin: 0 auto; padding: 1rem; }
      a { color: #0b4a8f; }
      a:focus-visible, .wide:focus-visible, summary:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
      h1, h2, h3 { line-height: 1.25; margin: 1.5em 0 .5em; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
      caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
      th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      th { background: #eef1f4; }
      code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
      pre { background: #f4f5f7; padding: .5rem; white-space: pre-wrap; }
      .due { font-weight: 600; }
      @media print {
        body { max-width: none; padding: 0; font-size: 10pt; }
        nav { display: none; }
        .wide { overflow: visible; }
        h2 { break-before: page; }
        tr, pre, li { break-inside: avoid; }
        a { color: inherit; text-decoration: none; }
      }
      """;

  /** The whole document. */
  @Override
  public String toString() {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s%s</main>
    </body>
    </html>
    """
        .formatted(language, Html.text(title), STYLE, Html.element("h1", title), body);
  }
}
