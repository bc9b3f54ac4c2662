package no.byrutine.bulk.decide;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.byrutine.bulk.decide.Result.Decided;
import no.byrutine.bulk.decide.Result.Refused;
import no.byrutine.bulk.read.Piece;
import no.byrutine.bulk.read.Shared;
import no.byrutine.bulk.report.Json;
import no.byrutine.bulk.write.Part;
import no.byrutine.bulk.write.RunFolder;
import no.byrutine.engine.Pack;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * Decides the cases of one partition and writes its part. A part that is done already is left as it
 * is.
 *
 * @param cases counts the cases for those who watch; the numbers that are kept come with the parts
 */
public record PartTask(
    Plan plan, Broadcast<Shared> shared, Set<Integer> done, LongAccumulator cases)
    implements Function2<Integer, Iterator<Row>, Iterator<Integer>> {

  @Override
  public Iterator<Integer> call(Integer number, Iterator<Row> rows) throws IOException {
    if (done.contains(number)) {
      return Collections.emptyIterator();
    }
    Decider decider = new Decider(plan, shared.value());
    Counter counter = new Counter(weighty(decider.pack()));
    try (Part part = Part.begin(plan.output(), number, plan.format())) {
      decide(Case.in(pieces(rows)), decider, new Writer(plan, decider.pack(), part), counter);
      part.commit();
    }
    RunFolder.mark(plan.output(), number, Json.write(counter.summary()));
    return List.of(number).iterator();
  }

  private static Set<String> weighty(Pack pack) {
    return pack.definition().outcomes().stream()
        .flatMap(outcome -> outcome.values().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void decide(Iterator<Case> all, Decider decider, Writer writer, Counter counter)
      throws IOException {
    while (all.hasNext()) {
      Case one = all.next();
      counter.sent(one);
      Result result = decider.decide(one);
      if (result instanceof Decided decided) {
        write(one, decided, writer, counter);
      } else if (result instanceof Refused refused) {
        writer.bad(one, refused.lines());
        counter.refused(one, refused.lines().size());
      }
      cases.add(1);
    }
  }

  private static void write(Case one, Decided decided, Writer writer, Counter counter)
      throws IOException {
    writer.decision(one.subject(), decided.decision());
    counter.decided(decided.decision());
    if (decided.compared().isPresent()) {
      Compared compared = decided.compared().get();
      writer.changes(one.subject(), compared.changes());
      counter.compared(one.subject(), decided.decision(), compared);
    }
  }

  private static Iterator<Piece> pieces(Iterator<Row> rows) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .map(Piece::of)
        .iterator();
  }
}
