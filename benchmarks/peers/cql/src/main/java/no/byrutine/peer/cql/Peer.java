package no.byrutine.peer.cql;

import java.io.IOException;
import no.byrutine.trial.Contender;
import no.byrutine.trial.Trial;

/** The trial of CQL, by the engine alone or by {@code $apply}. */
public final class Peer {

  private Peer() {}

  /** Takes the arguments of {@link Trial#run}. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Trial.run(arguments, routine -> contender(arguments[0], routine));
  }

  private static Contender<?, ?> contender(String name, String routine) {
    return switch (name) {
      case "cql" -> new Cql(CqlRoutine.of(routine));
      case "apply" -> new Apply();
      default -> throw new IllegalArgumentException("No such contender: " + name);
    };
  }
}
