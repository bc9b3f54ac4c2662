package no.byrutine.bulk.read;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** Where lines come from. */
interface Input {

  /** The lines, each partition in the order of its file. */
  JavaRDD<Line> lines();

  /** The same, now that it is known how many lines each partition has. */
  Input numbered(List<Long> linesOfPartitions);

  /** The number in its file of the first line of each partition; 1 where lines know their own. */
  List<Long> firstLines(List<Long> linesOfPartitions);
}
