package no.byrutine.service.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;

/** Bytes as text. */
public final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Utf8() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws BadInput when the bytes are not UTF-8
   */
  public static String text(byte[] bytes) {
    try {
      // A new decoder reports what is not UTF-8; String's own constructor would replace it in
      // silence.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInput(
          new Issue(
              "structure",
              "",
              new Words(
                  "Innholdet er ikke UTF-8. Send det som UTF-8.",
                  "The content is not UTF-8. Send it as UTF-8.")));
    }
  }
}
