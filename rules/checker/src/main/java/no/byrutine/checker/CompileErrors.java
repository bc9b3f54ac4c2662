package no.byrutine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.engine.definition.PackProblem;
import org.kie.api.builder.Message;

/**
 * What the rule compiler says, told by pack file, line and rule. The compiler speaks of generated
 * classes where the author knows rules; which rule a class was made of shows in its text.
 */
final class CompileErrors {

  private static final Pattern PARSER = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "(?:mismatched input|no viable alternative at input|extraneous input) '(.*?)'.*",
          Pattern.DOTALL);
  private static final Pattern BODY =
      Pattern.compile("throws java\\.lang\\.Exception \\{(.*)}\\s*}\\s*$", Pattern.DOTALL);

  private final List<DrlFile> files;
  private final Map<String, String> folders = new LinkedHashMap<>();
  private final Map<String, RuleText> ruleOfClass = new LinkedHashMap<>();

  /**
   * @param paths the path that each rule file was compiled under, to its name in the pack
   */
  CompileErrors(List<DrlFile> files, Map<String, String> paths) {
    this.files = files;
    folders.putAll(paths);
  }

  /** The parser's words without its own numbering, in plain words where that can be done. */
  static String plain(String message) {
    String plain = PARSER.matcher(message.strip()).replaceFirst("");
    Matcher unexpected = UNEXPECTED.matcher(plain);
    if (unexpected.matches()) {
      return "'" + unexpected.group(1) + "' was not expected here.";
    }
    return plain.endsWith(".") ? plain : plain + ".";
  }

  List<PackProblem> problems(List<Message> messages) {
    messages.forEach(this::remember);
    List<PackProblem> problems = new ArrayList<>();
    for (Message message : messages) {
      if (!message.getText().startsWith("Java source of ")) {
        problems.add(problem(message));
      }
    }
    return problems;
  }

  private void remember(Message message) {
    Matcher body = BODY.matcher(message.getText());
    if (message.getText().startsWith("Java source of ") && body.find()) {
      String made = squeeze(body.group(1).replace("drools.insert", "insert"));
      for (DrlFile file : files) {
        for (RuleText rule : file.rules()) {
          if (squeeze(rule.consequence().text()).equals(made)) {
            ruleOfClass.put(String.valueOf(message.getPath()), rule);
          }
        }
      }
    }
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", "");
  }

  private PackProblem problem(Message message) {
    String path = String.valueOf(message.getPath());
    String text = plain(message.getText());
    RuleText rule = ruleOfClass.get(path);
    if (rule != null) {
      return problem(rule, rule.then(), "in the consequence, " + lower(text));
    }
    String name = folders.getOrDefault(path, "rules");
    int line = Math.max(0, message.getLine());
    Optional<DrlFile> file = files.stream().filter(one -> one.name().equals(name)).findFirst();
    Optional<RuleText> at = file.flatMap(found -> ruleAt(found, line, message.getText()));
    return at.map(found -> problem(found, line, message.getText(), text))
        .orElseGet(() -> new PackProblem(name, line, 0, text, ""));
  }

  private static PackProblem problem(RuleText rule, int line, String message, String text) {
    int offset = rule.start();
    String named = message.substring(message.lastIndexOf(' ') + 1).replace(":", "");
    int found = named.length() < 3 ? -1 : rule.file().text().indexOf(named, rule.start());
    if (line == 0 && found > 0 && found < rule.limit()) {
      offset = found;
    }
    Place place = rule.place(offset);
    return new PackProblem(
        place.file(), line > 0 ? line : place.line(), 0, quoted(rule) + text, "");
  }

  private static PackProblem problem(RuleText rule, int offset, String text) {
    return new PackProblem(
        rule.file().name(), rule.place(offset).line(), 0, quoted(rule) + text, "");
  }

  private static String quoted(RuleText rule) {
    return "Rule \"" + rule.title() + "\": ";
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /**
   * The rule that a line is in; or, without a line, the only one that has the words in question.
   */
  private static Optional<RuleText> ruleAt(DrlFile file, int line, String message) {
    if (line > 0) {
      return file.rules().stream()
          .filter(rule -> rule.place().line() <= line)
          .reduce((first, second) -> second);
    }
    String last = message.substring(message.lastIndexOf(' ') + 1).replace(":", "");
    List<RuleText> with =
        file.rules().stream()
            .filter(rule -> file.text().substring(rule.start(), rule.limit()).contains(last))
            .toList();
    return with.size() == 1 ? Optional.of(with.get(0)) : Optional.empty();
  }
}
