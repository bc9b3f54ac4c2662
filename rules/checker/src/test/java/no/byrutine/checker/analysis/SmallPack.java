package no.byrutine.checker.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;

/** The tests' own small pack, with some rules of ours beside its own. */
record SmallPack(CompiledPack compiled) {

  private static final Path FOLDER = Path.of("src/test/resources/radon");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final ClassLoader LOADER = SmallPack.class.getClassLoader();

  private static final String HEAD =
      """
      package no.byrutine.pack.radon;
      import no.byrutine.engine.Parameter;
      import no.byrutine.fhir.Location;
      import no.byrutine.fhir.Observation;
      import no.byrutine.fhir.Encounter;
      import static no.byrutine.engine.Conclusions.*;
      """;

  /** The pack with these rules, and these answers. */
  static SmallPack answered(String answers, String... rules) {
    Map<String, String> texts = new TreeMap<>(PackFiles.in(FOLDER).texts());
    texts.put("rules/09-egne.drl", HEAD + String.join("\n", rules));
    if (!answers.isEmpty()) {
      texts.put("analysis.yaml", answers);
    }
    return new SmallPack(new PackCompiler(LOADER).compile(new PackFiles(texts)));
  }

  /** The pack with a piece of one of its files replaced. */
  static SmallPack changed(String file, String piece, String by) {
    Map<String, String> texts = new TreeMap<>(PackFiles.in(FOLDER).texts());
    texts.computeIfPresent(file, (name, text) -> text.replaceFirst(piece, by));
    return new SmallPack(new PackCompiler(LOADER).compile(new PackFiles(texts)));
  }

  static SmallPack with(String... rules) {
    return answered("", rules);
  }

  /** A rule with a finding. */
  static String rule(String name, String effect, String conditions) {
    return """
    rule "%s"
        @id("radon.egne.%s")  @row("R1")  @basis("straalevernforskriften § 6")  @kind("regel")
        @effect("%s")  @severity("info")  @text("%s")
    when
        %s
    then
        insert( finding( because() ) );
    end
    """
        .formatted(name, name, effect, "tekst." + name, conditions);
  }

  PackAnalysis analysis() {
    return PackAnalysis.of(compiled, LOADER, TODAY);
  }

  /** The ids of the open findings. */
  List<String> found() {
    return analysis().open().stream().map(AnalysisFinding::id).toList();
  }

  /** The scenarios that are drafted for the open findings. */
  Map<String, String> drafts() {
    return new DraftScenarios(
            new PackCompiler(LOADER).load(compiled), ScenarioReader.read(ScenarioFiles.in(FOLDER)))
        .of(analysis().open());
  }
}
