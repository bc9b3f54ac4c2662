package no.byrutine.checker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.checker.checks.CheckDescription;

/** The page of one check: its words, and the published mistakes as what to avoid and prefer. */
record CheckPage(CheckDescription check, List<Mistake> mistakes) {

  String markdown() {
    return """
        # `%s`

        ## Summary

        %s This is %s.

        ## Avoid

        %s
        ## Prefer

        %s
        ## Why

        %s

        ## How to switch it off

        %s
        """
        .formatted(
            check.id(),
            check.summary(),
            check.level() == Level.ERROR ? "an error" : "a warning",
            mistakes.stream().map(CheckPage::avoid).collect(Collectors.joining("\n")),
            mistakes.stream()
                .flatMap(CheckPage::prefer)
                .distinct()
                .collect(Collectors.joining("\n")),
            check.why(),
            switchOff());
  }

  private String switchOff() {
    return check.acceptable()
        ? """
        Write why, above the line or the rule that it is about:

        ```
        %s accepts %s: <the reason, in at least %d letters>
        ```"""
            .formatted(
                mistakes.get(0).edits().get(0).file().endsWith(".drl") ? "//" : "#",
                check.id(),
                Acceptances.SHORTEST_REASON)
        : "It cannot be switched off: what it says must be mended.";
  }

  private static String avoid(Mistake mistake) {
    StringBuilder text = new StringBuilder(mistake.name()).append(":\n\n");
    for (Mistake.Edit edit : mistake.edits()) {
      String after =
          Radon.pack().with(edit.file(), edit.piece(), edit.replacement()).text(edit.file());
      text.append(fenced(edit, after, edit.replacement())).append('\n');
    }
    text.append("```\n").append(String.join("\n", mistake.says())).append("\n```\n");
    return text.toString();
  }

  private static Stream<String> prefer(Mistake mistake) {
    return mistake.edits().stream().map(CheckPage::prefer);
  }

  private static String prefer(Mistake.Edit edit) {
    return edit.piece().isEmpty()
        ? "`%s` without what is added above.\n".formatted(edit.file())
        : fenced(edit, Radon.pack().text(edit.file()), edit.piece());
  }

  /** The whole lines of a file that a piece of it stands on. */
  private static String fenced(Mistake.Edit edit, String text, String piece) {
    int at = edit.piece().isEmpty() ? text.length() - piece.length() : start(edit);
    int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int end = text.indexOf('\n', Math.max(from, at + piece.length() - 1));
    String lines = text.substring(at == 0 ? 0 : from, end < 0 ? text.length() : end);
    if (lines.isBlank()) {
      return "`%s` is empty.\n".formatted(edit.file());
    }
    return "`%s`\n\n```%s\n%s\n```\n"
        .formatted(
            edit.file(), edit.file().endsWith(".drl") ? "drools" : "yaml", lines.stripTrailing());
  }

  private static int start(Mistake.Edit edit) {
    return Radon.pack().text(edit.file()).indexOf(edit.piece());
  }
}
