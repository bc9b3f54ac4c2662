package no.byrutine.service.page;

import java.util.List;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.HookDefinition;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.in.Input;
import no.byrutine.service.page.Answer.NamedRow;

/** Puts what a pack is in the words of one language. */
final class OverviewWriter {

  private final Pack pack;
  private final PackDefinition definition;
  private final InForce inForce;
  private final PackWords words;

  /**
   * @param inForce the pack's numbers today, under the city's policy
   */
  OverviewWriter(Pack pack, InForce inForce, String language) {
    this.pack = pack;
    this.definition = pack.definition();
    this.inForce = inForce;
    this.words = new PackWords(pack, language);
  }

  Overview write() {
    return new Overview(
        definition.owner(),
        pack.ref().version(),
        words.digest(),
        words.in(Vocabulary.status(definition.status())),
        pack.rules().size(),
        definition.sections().values().stream()
            .map(section -> new NamedRow(section.name(), words.in(section.title())))
            .toList(),
        definition.outcomes().stream().map(it -> words.in(it.outcome().display())).toList(),
        pack.inputs().all().stream().map(this::input).toList(),
        definition.hooks().stream().map(this::hook).toList(),
        open(),
        definition.example().isPresent(),
        definition.letter().isPresent());
  }

  private NamedRow input(Input input) {
    return new NamedRow(input.resource() + " (" + input.name() + ")", words.in(input.why()));
  }

  private Overview.Hook hook(HookDefinition hook) {
    return new Overview.Hook(
        hook.id(), hook.hook(), words.in(hook.title()), words.in(hook.description()));
  }

  private List<NamedRow> open() {
    return definition.parameters().values().stream()
        .filter(it -> CalendarWriter.isOpen(it, inForce))
        .map(it -> new NamedRow(it.name(), words.in(it.title())))
        .toList();
  }
}
