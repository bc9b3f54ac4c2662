package no.byrutine.bulk.read;

/**
 * A file that is read. Its length and its time tell whether it is still the same.
 *
 * @param path with its file system, for example {@code hdfs://…}
 * @param modified in milliseconds since 1970
 */
public record InputFile(String path, String name, long length, long modified) {}
