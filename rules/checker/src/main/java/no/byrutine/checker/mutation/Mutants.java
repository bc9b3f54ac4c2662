package no.byrutine.checker.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.DrlFile;

/** Everything that can be changed in a pack, one thing at a time. */
final class Mutants {

  private Mutants() {}

  /** The mutants, each with an id of its own, in the order of the pack's files. */
  static List<Mutant> of(CompiledPack pack) {
    Map<String, String> texts = pack.files().texts();
    Stream<Mutant> ofRules =
        new RuleMutants(
                texts.keySet().stream()
                    .filter(name -> name.endsWith(".drl"))
                    .map(name -> DrlFile.of(name, texts.getOrDefault(name, "")))
                    .flatMap(file -> file.rules().stream())
                    .toList(),
                pack.definition())
            .all();
    Map<String, Integer> seen = new HashMap<>();
    return Stream.concat(ofRules, new DefinitionMutants(pack.definition(), texts).all())
        .map(mutant -> numbered(mutant, seen.merge(mutant.id(), 1, Integer::sum)))
        .toList();
  }

  private static Mutant numbered(Mutant mutant, int times) {
    return times == 1
        ? mutant
        : new Mutant(
            mutant.id() + " #" + times,
            mutant.operator(),
            mutant.subject(),
            mutant.file(),
            mutant.line(),
            mutant.what(),
            mutant.change());
  }
}
