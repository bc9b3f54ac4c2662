package no.byrutine.service.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;

/** The scenarios that lie in a pack's jar, by the name of their file without its ending. */
final class ScenarioLibrary {

  private static final String FOLDER = "scenarios/";
  private static final String ENDING = ".yaml";

  private final Map<String, String> texts;

  ScenarioLibrary(Pack pack) {
    this.texts = ScenarioFiles.installed(pack.id(), pack.loader());
  }

  /** What each file is about, as its first lines say; empty when they say nothing. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.lastIndexOf('/') == FOLDER.length() - 1) {
            files.put(name(path), heading(text));
          }
        });
    return files;
  }

  private static String name(String path) {
    return path.substring(FOLDER.length(), path.length() - ENDING.length());
  }

  private static String heading(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }

  /**
   * The cases of a file, in its order. The other files are not read, but for what it uses of them.
   *
   * @throws BadInput when there is no such file
   */
  List<Scenario> cases(String file) {
    String path = FOLDER + file + ENDING;
    if (!files().containsKey(file)) {
      throw unknown("file");
    }
    Map<String, String> read = new TreeMap<>(texts);
    read.keySet().removeIf(other -> !other.equals(path) && files().containsKey(name(other)));
    return ScenarioReader.read(read);
  }

  /**
   * One case.
   *
   * @param number its place in the file; the first is 1
   * @throws BadInput when there is no such file or case
   */
  Scenario scenario(String file, String number) {
    List<Scenario> cases = cases(file);
    if (!number.matches("[1-9]\\d{0,4}") || Integer.parseInt(number) > cases.size()) {
      throw unknown("number");
    }
    return cases.get(Integer.parseInt(number) - 1);
  }

  private static BadInput unknown(String what) {
    return new BadInput(
        new Issue(
            "not-found",
            what,
            new Words(
                "Rutinen har ingen slik prøvesak. Se listen over prøvesakene.",
                "The pack has no such scenario. See the list of its scenarios.")));
  }
}
