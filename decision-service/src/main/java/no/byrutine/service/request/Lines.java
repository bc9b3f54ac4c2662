package no.byrutine.service.request;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a body, one at a time and each as a stream of its own, so that no line is held in
 * memory before somebody reads it. What nobody has read of a line is passed over.
 */
public final class Lines {

  private final InputStream body;
  private final byte[] buffer = new byte[1 << 13];
  private int at;
  private int end;
  private boolean ended = true;
  private long number;

  public Lines(InputStream body) {
    this.body = body;
  }

  /**
   * Goes to the next line; false when there is none.
   *
   * @throws Refused when the caller has hung up
   */
  public boolean next() {
    Line rest = new Line();
    while (!ended) {
      rest.pass();
    }
    if (!filled()) {
      return false;
    }
    ended = false;
    number++;
    return true;
  }

  /** The number of the line, from 1. */
  public long number() {
    return number;
  }

  /** The line, without what ends it. */
  public InputStream line() {
    return new Line();
  }

  private boolean filled() {
    if (at == end) {
      at = 0;
      // Before the read, which may fail: what was read once must not be read again.
      end = 0;
      end = Math.max(0, read());
    }
    return at < end;
  }

  private int read() {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw Bodies.brokenOff();
    }
  }

  private final class Line extends InputStream {

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      int from = at();
      int found = take(length);
      System.arraycopy(buffer, from, into, offset, found);
      return found == 0 ? -1 : found;
    }

    void pass() {
      at();
      take(buffer.length);
    }

    /** Where the next byte stands, when there is one. */
    private int at() {
      if (!ended && !filled()) {
        ended = true;
      }
      return at;
    }

    /** Goes past as much of the line as is in the buffer, and says how many bytes that was. */
    private int take(int most) {
      int from = at;
      int limit = Math.min(end, from + most);
      while (!ended && at < limit) {
        if (buffer[at++] == '\n') {
          ended = true;
          return at - 1 - from;
        }
      }
      return at - from;
    }
  }
}
