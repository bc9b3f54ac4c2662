package no.byrutine.bulk.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {

  private static final int YEAR = 2025;

  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    assertThat(files("one", 1)).isEqualTo(files("other", 1)).isNotEqualTo(files("another", 2));
  }

  @Test
  void aResidentDependsOnNobodyElse() {
    assertThat(Resident.of(7, 4711, YEAR)).isEqualTo(Resident.of(7, 4711, YEAR));
    assertThat(residents().map(Resident::born).distinct().count()).isGreaterThan(1500);
  }

  @Test
  void eachHasASyntheticNumberOfTheDayOfBirth() {
    assertThat(residents())
        .allSatisfy(
            resident -> {
              LocalDate born = resident.born();
              assertThat(resident.number().synthetic()).isTrue();
              assertThat(resident.number().value())
                  .startsWith(
                      "%02d%02d".formatted(born.getDayOfMonth(), born.getMonthValue() + 80));
            });
  }

  @Test
  void agesAndIncomesAreAsInACity() {
    List<Resident> all = residents().toList();
    assertThat(all.stream().mapToInt(it -> YEAR - it.born().getYear()).average().orElse(0))
        .isBetween(78.0, 86.0);
    assertThat(all.stream().mapToLong(it -> it.economy().pension()).average().orElse(0))
        .isBetween(250_000.0, 300_000.0);
    assertThat(all).map(Resident::group).contains(Group.values());
    assertThat(all.stream().filter(it -> it.movedIn().isAfter(LocalDate.of(YEAR, 1, 1)))).isEmpty();
  }

  private static Stream<Resident> residents() {
    return LongStream.range(0, 2000).mapToObj(index -> Resident.of(1, index, YEAR));
  }

  private Map<String, String> files(String name, long seed) throws IOException {
    Path output = folder.resolve(name);
    new Population(output.toString(), 50, seed, null, YEAR).write();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(output)) {
      for (Path file : all.filter(it -> it.toString().endsWith(".ndjson")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
