package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import org.jspecify.annotations.Nullable;

/** The norms of sound in the rooms of barnehager and skoler, on one day. */
final class Romnormer {

  static final String ETTERKLANG = "etterklangstid";
  static final String TEKNISK = "teknisk-stoey";
  static final List<String> PARAMETERE = List.of(ETTERKLANG, TEKNISK);

  private final Optional<Parameter> undervisning;
  private final Optional<Parameter> teknisk;
  private final Optional<Parameter> hoeydefaktor;
  private final boolean hoeydeGjelder;

  Romnormer(InForce parameters) {
    undervisning = Romproever.tall(parameters, "etterklang-undervisningsrom");
    teknisk = Romproever.tall(parameters, "teknisk-stoey-rom");
    hoeydefaktor = Romproever.tall(parameters, "etterklang-hoeydefaktor");
    hoeydeGjelder =
        parameters
            .value("etterklang-barnehage-etter-hoeyde")
            .map(valg -> "ja".equals(valg.choice()))
            .orElse(false);
  }

  /**
   * The norm of a room.
   *
   * @param norm null when there is none to use
   * @param grunn why there is none
   * @param tall the numbers that the norm rests on
   */
  record Svar(@Nullable BigDecimal norm, String grunn, List<Parameter> tall) {

    static Svar uten(String grunn) {
      return new Svar(null, grunn, List.of());
    }

    static Svar av(Optional<Parameter> tall) {
      return tall.map(parameter -> new Svar(parameter.value(), "", List.of(parameter)))
          .orElse(uten("ikke-valgt"));
    }
  }

  Svar norm(String parameter, Sted rom, @Nullable BigDecimal hoeyde) {
    if (parameter.equals(TEKNISK)) {
      return Svar.av(teknisk);
    }
    if (rom.er("undervisningsrom")) {
      return Svar.av(undervisning);
    }
    return rom.er("barnehage") ? etterHoeyde(hoeyde) : Svar.uten("romtype");
  }

  private Svar etterHoeyde(@Nullable BigDecimal hoeyde) {
    if (!hoeydeGjelder) {
      return Svar.uten("ikke-valgt");
    }
    if (hoeyde == null) {
      return Svar.uten("romhoeyde");
    }
    return hoeydefaktor
        .filter(faktor -> faktor.value() != null)
        .map(faktor -> new Svar(hoeyde.multiply(verdi(faktor)), "", List.of(faktor)))
        .orElse(Svar.uten("ikke-valgt"));
  }

  private static BigDecimal verdi(Parameter parameter) {
    return parameter.value() == null ? BigDecimal.ZERO : parameter.value();
  }
}
