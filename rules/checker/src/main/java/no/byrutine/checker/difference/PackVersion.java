package no.byrutine.checker.difference;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.PackReader;
import no.byrutine.engine.definition.ParameterDefinition;

/**
 * One version of a pack: what its files say, and its compiled rules.
 *
 * @param definition what its files say, perhaps with numbers of another version
 */
public record PackVersion(PackDefinition definition, Pack.Module module) {

  /**
   * The version in a pack's jar, or in its folder with the Java beside it compiled in {@code
   * target/classes}.
   *
   * @param engine the loader of the engine, and of nothing of either version
   * @throws PackException when it is no pack, or broken
   */
  public static PackVersion in(Path place, ClassLoader engine) {
    return Files.isDirectory(place)
        ? in(place, place.resolve("target").resolve("classes"), engine)
        : jar(place, engine);
  }

  /**
   * The version in a pack's folder.
   *
   * @param classes where the Java beside it is compiled
   * @param engine the loader of the engine, and of nothing of either version
   * @throws PackException when it is no pack, or broken
   */
  public static PackVersion in(Path folder, Path classes, ClassLoader engine) {
    PackCompiler compiler = new PackCompiler(loader(classes, engine));
    CompiledPack compiled = compiler.compile(PackFiles.in(folder));
    return new PackVersion(compiled.definition(), compiler.module(compiled));
  }

  private static PackVersion jar(Path jar, ClassLoader engine) {
    ClassLoader loader = loader(jar, engine);
    for (Pack.Module module : ServiceLoader.load(Pack.Module.class, loader)) {
      if (module.getClass().getClassLoader() == loader) {
        PackFiles files = PackFiles.installed(module.id(), loader);
        return new PackVersion(PackReader.read(files), module);
      }
    }
    throw new PackException(
        new PackProblem(
            jar.toString(), 0, 0, "This is no pack's jar.", "Give a pack's jar or its folder."));
  }

  /** Open for as long as the process runs: rules load their classes when they first need them. */
  private static ClassLoader loader(Path place, ClassLoader engine) {
    try {
      return new URLClassLoader(new URL[] {place.toUri().toURL()}, engine);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not a place for classes: " + place, e);
    }
  }

  Pack pack() {
    return new Pack(definition, module);
  }

  /** The names of the parameters that are not the same there. */
  TreeSet<String> differing(PackVersion other) {
    TreeSet<String> names = new TreeSet<>(definition.parameters().keySet());
    names.addAll(other.definition.parameters().keySet());
    names.removeIf(name -> values(name).equals(other.values(name)));
    return names;
  }

  /** What counts of a parameter: not where in the file it stands. */
  private String values(String name) {
    ParameterDefinition found = definition.parameters().get(name);
    return found == null ? "" : found.unit() + found.choices().keySet() + found.values();
  }

  /** This version with one parameter as it is there. */
  PackVersion with(String name, PackVersion other) {
    Map<String, ParameterDefinition> mixed = new TreeMap<>(definition.parameters());
    ParameterDefinition there = other.definition.parameters().get(name);
    if (there == null) {
      mixed.remove(name);
    } else {
      mixed.put(name, there);
    }
    return new PackVersion(definition.with(mixed), module);
  }
}
