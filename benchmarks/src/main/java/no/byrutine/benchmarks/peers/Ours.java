package no.byrutine.benchmarks.peers;

import java.io.IOException;
import no.byrutine.trial.Contender;
import no.byrutine.trial.Trial;

/** The trial of Byrutine, from where its name says that it starts, or of plain Java. */
public final class Ours {

  private Ours() {}

  /** Takes the arguments of {@link Trial#run}. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Trial.run(arguments, routine -> contender(arguments[0], Routine.of(routine)));
  }

  private static Contender<?, ?> contender(String name, Routine routine) {
    return switch (name) {
      case "fromFacts" -> Byrutine.fromFacts(routine);
      case "fromBundle" -> Byrutine.fromBundle(routine);
      case "fromJson" -> Byrutine.fromJson(routine);
      case "plainJava" -> new PlainJava(routine);
      default -> throw new IllegalArgumentException("No such contender: " + name);
    };
  }
}
