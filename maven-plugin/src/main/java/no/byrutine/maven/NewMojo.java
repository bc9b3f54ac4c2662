package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import no.byrutine.checker.scaffold.NewPack;
import no.byrutine.checker.scaffold.NewRule;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new pack, or a new rule of a pack: the rule, its words in both languages, two scenarios
 * and its row in the catalogue. What is there already is never overwritten; a rule is added at the
 * end of its files.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends AbstractMojo {

  /** {@code pack} or {@code rule}. */
  @Parameter(property = "byrutine.new", required = true)
  private String kind;

  /**
   * The id of the pack, such as {@code feber}, or of the rule, such as {@code feber.grense.ring}.
   */
  @Parameter(property = "byrutine.id", required = true)
  private String id;

  /** The pack's folder. A new pack gets one with its id as name. */
  @Parameter(property = "byrutine.pack")
  private @Nullable File pack;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File here;

  @Parameter(defaultValue = "${plugin}", readonly = true)
  private PluginDescriptor plugin;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      switch (kind) {
        case "pack" -> pack();
        case "rule" -> rule();
        default ->
            throw new MojoFailureException(
                "byrutine.new is pack or rule, not '%s'.".formatted(kind));
      }
    } catch (IllegalArgumentException | PackException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write the new " + kind, e);
    }
  }

  private void pack() throws IOException, MojoFailureException {
    Path folder = pack == null ? here.toPath().resolve(id) : pack.toPath();
    Map<String, String> files = NewPack.files(id, today(), plugin.getVersion());
    for (String name : files.keySet()) {
      refuse(folder.resolve(name));
    }
    write(folder, files);
    getLog()
        .info("Next: write what begins with \"Skriv\" or \"Write\", then run byrutine:validate.");
  }

  private void rule() throws IOException, MojoFailureException {
    Path folder = pack == null ? here.toPath() : pack.toPath();
    if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
      throw new MojoFailureException(
          folder + " is not a pack: it has no pack.yaml. Give its folder: -Dbyrutine.pack=DIR.");
    }
    PackFiles files = PackFiles.in(folder);
    Map<String, String> changed = new NewRule(files).files(id, today());
    for (String name : changed.keySet()) {
      if (!files.texts().containsKey(name)) {
        refuse(folder.resolve(name));
      }
    }
    write(folder, changed);
    getLog().info("Next: write the rule's title, conditions and words, and its two scenarios.");
  }

  private static void refuse(Path file) throws MojoFailureException {
    if (Files.exists(file)) {
      throw new MojoFailureException(file + " is there already, and nothing was written.");
    }
  }

  private void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      getLog().info("Wrote " + path);
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Oslo"));
  }
}
