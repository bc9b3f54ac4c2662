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
 * @param schema the version of its newest migration
 * @param folders where its migrations lie
 * @param hasRule true of a record with a finding of the rule that stands for the question mark
 * @param settles whether what is committed is in the file only when it has been settled
 */
record Vendor(
    String prefix,
    String driver,
    Map<String, String> properties,
    String initialSql,
    String schema,
    List<String> folders,
    String hasRule,
    boolean settles) {

  /** Plain SQL that both take. */
  private static final String COMMON = "classpath:db/log";

  /**
   * Embedded. (Without H2's delay, {@code WRITE_DELAY 0}, a commit would be in the file, but the
   * room of old pages would never be used again: 33 kB a decision instead of 6.) A text of some
   * kilobytes stands in its row and not beside it. H2's own trace would quote what was to be
   * stored.
   */
  private static final Vendor H2 =
      new Vendor(
          "jdbc:h2:",
          "org.h2.Driver",
          Map.of(),
          "SET MAX_LENGTH_INPLACE_LOB 65536; SET RETENTION_TIME 5000; SET TRACE_LEVEL_FILE 0;"
              + " SET WRITE_DELAY "
              + H2File.WRITE_DELAY.toMillis(),
          "3",
          List.of(COMMON, "classpath:db/h2"),
          // It has no index over the words of a text: the newest rows are read until there are
          // enough.
          "position(' ' || ? || ' ' in rules) > 0",
          true);

  /** A server that is gone is noticed within seconds. */
  private static final Vendor POSTGRESQL =
      new Vendor(
          "jdbc:postgresql:",
          "org.postgresql.Driver",
          Map.of("connectTimeout", "5", "socketTimeout", "30", "tcpKeepAlive", "true"),
          "",
          "3",
          List.of(COMMON, "classpath:db/postgresql"),
          "string_to_array(btrim(rules), ' ') @> array[cast(? as text)]",
          false);

  Vendor {
    properties = Map.copyOf(properties);
    folders = List.copyOf(folders);
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
