package no.byrutine.service.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.engine.scenario.ScenarioRunner.Result;
import no.byrutine.in.BadInput;
import no.byrutine.service.page.Answer.NamedRow;
import no.byrutine.service.page.ScenarioPage.FileRow;
import no.byrutine.service.page.ScenarioPage.Ran;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The cases that a pack must get right, as its jar has them: file by file, and each of them decided
 * when it is asked for. They are made up, so what is decided is nobody's and is not recorded.
 */
@Path("/packs/{pack}/scenarios")
@Produces(MediaType.TEXT_HTML)
public final class ScenarioPageResource {

  private final Pages pages;

  ScenarioPageResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response files(@PathParam("pack") String id) {
    return pages.look(
        Offer.PAGE,
        id,
        Optional.of(Tab.SCENARIOS),
        (pack, frame) -> Templates.scenarios(files(pack), frame));
  }

  private static List<FileRow> files(Pack pack) {
    return new ScenarioLibrary(pack)
        .files().entrySet().stream()
            .map(file -> new FileRow(file.getKey(), file.getValue()))
            .toList();
  }

  @GET
  @Path("{file}")
  @Operation(hidden = true)
  public Response cases(@PathParam("pack") String id, @PathParam("file") String file) {
    return pages.look(
        Offer.PAGE,
        id,
        Optional.empty(),
        (pack, frame) -> Templates.scenarioFile(file(pack, file, frame.lang()), frame));
  }

  private static ScenarioPage file(Pack pack, String file, String language) {
    ScenarioLibrary library = new ScenarioLibrary(pack);
    return new ScenarioPage(
        file,
        library.files().getOrDefault(file, ""),
        new ScenarioWriter(pack, language).write(library.cases(file)));
  }

  @GET
  @Path("{file}/{number}")
  @Operation(hidden = true)
  public Response answer(
      @PathParam("pack") String id,
      @PathParam("file") String file,
      @PathParam("number") String number) {
    return pages.look(
        Offer.PAGE, id, Optional.empty(), (pack, frame) -> ran(pack, file, number, frame));
  }

  private static TemplateInstance ran(Pack pack, String file, String number, Frame frame) {
    Scenario scenario = new ScenarioLibrary(pack).scenario(file, number);
    ScenarioRunner runner = new ScenarioRunner(pack);
    Result result = runner.run(scenario);
    Ran ran =
        new Ran(
            file,
            new ScenarioWriter(pack, frame.lang()).write(Integer.parseInt(number), scenario),
            result.differences());
    return result
        .decision()
        .map(made -> new AnswerWriter(pack, frame.lang()).write(made, scenario.section()))
        .map(answer -> Templates.scenario(ran, answer, frame))
        .orElseGet(
            () -> Templates.scenarioRefused(ran, refusal(runner, scenario, frame.lang()), frame));
  }

  /** Why a case is refused that is there to be refused. */
  private static List<NamedRow> refusal(ScenarioRunner runner, Scenario scenario, String language) {
    try {
      runner.decide(scenario);
      return List.of();
    } catch (BadInput e) {
      return e.issues().stream()
          .map(issue -> new NamedRow(issue.expression(), issue.text().in(language)))
          .toList();
    }
  }
}
