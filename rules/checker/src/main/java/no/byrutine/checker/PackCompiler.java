package no.byrutine.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import no.byrutine.checker.guard.CompileGuard;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.PackReader;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.util.PortablePath;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.internal.builder.conf.PropertySpecificOption;

/** Compiles a pack's rules to Drools' executable model. */
public final class PackCompiler {

  private static final String ROOT = "src/main/resources/";

  private final ClassLoader loader;
  private final CompileGuard guard;

  /**
   * @param loader where the fact types that the rules speak of are found
   */
  public PackCompiler(ClassLoader loader) {
    this(loader, new CompileGuard(CompileGuard.USUAL));
  }

  /**
   * @param loader where the fact types that the rules speak of are found
   * @param guard what the rule compiler may take
   */
  public PackCompiler(ClassLoader loader, CompileGuard guard) {
    this.loader = loader;
    this.guard = guard;
  }

  /**
   * The compiled pack.
   *
   * @throws PackException with every fault in the YAML files and the rules
   */
  public CompiledPack compile(PackFiles files) {
    List<PackProblem> problems = new ArrayList<>();
    PackDefinition definition = PackReader.read(files);
    List<DrlFile> drl = CheckedPack.drl(files);
    List<RuleSource> rules = parsed(drl, problems);
    Strata strata = new Strata(rules, problems);
    SectionRules.check(definition, rules, problems);
    failOn(problems);
    KieBuilder builder = guard.run(CompileWork.of(drl), () -> build(drl, rules, strata::of));
    return collect(files, definition, rules, builder);
  }

  /**
   * The compiled pack, of what compiling these very files gave before.
   *
   * @param classes the compiled classes, by binary name
   * @param models the names of those that are Drools models
   */
  public CompiledPack compiledBefore(
      PackFiles files, Map<String, byte[]> classes, List<String> models) {
    List<PackProblem> problems = new ArrayList<>();
    List<RuleSource> rules = parsed(CheckedPack.drl(files), problems);
    failOn(problems);
    return new CompiledPack(files, PackReader.read(files), rules, classes, models);
  }

  private static List<RuleSource> parsed(List<DrlFile> drl, List<PackProblem> problems) {
    RuleParser parser = new RuleParser(problems);
    return drl.stream().flatMap(file -> parser.parse(file.name(), file.text()).stream()).toList();
  }

  /**
   * Compiles rule files.
   *
   * @param place of each rule among those that wait for each other, 0 first
   */
  KieBuilder build(List<DrlFile> drl, List<RuleSource> rules, ToIntFunction<RuleSource> place) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    system.writeKModuleXML(
        services
            .newKieModuleModel()
            // Facts never change here, so there is nothing to react to: less code, and no warnings.
            .setConfigurationProperty(PropertySpecificOption.PROPERTY_NAME, "DISABLED")
            .toXML());
    Map<String, String> paths = new TreeMap<>();
    for (DrlFile file : drl) {
      // The rule compiler warns when the folder is not the package.
      String folder = file.packageName().replace('.', '/');
      String path = ROOT + folder + file.name().substring(file.name().lastIndexOf('/'));
      paths.put(path, file.name());
      paths.put(path.substring(ROOT.length()), file.name());
      system.write(path, ordered(file, rules, place));
    }
    CompileErrors errors = new CompileErrors(drl, paths);
    try {
      KieBuilder builder =
          services.newKieBuilder(system, loader).buildAll(ExecutableModelProject.class);
      failOn(errors.problems(builder.getResults().getMessages(Message.Level.ERROR)));
      return builder;
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Error e) {
      // Thrown for a class name that is ambiguous, for example.
      throw new PackException(new PackProblem("rules", 0, 0, cause(e), ""));
    }
  }

  private static String cause(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "The rules do not compile: " + cause.getMessage();
  }

  /**
   * The rule file with the place of each rule and what it inserts written in front of its {@code
   * when}: on the same line, so that a fault is reported where the author sees it.
   */
  private static String ordered(
      DrlFile file, List<RuleSource> rules, ToIntFunction<RuleSource> place) {
    Map<String, RuleSource> byTitle = new TreeMap<>();
    rules.forEach(rule -> byTitle.put(rule.name(), rule));
    StringBuilder ordered = new StringBuilder();
    int from = 0;
    for (RuleText text : file.rules()) {
      RuleSource rule = byTitle.get(text.title());
      if (rule != null && text.when() >= 0) {
        ordered
            .append(file.text(), from, text.when())
            .append("@file(\"")
            .append(file.shortName())
            .append("\") @inserts(\"")
            .append(String.join(",", rule.inserts()))
            .append("\") salience -")
            .append(place.applyAsInt(rule))
            .append(" ");
        from = text.when();
      }
    }
    return ordered.append(file.text().substring(from)).toString();
  }

  static CompiledPack collect(
      PackFiles files, PackDefinition definition, List<RuleSource> rules, KieBuilder builder) {
    MemoryKieModule module =
        (MemoryKieModule) ((CanonicalKieModule) builder.getKieModule()).getInternalKieModule();
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = new ArrayList<>();
    for (PortablePath path : module.getMemoryFileSystem().getFilePaths()) {
      byte[] bytes = module.getMemoryFileSystem().getBytes(path);
      String name = path.asString();
      if (name.endsWith(".class") && !name.startsWith("org/drools/project/")) {
        classes.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), bytes);
      } else if (name.endsWith("/drools-model")) {
        new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version"))
            .forEach(models::add);
      }
    }
    return new CompiledPack(files, definition, rules, classes, models);
  }

  /**
   * The pack, ready to run in this process.
   *
   * @throws PackException when a class of it cannot be made, or a rule's annotations are wrong
   */
  public Pack load(CompiledPack compiled) {
    return new Pack(compiled.definition(), module(compiled)).prepared();
  }

  /**
   * The compiled rules and the derivations, as a pack announces them.
   *
   * @throws PackException when a class of it cannot be made
   */
  public Pack.Module module(CompiledPack compiled) {
    ClassLoader classes = new MemoryClassLoader(loader, compiled.classes());
    List<Derivation> derivations =
        compiled.definition().derivations().stream()
            .map(name -> (Derivation) instance(name, classes))
            .toList();
    return module(compiled, models(compiled, classes), derivations);
  }

  /** The compiled rules. */
  List<Model> models(CompiledPack compiled) {
    return models(compiled, new MemoryClassLoader(loader, compiled.classes()));
  }

  private static List<Model> models(CompiledPack compiled, ClassLoader classes) {
    List<Model> models = new ArrayList<>();
    compiled.models().forEach(name -> models.add((Model) instance(name, classes)));
    return models;
  }

  private static Pack.Module module(
      CompiledPack compiled, List<Model> models, List<Derivation> derivations) {
    return new Pack.Module() {
      @Override
      public String id() {
        return compiled.definition().ref().id();
      }

      @Override
      public List<Model> models() {
        return models;
      }

      @Override
      public List<Derivation> derivations() {
        return derivations;
      }
    };
  }

  private static Object instance(String name, ClassLoader loader) {
    try {
      return loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new PackException(
          new PackProblem(
              "pack.yaml",
              0,
              0,
              "The class " + name + " cannot be made: " + e.getClass().getSimpleName() + ".",
              "It must be public and have a constructor without arguments."));
    }
  }

  private static void failOn(List<PackProblem> problems) {
    if (!problems.isEmpty()) {
      List<PackProblem> sorted = new ArrayList<>(problems);
      sorted.sort(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line));
      throw new PackException(sorted);
    }
  }
}
