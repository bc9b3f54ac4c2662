package no.byrutine.engine.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;

/**
 * The keys whose signatures count. On disk it is a folder of PEM files; in a folder below it, named
 * by a pack's id, lie the only keys that count for that pack.
 */
public final class TrustedKeys {

  private final List<TrustedKey> common;
  private final Map<String, List<TrustedKey>> ofPack;

  private TrustedKeys(List<TrustedKey> common, Map<String, List<TrustedKey>> ofPack) {
    this.common = common;
    this.ofPack = ofPack;
  }

  /**
   * The keys in a folder.
   *
   * @throws IllegalArgumentException when there is no key in it, or a file that is none
   */
  public static TrustedKeys in(Path folder) {
    Map<String, List<TrustedKey>> ofPack = new TreeMap<>();
    for (Path below : list(folder)) {
      if (Files.isDirectory(below)) {
        ofPack.put(String.valueOf(below.getFileName()), keys(below));
      }
    }
    List<TrustedKey> common = keys(folder);
    if (common.isEmpty() && ofPack.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " holds no key. Put the public keys there that may sign packs, as *.pem.");
    }
    return new TrustedKeys(common, ofPack);
  }

  private static List<TrustedKey> keys(Path folder) {
    List<TrustedKey> keys = new ArrayList<>();
    for (Path file : list(folder)) {
      if (file.toString().endsWith(".pem")) {
        keys.add(TrustedKey.read(file));
      }
    }
    return keys;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the folder of keys " + folder, e);
    }
  }

  /**
   * The signature of what a class was loaded from. The class need not have been initialised.
   *
   * @throws PackException when it is not signed by a key that counts, or lies nowhere known
   */
  public PackSignature verify(Class<?> type) {
    Optional<Path> place =
        Optional.ofNullable(type.getProtectionDomain().getCodeSource())
            .map(CodeSource::getLocation)
            .flatMap(TrustedKeys::path);
    return verify(
        PackContent.in(
            place.orElseThrow(
                () ->
                    refused(
                        type.getName(),
                        "Where this pack lies is not known, so its signature cannot be checked.",
                        "Put the pack on the class path as a jar."))));
  }

  private static Optional<Path> path(URL location) {
    try {
      return Optional.of(Path.of(location.toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      return Optional.empty(); // Not a file: a jar inside a jar, or a loader of its own kind.
    }
  }

  /**
   * The signature of a pack, when it holds.
   *
   * @throws PackException when the pack has none, was changed after it was signed, or was signed by
   *     a key that does not count for it
   */
  public PackSignature verify(PackContent content) {
    String file = content.signatureFile();
    String text =
        content
            .signatureText()
            .orElseThrow(
                () ->
                    refused(
                        file,
                        "The pack '" + content.pack() + "' is not signed.",
                        "Sign it with byrutine:sign."));
    PackSignature signature = PackSignature.read(file, text);
    TrustedKey key = key(content.pack(), signature, file);
    if (!key.made(signature)) {
      throw refused(
          file,
          "The signature was not made by the key " + key.id() + ", which it names.",
          "Fetch the pack again from whoever signed it.");
    }
    if (!signature.pack().equals(content.pack()) || !signature.content().equals(content.digest())) {
      throw refused(
          file,
          "The pack '"
              + content.pack()
              + "' is not what was signed: a file was changed, added or taken away.",
          "Fetch it again from whoever signed it, or sign it anew.");
    }
    return signature;
  }

  private TrustedKey key(String pack, PackSignature signature, String file) {
    List<TrustedKey> counting = ofPack.getOrDefault(pack, common);
    return counting.stream()
        .filter(key -> key.id().equals(signature.key()))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    file,
                    "The pack '%s' is signed by the key %s, which is not trusted for it. Trusted: %s."
                        .formatted(pack, signature.key(), names(counting)),
                    "Have it signed by one of these, or trust that key."));
  }

  private static String names(List<TrustedKey> keys) {
    return keys.isEmpty()
        ? "none"
        : keys.stream().map(TrustedKey::id).collect(Collectors.joining(", "));
  }

  private static PackException refused(String file, String what, String mend) {
    return new PackException(new PackProblem(file, 0, 0, what, mend));
  }
}
