package no.byrutine.service.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates of a service and of a client, made by the JDK's own keytool; they live in target.
 */
public final class Certificates {

  public static final String PASSWORD = "bare-i-testen";

  private static final Path FOLDER = Path.of("target", "certificates").toAbsolutePath();

  private Certificates() {}

  /** Key pairs of both, and for each a store in which the other is trusted. */
  public static void make() {
    try {
      Files.createDirectories(FOLDER);
      for (String who : List.of("service", "client")) {
        Files.deleteIfExists(keys(who));
        Files.deleteIfExists(trust(who));
        Files.deleteIfExists(FOLDER.resolve(who + ".crt"));
        keytool(
            keys(who),
            "-genkeypair",
            "-alias",
            who,
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-validity",
            "30");
        keytool(
            keys(who),
            "-exportcert",
            "-alias",
            who,
            "-file",
            FOLDER.resolve(who + ".crt").toString());
        keytool(
            trust(who),
            "-importcert",
            "-noprompt",
            "-alias",
            who,
            "-file",
            FOLDER.resolve(who + ".crt").toString());
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static Path keys(String who) {
    return FOLDER.resolve(who + "-keys.p12");
  }

  /** Where this one is trusted, and nobody else. */
  static Path trust(String who) {
    return FOLDER.resolve(who + "-trust.p12");
  }

  /** TLS as a client uses it, which trusts the service and shows its own certificate or none. */
  static SSLContext client(boolean shows) throws GeneralSecurityException, IOException {
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(store(trust("service")));
    KeyManagerFactory shown = KeyManagerFactory.getInstance("PKIX");
    shown.init(store(keys("client")), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shows ? shown.getKeyManagers() : null, trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(said);
    }
  }
}
