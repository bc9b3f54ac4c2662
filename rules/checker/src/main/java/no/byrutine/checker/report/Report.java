package no.byrutine.checker.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import no.byrutine.checker.Accepted;
import no.byrutine.checker.Level;
import no.byrutine.checker.Remark;

/**
 * What the validator found in one pack.
 *
 * @param pack the pack's id, or its folder's name when the id cannot be read
 * @param folder where the pack lies in its repository, such as {@code rules/packs/egenandel}; empty
 *     when the pack is the repository
 * @param version the version of the validator
 * @param files the files that were looked at, relative to the pack's folder
 * @param remarks what was found, in the order of the files
 * @param accepted what the pack answers with a reason
 */
public record Report(
    String pack,
    String folder,
    String version,
    SortedSet<String> files,
    List<Remark> remarks,
    List<Accepted> accepted) {

  public Report {
    files = new TreeSet<>(files);
    remarks = List.copyOf(remarks);
    accepted = List.copyOf(accepted);
  }

  /** For example {@code 1 error, 3 warnings}. */
  public String summary() {
    return count(Level.ERROR)
        + ", "
        + count(Level.WARNING)
        + (accepted.isEmpty() ? "" : ", " + accepted.size() + " accepted");
  }

  private String count(Level level) {
    long count = remarks.stream().filter(remark -> remark.level() == level).count();
    return count + " " + level.code() + (count == 1 ? "" : "s");
  }

  /** A file of the pack as it is named from the top of the repository. */
  String path(String file) {
    return folder.isEmpty() ? file : folder + "/" + file;
  }
}
