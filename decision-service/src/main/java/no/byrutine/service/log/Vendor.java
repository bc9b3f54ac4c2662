package no.byrutine.service.log;

import java.util.List;
import java.util.Map;

/**
 * A database that the log can be kept in, and what is particular to it.
 *
 * @param prefix what its addresses begin with
 * @param driver the class of its driver
 * @param properties of every connection
 * @param initialSql what is said first on every connection
 */
record Vendor(String prefix, String driver, Map<String, String> properties, String initialSql) {

  /**
   * Embedded. A commit is in the file before it returns (by itself H2 waits half a second), and a
   * text of some kilobytes stands in its row and not beside it.
   */
  private static final Vendor H2 =
      new Vendor(
          "jdbc:h2:",
          "org.h2.Driver",
          Map.of(),
          "SET WRITE_DELAY 0; SET MAX_LENGTH_INPLACE_LOB 65536");

  /** A server that is gone is noticed within seconds. */
  private static final Vendor POSTGRESQL =
      new Vendor(
          "jdbc:postgresql:",
          "org.postgresql.Driver",
          Map.of("connectTimeout", "5", "socketTimeout", "30", "tcpKeepAlive", "true"),
          "");

  Vendor {
    properties = Map.copyOf(properties);
  }

  /**
   * The vendor of a JDBC address.
   *
   * @throws IllegalStateException when it is neither
   */
  static Vendor of(String url) {
    return List.of(H2, POSTGRESQL).stream()
        .filter(vendor -> url.startsWith(vendor.prefix))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "byrutine.log.url: expected an address that begins with jdbc:h2: or"
                        + " jdbc:postgresql:"));
  }
}
