package no.byrutine.bulk.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Files of FHIR Bulk Data: one resource a line. A large file is read in several parts. */
record NdjsonInput(JavaSparkContext spark, List<Split> splits) implements Input {

  private static final long SPLIT = 32L << 20;

  static NdjsonInput of(JavaSparkContext spark, List<InputFile> files) {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      InputFile file = files.get(i);
      for (long from = 0; from < file.length(); from += SPLIT) {
        long to = Math.min(from + SPLIT, file.length());
        splits.add(new Split(i, file.path(), from, to, 1));
      }
    }
    return new NdjsonInput(spark, splits);
  }

  @Override
  public JavaRDD<Line> lines() {
    return spark.parallelize(splits, Math.max(1, splits.size())).flatMap(SplitLines::of);
  }

  @Override
  public Input numbered(List<Long> linesOfPartitions) {
    List<Long> first = firstLines(linesOfPartitions);
    List<Split> numbered = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      numbered.add(splits.get(i).numberedFrom(first.get(i)));
    }
    return new NdjsonInput(spark, numbered);
  }

  @Override
  public List<Long> firstLines(List<Long> linesOfPartitions) {
    List<Long> first = new ArrayList<>();
    long next = 1;
    for (int i = 0; i < splits.size(); i++) {
      next = splits.get(i).from() == 0 ? 1 : next;
      first.add(next);
      next += linesOfPartitions.get(i);
    }
    return first;
  }
}
