package no.byrutine.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import no.byrutine.in.BundleReader;

/** Starts the service. HAPI gets ready beside Quarkus, and not after it. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    Thread reader = new Thread(BundleReader::prepare, "prepares the reader");
    reader.setDaemon(true);
    reader.start();
    Quarkus.run(args);
  }
}
