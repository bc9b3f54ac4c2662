package no.byrutine.service.log;

import java.util.UUID;

/** Where an encrypted text stands, so that it cannot be taken for another. */
final class Place {

  private Place() {}

  static String input(UUID record) {
    return record + "/input";
  }

  static String decision(UUID record) {
    return record + "/decision";
  }

  static String comment(String card) {
    return card + "/comment";
  }
}
