package no.byrutine.service.swap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes and files of one jar. They go before those of the service, which has a version of the
 * same pack already. All is in memory: whatever happens to the file, the pack runs on.
 */
final class JarLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> entries = new ConcurrentHashMap<>();

  /**
   * @throws IOException when the file is no jar, or not all of one
   */
  JarLoader(Path jar, ClassLoader parent) throws IOException {
    super(parent);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        entries.put(entry.getName(), content(zip, entry));
      }
    }
  }

  /** The files, by name; classes for as long as they have not been loaded. */
  Map<String, byte[]> entries() {
    return entries;
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != entry.getCrc()) {
        throw new ZipException("The content of " + entry.getName() + " is not whole.");
      }
      return bytes;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return entries.containsKey(file(name)) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    // Taken out: the JVM has the class from now on.
    byte[] bytes = entries.remove(file(name));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Of this jar alone: the service holds files of the same names, of another version. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes = entries.get(name);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }
}
