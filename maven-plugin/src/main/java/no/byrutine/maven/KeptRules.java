package no.byrutine.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.definition.PackFiles;

/**
 * The compiled rules of the last time, which need not be compiled again while the key is the same.
 *
 * @param file where they are kept
 * @param key stands for all that they were made of
 */
record KeptRules(Path file, String key) {

  private static final String KEY = "key";
  private static final String MODELS = "models";
  private static final String CLASS = ".class";

  Optional<CompiledPack> read(PackCompiler compiler, PackFiles files) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (ZipFile kept = new ZipFile(file.toFile())) {
      if (!text(kept, KEY).equals(key)) {
        return Optional.empty();
      }
      Map<String, byte[]> classes = new TreeMap<>();
      for (ZipEntry entry : kept.stream().filter(it -> it.getName().endsWith(CLASS)).toList()) {
        String name = entry.getName();
        classes.put(
            name.substring(0, name.length() - CLASS.length()),
            kept.getInputStream(entry).readAllBytes());
      }
      List<String> models = text(kept, MODELS).lines().toList();
      return Optional.of(compiler.compiledBefore(files, classes, models));
    }
  }

  private static String text(ZipFile kept, String name) throws IOException {
    ZipEntry entry = kept.getEntry(name);
    return entry == null
        ? ""
        : new String(kept.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Writes them beside the place and moves them there: who reads meanwhile has the old or the new.
   */
  void keep(CompiledPack compiled) throws IOException {
    Files.createDirectories(file.getParent());
    Path written = Files.createTempFile(file.getParent(), "rules", ".tmp");
    try (ZipOutputStream kept = new ZipOutputStream(Files.newOutputStream(written))) {
      put(kept, KEY, key.getBytes(StandardCharsets.UTF_8));
      put(kept, MODELS, String.join("\n", compiled.models()).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
        put(kept, type.getKey() + CLASS, type.getValue());
      }
    }
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream kept, String name, byte[] bytes) throws IOException {
    kept.putNextEntry(new ZipEntry(name));
    kept.write(bytes);
  }
}
