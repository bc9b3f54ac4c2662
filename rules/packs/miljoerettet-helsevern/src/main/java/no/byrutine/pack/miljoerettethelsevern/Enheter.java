package no.byrutine.pack.miljoerettethelsevern;

import static java.util.Map.entry;

import java.util.Map;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/** The unit (UCUM) that each parameter is held up against its limit in. */
final class Enheter {

  private static final Map<String, String> ENHETER =
      Map.ofEntries(
          // >>> stoey
          entry("lden", "dB[SPL]"),
          entry("lday", "dB[SPL]"),
          entry("levening", "dB[SPL]"),
          entry("lnight", "dB[SPL]"),
          entry("l5af", "dB[SPL]"),
          entry("l5as", "dB[SPL]"),
          entry("lafmax", "dB[SPL]"),
          entry("lcfmax", "dB[SPL]"),
          entry("lpamax", "dB[SPL]"),
          entry("laeq-30min", "dB[SPL]"),
          entry("lceq", "dB[SPL]"),
          entry("lpcpeak", "dB[SPL]"),
          entry("lpaeq-12h", "dB[SPL]"),
          entry("lpaeq-4h", "dB[SPL]"),
          entry("lpaeq-8h", "dB[SPL]"),
          entry("lpaeq-16h", "dB[SPL]"),
          entry("lpaeq-24h", "dB[SPL]"),
          entry("laeq-brukstid", "dB[SPL]"),
          entry("lex-8h", "dB[SPL]"),
          entry("rw", "dB"),
          entry("lnw", "dB"),
          // <<< stoey
          // >>> inne
          entry("radon-aar", "Bq/m3"),
          entry("radon-korttid", "Bq/m3"),
          entry("etterklangstid", "s"),
          entry("teknisk-stoey", "dB[SPL]"),
          entry("romhoeyde", "m"),
          entry("laeq-uteomraade", "dB[SPL]"),
          entry("co2", "[ppm]"),
          entry("formaldehyd-30min", "mg/m3"),
          entry("romtemperatur", "Cel"),
          entry("gulvtemperatur", "Cel"),
          entry("lufthastighet-3min", "m/s"),
          entry("luftfuktighet-vinter", "%"),
          entry("luftmengde", "m3/h"),
          entry("co-8t-inne", "mg/m3"),
          entry("co-1t-inne", "mg/m3"),
          entry("no2-24t-inne", "ug/m3"),
          entry("no2-1t-inne", "ug/m3"),
          entry("pm25-8t-inne", "ug/m3"),
          entry("pm25-24t-inne", "ug/m3"),
          entry("belysning-lux", "lx"),
          entry("lukttall", "{ou_E}/m3"),
          // <<< inne
          // >>> vann
          entry("pm10-doegn", "ug/m3"),
          entry("pm10-aar", "ug/m3"),
          entry("pm25-doegn", "ug/m3"),
          entry("pm25-aar", "ug/m3"),
          entry("no2-time", "ug/m3"),
          entry("no2-doegn", "ug/m3"),
          entry("no2-aar", "ug/m3"),
          entry("so2-time", "ug/m3"),
          entry("so2-doegn", "ug/m3"),
          entry("benzen-aar", "ug/m3"),
          entry("bly-aar", "ug/m3"),
          entry("ozon-time", "ug/m3"),
          entry("ozon-8t", "ug/m3"),
          entry("co-8t", "mg/m3"),
          entry("arsen-aar", "ng/m3"),
          entry("kadmium-aar", "ng/m3"),
          entry("nikkel-aar", "ng/m3"),
          entry("bap-aar", "ng/m3"),
          entry("legionella", "[CFU]/L"),
          entry("stillestaaende-vann", "Cel"),
          entry("tappetemperatur-varmt", "Cel"),
          entry("tappetemperatur-kaldt", "Cel"),
          entry("vanntemperatur", "Cel"),
          entry("badevann-temperatur", "Cel"),
          entry("fritt-klor", "mg/L"),
          entry("bundet-klor", "mg/L"),
          entry("total-klor", "mg/L"),
          entry("bad-ph", "[pH]"),
          entry("bad-turbiditet", "{FTU}"),
          entry("bad-fargetall", "mg{Pt}/L"),
          entry("bad-kof-mn", "mg{O2}/L"),
          entry("bad-kimtall-37", "[CFU]/mL"),
          entry("bad-pseudomonas", "[CFU]/100.mL"),
          entry("ecoli", "[CFU]/100.mL"),
          entry("enterokokker", "[CFU]/100.mL"),
          entry("siktedyp", "m"),
          entry("badevann-ph", "[pH]"),
          entry("vann-farge", "mg{Pt}/L"),
          entry("vann-kimtall-22", "[CFU]/mL"),
          entry("vann-antimon", "ug/L"),
          entry("vann-arsen", "ug/L"),
          entry("vann-bly", "ug/L"),
          entry("vann-kadmium", "ug/L"),
          entry("vann-krom", "ug/L"),
          entry("vann-kvikksoelv", "ug/L"),
          entry("vann-nikkel", "ug/L"),
          entry("vann-bromat", "ug/L"),
          entry("vann-cyanid", "ug/L"),
          entry("vann-benzen", "ug/L"),
          entry("vann-bap", "ug/L"),
          entry("vann-kobber", "mg/L"),
          entry("vann-bor", "mg/L"),
          entry("vann-fluorid", "mg/L"),
          entry("vann-nitrat", "mg/L"),
          entry("vann-nitritt", "mg/L"),
          entry("vann-pfas4", "ug/L")
          // <<< vann
          );

  private Enheter() {}

  /** The unit of the parameter; null when the pack has no limit for it. */
  static @Nullable String av(Codes parameter) {
    for (String concept : parameter.concepts()) {
      String enhet = ENHETER.get(concept);
      if (enhet != null) {
        return enhet;
      }
    }
    return null;
  }
}
