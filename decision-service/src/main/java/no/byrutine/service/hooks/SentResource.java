package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.service.hooks.HookRequest.Prefetched;
import no.byrutine.service.request.StrictJson;

/**
 * A FHIR resource as it was sent: cut out of what it came in, never rewritten.
 *
 * @param type its {@code resourceType}; empty when it says none, which the reader refuses
 * @param id its {@code id}; empty when it has none
 * @param place where it stands in the request, for the faults; empty when it was read
 * @param fullUrl the {@code urn:} that others in its Bundle may refer to it by; empty when none
 * @param about whom or what it is about: the references of {@link #ABOUT}, by element
 */
record SentResource(
    String type, String id, String place, String fullUrl, Map<String, String> about, String json) {

  /** The elements in which a resource says which patient it is about. */
  private static final Set<String> ABOUT = Set.of("subject", "patient", "for");

  SentResource {
    about = Map.copyOf(about);
  }

  /** The name that others refer to it by; empty when it has none. */
  Optional<String> ref() {
    return type.isEmpty() || id.isEmpty() ? Optional.empty() : Optional.of(type + "/" + id);
  }

  /**
   * The resources in a text: those of a Bundle one by one, or the one that it is.
   *
   * @throws no.byrutine.in.BadInput when it is not one JSON object
   */
  static Prefetched in(String json) {
    try (StrictJson in = new StrictJson(json, "")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      Prefetched found = in(in, "");
      in.end();
      return found;
    }
  }

  /**
   * The resources in the object that the parser stands at the start of.
   *
   * @param place where it stands in the request, for the faults
   */
  static Prefetched in(StrictJson in, String place) {
    Header header = new Header(place);
    String json = header.read(in);
    return switch (header.type) {
      case "Bundle" -> new Prefetched(header.entries, header.next, header.failed);
      case "OperationOutcome" -> new Prefetched(List.of(), Optional.empty(), true);
      default -> new Prefetched(List.of(header.resource("", json)), Optional.empty(), false);
    };
  }

  /** What stands at the top of a resource. */
  private static final class Header {

    private final String place;
    private final List<SentResource> entries = new ArrayList<>();
    private String type = "";
    private String id = "";
    private Optional<String> next = Optional.empty();
    private boolean failed;
    private int index;
    private final Map<String, String> about = new LinkedHashMap<>();

    Header(String place) {
      this.place = place;
    }

    SentResource resource(String fullUrl, String json) {
      return new SentResource(type, id, place, fullUrl, about, json);
    }

    /** The resource that the parser stands at the start of, as it was written. */
    String read(StrictJson in) {
      int start = in.start();
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        member(name, in);
      }
      return in.since(start);
    }

    private void member(String name, StrictJson in) {
      if (name.equals("resourceType")) {
        type = text(in);
      } else if (name.equals("id")) {
        id = text(in);
      } else if (name.equals("entry")) {
        each(in, this::entry);
      } else if (name.equals("link")) {
        each(in, this::link);
      } else if (ABOUT.contains(name) && in.current() == JsonToken.START_OBJECT) {
        about(name, in);
      } else {
        in.skip();
      }
    }

    private void about(String element, StrictJson in) {
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        if (name.equals("reference")) {
          about.put(element, text(in));
        } else {
          in.skip();
        }
      }
    }

    private void entry(StrictJson in) {
      Header resource = new Header(place + ".entry[" + index + "].resource");
      index++;
      String fullUrl = "";
      String json = "";
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        if (name.equals("resource") && in.current() == JsonToken.START_OBJECT) {
          json = resource.read(in);
        } else if (name.equals("fullUrl")) {
          fullUrl = text(in);
        } else {
          in.skip();
        }
      }
      if (!json.isEmpty()) {
        add(resource, fullUrl.startsWith("urn:") ? fullUrl : "", json);
      }
    }

    private void add(Header resource, String fullUrl, String json) {
      if (resource.type.equals("OperationOutcome")) {
        failed = true;
      } else {
        entries.add(resource.resource(fullUrl, json));
      }
    }

    private void link(StrictJson in) {
      String relation = "";
      String url = "";
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        if (name.equals("relation")) {
          relation = text(in);
        } else if (name.equals("url")) {
          url = text(in);
        } else {
          in.skip();
        }
      }
      if (relation.equals("next") && !url.isEmpty()) {
        next = Optional.of(url);
      }
    }

    private interface Element {
      void read(StrictJson in);
    }

    /** Every object in the array that the parser stands at the start of. */
    private static void each(StrictJson in, Element element) {
      if (in.current() != JsonToken.START_ARRAY) {
        in.skip();
        return;
      }
      while (in.next() != JsonToken.END_ARRAY) {
        if (in.current() == JsonToken.START_OBJECT) {
          element.read(in);
        } else {
          in.skip();
        }
      }
    }

    private static String text(StrictJson in) {
      if (in.current() == JsonToken.VALUE_STRING) {
        return in.string();
      }
      in.skip();
      return "";
    }
  }
}
