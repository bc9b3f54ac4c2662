package no.byrutine.peer.dmn;

import java.io.IOException;
import no.byrutine.trial.Trial;

/** The trial of DMN. */
public final class Peer {

  private Peer() {}

  /** Takes the arguments of {@link Trial#run}. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Trial.run(arguments, routine -> new Dmn(DmnRoutine.of(routine)));
  }
}
