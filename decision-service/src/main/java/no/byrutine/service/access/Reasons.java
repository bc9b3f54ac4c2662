package no.byrutine.service.access;

import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Why a token was refused, in words for the log. The library's own messages quote the token, which
 * is to stand in no log.
 */
final class Reasons {

  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(ErrorCodes.EXPIRED, "expired"),
          Map.entry(ErrorCodes.EXPIRATION_MISSING, "without exp"),
          Map.entry(ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE, "lives too long"),
          Map.entry(ErrorCodes.NOT_YET_VALID, "not valid yet"),
          Map.entry(ErrorCodes.ISSUED_AT_MISSING, "without iat"),
          Map.entry(ErrorCodes.ISSUED_AT_INVALID_FUTURE, "issued in the future"),
          Map.entry(ErrorCodes.ISSUED_AT_INVALID_PAST, "issued too long ago"),
          Map.entry(ErrorCodes.JWT_ID_MISSING, "without jti"),
          Map.entry(ErrorCodes.AUDIENCE_MISSING, "without aud"),
          Map.entry(ErrorCodes.AUDIENCE_INVALID, "for another audience"),
          Map.entry(ErrorCodes.SIGNATURE_INVALID, "its signature is not right"),
          Map.entry(ErrorCodes.SIGNATURE_MISSING, "not signed"),
          Map.entry(ErrorCodes.TYPE_MISSING, "without typ"),
          Map.entry(ErrorCodes.TYPE_INVALID, "of another typ"));

  private Reasons() {}

  static String of(InvalidJwtException e) {
    // The only message that is our own: see Keys.
    return e.getCause() instanceof UnresolvableKeyException key
        ? String.valueOf(key.getMessage())
        : e.getErrorDetails().stream()
            .map(ErrorCodeValidator.Error::getErrorCode)
            .map(code -> WORDS.getOrDefault(code, "its algorithm, key or a claim cannot be used"))
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
