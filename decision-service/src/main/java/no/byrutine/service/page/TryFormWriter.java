package no.byrutine.service.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.in.Issue;
import no.byrutine.service.page.TryForm.Fault;
import no.byrutine.service.page.TryForm.Field;
import no.byrutine.service.page.TryForm.Setting;

/** Lays out the form in which a case is tried. */
final class TryFormWriter {

  /** The field of the case; what is wrong and belongs to no other field is shown here. */
  static final String CASE = "case";

  private static final String POLICY = "policy.";
  private static final List<String> FIELDS = List.of(CASE, "section", "on", "at", "known");

  private final Pack pack;
  private final String language;
  private final FormFields given;
  private final List<Fault> faults;

  TryFormWriter(Pack pack, String language, FormFields given, List<Issue> issues) {
    this.pack = pack;
    this.language = language;
    this.given = given;
    this.faults = issues.stream().map(this::fault).toList();
  }

  TryForm write() {
    return new TryForm(
        field(CASE),
        field("section"),
        Option.all(
            pack.definition().sections(),
            SectionDefinition::title,
            language,
            given.text("section")),
        field("on"),
        field("at"),
        field("known"),
        settings(),
        faults);
  }

  /** The names that the form's fields have. */
  static List<String> names(Pack pack) {
    return Stream.concat(FIELDS.stream(), local(pack).map(definition -> POLICY + definition.name()))
        .toList();
  }

  private static Stream<ParameterDefinition> local(Pack pack) {
    return pack.definition().parameters().values().stream().filter(ParameterDefinition::local);
  }

  private Field field(String name) {
    return new Field(
        name,
        given.text(name),
        faults.stream().filter(fault -> fault.field().equals(name)).toList());
  }

  private List<Setting> settings() {
    return local(pack).map(this::setting).toList();
  }

  private Setting setting(ParameterDefinition definition) {
    Field field = field(POLICY + definition.name());
    return new Setting(
        field,
        definition.title().in(language),
        definition.isChoice() ? "" : definition.unit(),
        Option.all(definition.choices(), Function.identity(), language, field.value()));
  }

  /** A fault stands at the field that it is about, and not at the case, when that was filled in. */
  private Fault fault(Issue issue) {
    String at = issue.expression();
    boolean field = !at.equals(CASE) && !given.text(at).isEmpty();
    return field
        ? new Fault(at, "", issue.text().in(language))
        : new Fault(CASE, at, issue.text().in(language));
  }
}
