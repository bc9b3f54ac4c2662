package no.byrutine.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.bulk.decide.Plan;
import no.byrutine.bulk.decide.Terms;
import no.byrutine.bulk.read.InputFiles;
import no.byrutine.engine.Pack;

/** What makes two runs the same: all that the tables depend on. Where they run is not of it. */
final class RunArguments {

  private RunArguments() {}

  static Map<String, String> of(Plan plan, InputFiles files, int parts) {
    Map<String, String> run = new TreeMap<>();
    run.put("pack", plan.pack());
    run.put("section", plan.section());
    run.put("explain", String.valueOf(plan.explain()));
    run.put("keep-text", String.valueOf(plan.keepText()));
    run.put("format", plan.format().name());
    run.put("partitions", String.valueOf(parts));
    run.put("input-files", String.valueOf(files.files().size()));
    run.put("input-bytes", String.valueOf(files.bytes()));
    // Names, lengths and times of the files: what was sent anew is another input.
    run.put("input-digest", digest(files.files().toString()));
    return run;
  }

  /** Adds by what is decided: the terms, and the pack as it is. */
  static void side(String prefix, Terms terms, Pack pack, Map<String, String> run) {
    run.put(prefix + "pack-version", pack.ref().version());
    run.put(prefix + "pack-digest", pack.ref().digest());
    run.put(prefix + "on", terms.on().toString());
    run.put(prefix + "at", terms.at() == null ? "" : terms.at().toString());
    run.put(prefix + "known", terms.known().toString());
    run.put(prefix + "policy", terms.policy().toString());
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
