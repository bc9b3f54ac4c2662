package no.byrutine.maven;

import java.io.File;
import java.io.UncheckedIOException;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.signature.PackContent;
import no.byrutine.engine.signature.PackSignature;
import no.byrutine.engine.signature.TrustedKeys;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Holds a pack against its signature: the jar {@code byrutine.jar}, or the compiled pack of this
 * project. It fails when the pack is not signed by one of the keys in {@code byrutine.trustedKeys},
 * or was changed since.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends AbstractMojo {

  /** The folder of the public keys that count, as PEM files. */
  @Parameter(property = "byrutine.trustedKeys", required = true)
  private File trustedKeys;

  /** The pack's jar, or the folder of its classes. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", property = "byrutine.jar")
  private File jar;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      PackSignature signature =
          TrustedKeys.in(trustedKeys.toPath()).verify(PackContent.in(jar.toPath()));
      getLog()
          .info(
              "%s was signed by the key %s at %s, and is as it was then"
                  .formatted(signature.pack(), signature.key(), signature.signed()));
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException | PackException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }
}
