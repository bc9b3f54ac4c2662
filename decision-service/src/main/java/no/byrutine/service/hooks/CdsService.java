package no.byrutine.service.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.HookDefinition;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * A service on a hook.
 *
 * @param pack the pack that offers it
 * @param asked what answers: the sections that the definition names, or else the whole pack
 * @param inputs all that those who answer read
 * @param templates of what it wants prefetched, by key
 */
record CdsService(
    Pack pack,
    HookDefinition definition,
    List<Pack> asked,
    Inputs inputs,
    Map<String, String> templates) {

  CdsService {
    asked = List.copyOf(asked);
  }

  static CdsService of(Pack pack, HookDefinition definition) {
    List<Pack> sections = definition.sections().stream().map(pack::section).toList();
    List<Pack> asked = sections.isEmpty() ? List.of(pack) : sections;
    Inputs inputs = inputs(pack, asked);
    return new CdsService(pack, definition, asked, inputs, Prefetch.templates(inputs));
  }

  private static Inputs inputs(Pack pack, List<Pack> asked) {
    Map<String, Input> byName =
        asked.stream()
            .flatMap(each -> each.inputs().all().stream())
            .collect(Collectors.toMap(Input::name, input -> input, (one, same) -> one));
    return new Inputs(new ArrayList<>(byName.values()), pack.inputs().concepts());
  }
}
