package no.byrutine.in;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import no.byrutine.decision.Words;

/**
 * Reads the list of rooms of a measuring campaign, one measurement a row, into the facts that the
 * same measurements would be if they were sent as FHIR: an Organization and a Location for each
 * virksomhet, a Location for each room, an Observation for each row, named after its row ({@code
 * Observation/rad-17}).
 *
 * <p>The first row has the names of the columns, in any order: virksomhet, stedstype, bydel, rom,
 * romtype, parameter, verdi, enhet, start, slutt, metode. A file may also have eier and bygg, codes
 * of {@code mhv-virksomhet} and {@code mhv-sted}: whose the virksomhet is, and whether its building
 * is new or older; an empty cell says neither. What was measured or noted along with it stands in
 * further columns named by its code, with the unit of a number in brackets: {@code utetemperatur
 * (Cel)}. Types, parameters, methods and what stands in further columns are codes of Byrutine's own
 * code systems {@code mhv-sted}, {@code mhv-parameter} and {@code mhv-metode}; units are UCUM's.
 *
 * <p>The separator is {@code ;} or {@code ,}, the decimal sign is a comma or a point, the same in
 * the whole file, and a time without a zone is Norwegian. An empty row is passed over; nothing else
 * is. Rows are counted as a spreadsheet counts them.
 */
public final class MeasurementCsv {

  static final String ROOT = "row";

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Limits limits;

  /** A reader with the usual limits. */
  public MeasurementCsv() {
    this(Limits.USUAL);
  }

  public MeasurementCsv(Limits limits) {
    this.limits = limits;
  }

  /**
   * The facts in a file, in UTF-8 with or without a byte order mark.
   *
   * @throws BadInput with everything that is wrong, each fault with its row and column
   */
  public Facts read(byte[] file, Inputs inputs) {
    try {
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString(), inputs);
    } catch (CharacterCodingException e) {
      throw refusal(
          "structure",
          "Filen er ikke UTF-8. Lagre den som «CSV UTF-8», og send den på nytt.",
          "The file is not UTF-8. Save it as 'CSV UTF-8', and send it again.");
    }
  }

  /**
   * The facts in the text of a file.
   *
   * @throws BadInput with everything that is wrong, each fault with its row and column
   */
  public Facts read(String text, Inputs inputs) {
    if (text.length() > limits.characters()) {
      throw refusal(
          "too-long",
          "Filen er lengre enn " + limits.characters() + " tegn. Del den i flere.",
          "The file is longer than " + limits.characters() + " characters. Split it.");
    }
    CsvFaults faults = new CsvFaults();
    CsvRows rows = new CsvRows(withoutMark(text), faults);
    CsvHeader header = rows.header(inputs.concepts());
    CsvCampaign campaign = new CsvCampaign(header, inputs.readBounds(), faults);
    rows.forEach(header, campaign::add);
    Issues content = new Issues(ROOT);
    Element bundle = HapiElement.of(campaign.bundle());
    Facts facts = Intake.read(bundle, inputs, new Primitives(limits), content);
    campaign.tell(content);
    faults.throwIfAny();
    return facts;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static BadInput refusal(String code, String nb, String en) {
    return new BadInput(new Issue(code, ROOT, new Words(nb, en)));
  }
}
