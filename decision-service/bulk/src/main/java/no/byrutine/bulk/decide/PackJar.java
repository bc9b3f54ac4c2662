package no.byrutine.bulk.decide;

import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ServiceLoader;
import no.byrutine.bulk.read.InputRefused;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import org.jspecify.annotations.Nullable;

/** Another version of a pack, in its jar. What is in the jar goes before what is installed. */
final class PackJar extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private PackJar(URL jar) {
    super(new URL[] {jar}, Pack.class.getClassLoader());
  }

  /**
   * An engine of the packs in the jar.
   *
   * @throws InputRefused when there is none in it
   */
  static DecisionEngine read(File jar) {
    PackJar loader = new PackJar(url(jar));
    DecisionEngine engine =
        new DecisionEngine(
            ServiceLoader.load(Pack.Module.class, loader).stream()
                .filter(it -> it.type().getClassLoader() == loader)
                .map(it -> Pack.of(it.get()))
                .toList());
    if (engine.packs().isEmpty()) {
      throw new InputRefused(jar.getName() + " has no pack in it. Give the jar of a pack.");
    }
    return engine;
  }

  private static URL url(File jar) {
    try {
      return jar.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      String file = name.replace('.', '/') + ".class";
      return findResource(file) == null ? super.loadClass(name, resolve) : findClass(name);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }
}
