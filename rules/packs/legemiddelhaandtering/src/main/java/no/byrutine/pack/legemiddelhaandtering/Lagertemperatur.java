package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** What was read on the thermometers and the loggers, for each place. */
record Lagertemperatur(Facts given, OffsetDateTime moment) {

  void temperaturer(List<Object> facts) {
    Map<String, List<Observation>> fridges = new LinkedHashMap<>();
    Map<String, List<Observation>> rooms = new LinkedHashMap<>();
    for (Observation reading : given.all(Observation.class)) {
      if (Svar.SETTLED.contains(reading.status())
          && reading.value() != null
          && !time(reading).isAfter(moment)) {
        if (reading.is("temperatur-kjoeleskap")) {
          fridges.computeIfAbsent(place(reading), s -> new ArrayList<>()).add(reading);
        } else if (reading.is("temperatur-rom")) {
          rooms.computeIfAbsent(place(reading), s -> new ArrayList<>()).add(reading);
        }
      }
    }
    fridges.forEach((place, readings) -> facts.add(series(place, true, readings)));
    rooms.forEach((place, readings) -> facts.add(series(place, false, readings)));
  }

  /** Where it was read: the place of the logger, when the reading names a logger. */
  private String place(Observation reading) {
    return given.all(Device.class).stream()
        .filter(device -> device.is("temperaturlogger"))
        .filter(device -> device.ref().equals(reading.subject()))
        .map(Device::location)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(reading.subject());
  }

  private Temperaturserie series(String place, boolean fridge, List<Observation> readings) {
    List<BigDecimal> values = readings.stream().map(Observation::value).sorted().toList();
    OffsetDateTime last =
        readings.stream().map(Lagertemperatur::time).max(Comparator.naturalOrder()).orElse(moment);
    return new Temperaturserie(
        place,
        fridge,
        values.get(0),
        values.get(values.size() - 1),
        hours(last, moment),
        List.copyOf(readings));
  }

  /** Hours from one moment to another; a begun minute counts as a part of an hour. */
  private static BigDecimal hours(OffsetDateTime from, OffsetDateTime to) {
    return BigDecimal.valueOf(Tider.minutter(from, to))
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.CEILING);
  }

  /** A reading without a time of day was made in the first moment of its day. */
  private static OffsetDateTime time(Observation reading) {
    OffsetDateTime at = reading.at();
    return at != null
        ? at
        : reading.effective().start().atStartOfDay(Oppbevaring.NORGE).toOffsetDateTime();
  }
}
