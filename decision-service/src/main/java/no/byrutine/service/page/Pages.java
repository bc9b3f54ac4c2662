package no.byrutine.service.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Offer;

/** How every page is answered: in which language, and what stands around it. */
@Singleton
final class Pages {

  private static final String LANG = "lang";

  private final Packs packs;
  private final Door door;

  Pages(Packs packs, Door door) {
    this.packs = packs;
    this.door = door;
  }

  /**
   * A page that is about no pack.
   *
   * @throws BadInput when something in the query is not known
   */
  Response look(Function<Frame, TemplateInstance> page) {
    return door.look(
        Offer.PAGE,
        () -> {
          Frame frame = frame();
          return written(page.apply(frame), frame.lang());
        });
  }

  /**
   * A page of the pack that the address names.
   *
   * @param tab where it stands among the pack's pages, if it does
   * @throws BadInput when the pack or something in the query is not known
   */
  Response look(
      Offer offer, String id, Optional<Tab> tab, BiFunction<Pack, Frame, TemplateInstance> page) {
    return door.look(
        offer,
        () -> {
          Pack pack = packs.pack(id);
          Frame frame = frame(pack, tab);
          return written(page.apply(pack, frame), frame.lang());
        });
  }

  /** What stands around a page that is about no pack. */
  Frame frame() {
    return Frame.of(language());
  }

  /** What stands around a page of this pack. */
  Frame frame(Pack pack, Optional<Tab> tab) {
    return Frame.of(language(), otherQuery(), pack, tab);
  }

  /** What the query says under this name, unless it is left empty, as a form leaves it. */
  Optional<String> asked(String name) {
    return door.query().getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** The page as an answer. */
  ResponseBuilder written(TemplateInstance page, String language) {
    return Response.ok(page.setLocale(language))
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private String language() {
    return asked(LANG).map(lang -> Language.of(lang, door.language())).orElseGet(door::language);
  }

  private String otherQuery() {
    Map<String, List<String>> others = new TreeMap<>(door.query());
    others.remove(LANG);
    return others.keySet().stream()
        .flatMap(name -> asked(name).map(value -> name + "=" + encoded(value) + "&").stream())
        .collect(Collectors.joining());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
