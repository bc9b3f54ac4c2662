package no.byrutine.service.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates, with the types that they may ask for. */
@CheckedTemplate(basePath = "page")
final class Templates {

  static native TemplateInstance refused(List<Answer.NamedRow> issues, Frame frame);

  static native TemplateInstance home(List<HomeRow> packs, Frame frame);

  static native TemplateInstance overview(Overview overview, Frame frame);

  static native TemplateInstance sources(SourceList list, Frame frame);

  static native TemplateInstance example(Answer answer, Frame frame);

  static native TemplateInstance form(TryForm form, Frame frame);

  static native TemplateInstance tried(TryForm form, Answer answer, Frame frame);

  static native TemplateInstance parameters(Calendar calendar, Frame frame);

  static native TemplateInstance rules(RuleList list, Frame frame);

  static native TemplateInstance rule(RulePage page, Frame frame);

  static native TemplateInstance letter(LetterPage page, Frame frame);

  static native TemplateInstance scenarios(List<ScenarioPage.FileRow> files, Frame frame);

  static native TemplateInstance scenarioFile(ScenarioPage page, Frame frame);

  static native TemplateInstance scenario(ScenarioPage.Ran ran, Answer answer, Frame frame);

  static native TemplateInstance scenarioRefused(
      ScenarioPage.Ran ran, List<Answer.NamedRow> issues, Frame frame);

  static native TemplateInstance log(LogForm form, Frame frame);

  static native TemplateInstance found(LogForm form, LogPage page, Frame frame);

  static native TemplateInstance record(RecordPage record, Frame frame);

  static native TemplateInstance replayed(RecordPage record, RecordPage.Again replay, Frame frame);

  private Templates() {}
}
