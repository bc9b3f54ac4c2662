package no.byrutine.checker;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that have just been compiled, before any of the same name elsewhere: Drools
 * names the class of a package's rules after the package, so an older one may lie on the class
 * path.
 */
final class MemoryClassLoader extends ClassLoader {

  private final Map<String, byte[]> classes;

  MemoryClassLoader(ClassLoader parent, Map<String, byte[]> classes) {
    super(parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = classes.get(name);
      return bytes == null ? super.loadClass(name, resolve) : compiled(name, bytes);
    }
  }

  private Class<?> compiled(String name, byte[] bytes) {
    @Nullable Class<?> loaded = findLoadedClass(name);
    return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
  }
}
