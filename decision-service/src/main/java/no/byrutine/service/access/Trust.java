package no.byrutine.service.access;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jose4j.jwt.consumer.JwtConsumer;

/** Whom the configuration says to trust, ready to be asked. */
@Singleton
final class Trust {

  /** Whether a token counts is a matter of this moment, not of the day that is decided for. */
  private static final Clock CLOCK = Clock.systemUTC();

  private final AccessConfig config;
  private final CdsClientTokens cdsClients;
  private final AccessTokens systems;

  /**
   * @throws IllegalStateException when the configuration cannot be trusted as it stands
   */
  Trust(AccessConfig config) {
    this.config = config;
    this.cdsClients =
        new CdsClientTokens(
            config,
            signers(
                config.cdsClients(), (who, keys) -> CdsClientTokens.consumer(config, who, keys)),
            new Replays(config.cdsTokens().mostRemembered(), CLOCK));
    this.systems =
        new AccessTokens(
            config,
            signers(config.issuers(), (who, keys) -> AccessTokens.consumer(config, who, keys)));
  }

  CdsClientTokens cdsClients() {
    return cdsClients;
  }

  AccessTokens systems() {
    return systems;
  }

  private <S extends AccessConfig.KeyOwner> List<Signer> signers(
      Map<String, S> configured, BiFunction<S, Keys, JwtConsumer> consumer) {
    return configured.entrySet().stream()
        .map(
            entry ->
                new Signer(
                    entry.getKey(),
                    entry.getValue().issuer(),
                    consumer.apply(entry.getValue(), keys(entry.getKey(), entry.getValue()))))
        .toList();
  }

  private Keys keys(String name, AccessConfig.KeyOwner signer) {
    List<Keys> given = new ArrayList<>();
    signer.jwks().map(address -> fetched(name, address)).ifPresent(given::add);
    signer.keys().map(FileKeys::new).ifPresent(given::add);
    if (given.size() != 1) {
      throw new IllegalStateException(
          "byrutine.access: " + name + " must have either jwks (an address) or keys (a file).");
    }
    return given.get(0);
  }

  private Keys fetched(String name, URI address) {
    if (!isSafe(address)) {
      throw new IllegalStateException(
          "byrutine.access: the keys of "
              + name
              + " must be fetched by https, or by http from this machine, not "
              + address
              + ".");
    }
    return new FetchedKeys(address, config.jwks(), CLOCK);
  }

  private static boolean isSafe(URI address) {
    String scheme = String.valueOf(address.getScheme());
    String host = String.valueOf(address.getHost());
    return address.getHost() != null
        && (scheme.equals("https") || (scheme.equals("http") && isLoopback(host)));
  }

  /** Whether an address leads to this very machine. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
