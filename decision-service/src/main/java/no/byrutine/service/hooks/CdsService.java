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
 */
record CdsService(Pack pack, HookDefinition definition, List<Pack> asked) {

  CdsService {
    asked = List.copyOf(asked);
  }

  static CdsService of(Pack pack, HookDefinition definition) {
    List<Pack> sections = definition.sections().stream().map(pack::section).toList();
    return new CdsService(pack, definition, sections.isEmpty() ? List.of(pack) : sections);
  }

  /** All that those who answer read. */
  Inputs inputs() {
    Map<String, Input> byName =
        asked.stream()
            .flatMap(each -> each.inputs().all().stream())
            .collect(Collectors.toMap(Input::name, input -> input, (one, same) -> one));
    return new Inputs(new ArrayList<>(byName.values()), pack.inputs().concepts());
  }
}
