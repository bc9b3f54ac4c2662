package no.byrutine.in;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Whether a narrative is the XHTML that FHIR asks for. No rule reads it, so it is looked at and not
 * kept. A plain one is recognised here; any other is left to HAPI's reader, which takes longer to
 * load than all the rest.
 */
final class Xhtml {

  private static final String START = "<div xmlns=\"http://www.w3.org/1999/xhtml\"";
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:/(?<end>[a-z1-6]+)|(?<start>"
              + "div|p|b|i|br|hr|ul|ol|li|span|a|h[1-6]|table|thead|tbody|tr|td|th|em|strong)"
              + "(?: +[a-z]+=\"[^\"<>&]*\")* *(?<closed>/?))>");
  private static final int DEEPEST = 50;

  private Xhtml() {}

  static boolean isXhtml(String text) {
    return isPlain(text) || isReadByHapi(text);
  }

  /** Whether it is a div with nothing but text and well-known elements, each closed. */
  static boolean isPlain(String text) {
    if (!text.startsWith(START)) {
      return false;
    }
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    int at = 0;
    do {
      at = text.indexOf('<', at);
      if (at < 0 || !tag.region(at, text.length()).lookingAt() || !follow(tag, open)) {
        return false;
      }
      at = tag.end();
    } while (!open.isEmpty());
    return at == text.length() && text.indexOf('&') < 0;
  }

  private static boolean follow(Matcher tag, Deque<String> open) {
    String start = tag.group("start");
    if (start == null) {
      return tag.group("end").equals(open.poll());
    }
    if (tag.group("closed").isEmpty()) {
      open.push(start);
    }
    return open.size() <= DEEPEST;
  }

  static boolean isReadByHapi(String text) {
    try {
      new XhtmlNode().setValueAsString(text);
      return true;
    } catch (RuntimeException e) {
      // HAPI's XML reader has exceptions of several families, and all mean the same.
      return false;
    }
  }
}
