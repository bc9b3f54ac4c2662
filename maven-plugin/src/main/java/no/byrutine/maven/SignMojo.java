package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.signature.PackContent;
import no.byrutine.engine.signature.PackSignature;
import no.byrutine.engine.signature.SigningKey;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Signs the compiled pack, before its jar is made: with {@code byrutine.signingKey}, a PEM file
 * with both halves of an Ed25519 key. Without a key the pack is left unsigned. With {@code
 * byrutine.newKey}, a folder, it makes such a key there and does nothing else.
 */
@Mojo(
    name = "sign",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class SignMojo extends AbstractMojo {

  /** The key to sign with. */
  @Parameter(property = "byrutine.signingKey")
  private File signingKey;

  /** Where to make a new key. */
  @Parameter(property = "byrutine.newKey")
  private File newKey;

  @Parameter(defaultValue = "${project.build.outputDirectory}", property = "byrutine.classes")
  private File classes;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (newKey != null) {
        make(newKey.toPath());
      } else {
        sign(PackContent.in(classes.toPath()));
      }
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException | PackException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private void make(Path folder) {
    SigningKey key = SigningKey.create();
    Path secret = key.write(folder);
    getLog().info("Made the key %s: keep %s secret".formatted(key.id(), secret));
  }

  private void sign(PackContent content) {
    Path file = classes.toPath().resolve(content.signatureFile());
    try {
      if (signingKey == null) {
        // One from an earlier build would be of other content.
        Files.deleteIfExists(file);
        getLog().info(content.pack() + " is not signed: no byrutine.signingKey.");
        return;
      }
      SigningKey key = SigningKey.read(signingKey.toPath());
      PackSignature signature = key.sign(content, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      Files.writeString(file, signature.text());
      getLog().info(content.pack() + " is signed by the key " + key.id());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
