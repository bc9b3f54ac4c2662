package no.byrutine.benchmarks.load;

import java.net.URI;

/** A request that is sent again and again. */
record Call(URI address, String body) {

  Call at(URI other) {
    return new Call(other, body);
  }
}
