package no.byrutine.service.page;

import no.byrutine.decision.Words;

/** The pages that every pack has, in the order of the way through them. */
enum Tab {
  OVERVIEW("", "Oversikt", "Overview"),
  TRY("try", "Prøv en sak", "Try a case"),
  RULES("rules", "Regler", "Rules"),
  PARAMETERS("parameters", "Tall og valg", "Numbers and choices"),
  SCENARIOS("scenarios", "Prøvesaker", "Scenarios"),
  SOURCES("sources", "Kilder", "Sources");

  private final String path;
  private final String nb;
  private final String en;

  Tab(String path, String nb, String en) {
    this.path = path;
    this.nb = nb;
    this.en = en;
  }

  String path() {
    return path;
  }

  Words title() {
    return new Words(nb, en);
  }
}
