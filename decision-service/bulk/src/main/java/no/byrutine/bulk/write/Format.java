package no.byrutine.bulk.write;

/** How tables are written. */
public enum Format {
  PARQUET(true, false),
  NDJSON(false, true),
  BOTH(true, true);

  private final boolean parquet;
  private final boolean ndjson;

  Format(boolean parquet, boolean ndjson) {
    this.parquet = parquet;
    this.ndjson = ndjson;
  }

  boolean isParquet() {
    return parquet;
  }

  boolean isNdjson() {
    return ndjson;
  }
}
