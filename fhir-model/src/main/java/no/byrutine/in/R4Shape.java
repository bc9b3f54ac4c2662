package no.byrutine.in;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import no.byrutine.in.R4Elements.Definition;
import no.byrutine.in.R4Elements.TypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Whether JSON has the shape of FHIR R4: elements that R4 has, lists where R4 has lists, values of
 * the right type. Everything is looked at, also in resources that the pack does not ask for: an
 * element that R4 lacks shows that the sender speaks another version, and then the resources that
 * <em>are</em> asked for cannot be trusted to mean what they seem to.
 *
 * <p>Only a text that {@link R4Text} could not read is looked through like this: it says what is
 * wrong, all of it, and where. HAPI's parser reports some of this with no more than the parent's
 * name, and passes over the rest (a name twice, null, a number as text).
 */
final class R4Shape {

  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

  private final Primitives primitives;
  private final Issues issues;
  private Scope scope = new Scope("", Place.root("Bundle"), Set.of());

  /** The innermost resource that is being looked at, and what its references can name within it. */
  private record Scope(String type, Place place, Set<String> containedIds) {

    /** The names from the resource type to an element of it, without indexes. */
    String path(Place element) {
      String within = element.toString().substring(place.toString().length());
      return type + INDEX.matcher(within).replaceAll("");
    }
  }

  R4Shape(Primitives primitives, Issues issues) {
    this.primitives = primitives;
    this.issues = issues;
  }

  /**
   * Looks through a whole resource, and takes out the members that are faulty: what is left has the
   * shape of R4, and its content can be looked at too.
   *
   * @return whether anything of use is left
   */
  boolean check(Json.Members root) {
    String type = root.text("resourceType");
    return resource(root, Place.root(type.isEmpty() ? "Bundle" : type), containedIds(root));
  }

  private static Set<String> containedIds(Json.Members json) {
    Set<String> ids = new HashSet<>();
    if (json.byName().get("contained") instanceof Json.Items items) {
      for (Json item : items.all()) {
        if (item instanceof Json.Members contained) {
          ids.add(contained.text("id"));
        }
      }
    }
    return ids;
  }

  private boolean resource(Json.Members json, Place place, Set<String> containedIds) {
    String name = json.text("resourceType");
    TypeDefinition type = R4Elements.resource(name);
    if (type == null) {
      noSuchResource(json, place, name);
      return false;
    }
    Scope outer = scope;
    scope = new Scope(name, place, containedIds);
    repeated(json, place);
    keep(
        json,
        (element, value) ->
            element.equals("resourceType") || member(type, json, element, value, place));
    scope = outer;
    return true;
  }

  /** Keeps the members that are as they should be. */
  private static void keep(Json.Members json, BiPredicate<String, Json> usable) {
    json.byName().entrySet().removeIf(entry -> !usable.test(entry.getKey(), entry.getValue()));
  }

  private void noSuchResource(Json.Members json, Place place, String type) {
    if (type.isEmpty()) {
      issues.add(
          json.byName().containsKey("resourceType") ? "structure" : "required",
          place.toString(),
          "Mangler resourceType. Er dette FHIR? Send FHIR R4.",
          "resourceType is missing. Is this FHIR? Send FHIR R4.");
    } else {
      issues.add(
          "structure",
          place.toString(),
          "FHIR R4 har ingen ressurs " + Quoted.name(type) + ". Bruk en ressurstype i R4.",
          "FHIR R4 has no resource " + Quoted.name(type) + ". Use one of R4's resource types.");
    }
  }

  private void repeated(Json.Members json, Place place) {
    for (String name : json.repeated()) {
      issues.add(
          "structure",
          place.child(name).toString(),
          "Elementet står to ganger i samme objekt. Behold det ene.",
          "The element stands twice in one object. Keep one of them.");
    }
  }

  private void object(TypeDefinition type, Json.Members json, Place place) {
    if (json.byName().isEmpty()) {
      empty(place);
    }
    repeated(json, place);
    keep(json, (name, value) -> member(type, json, name, value, place));
    if (type.name().equals("Reference")) {
      internalReference(json.text("reference"), place);
    }
  }

  private void internalReference(String reference, Place place) {
    if (reference.length() > 1
        && reference.startsWith("#")
        && !scope.containedIds().contains(reference.substring(1))) {
      issues.add(
          "value",
          place.child("reference").toString(),
          "Referansen peker på en innebygd ressurs som ikke er der. Legg den i contained.",
          "The reference points to a contained resource that is not there. Put it in contained.");
    }
  }

  /** Whether a member is as R4 has it. */
  private boolean member(
      TypeDefinition type, Json.Members json, String name, Json value, Place place) {
    if (issues.isFull()) {
      return false;
    }
    boolean companion = name.startsWith("_");
    String element = companion ? name.substring(1) : name;
    Definition known = type.element(element);
    if (known == null || (companion && !known.isPrimitive())) {
      return unknown(place.child(name));
    }
    Place at = place.child(element);
    if (known.isChoice() && isSecond(type, known, json)) {
      return secondType(at);
    }
    if (companion) {
      return companion(known, value, at);
    }
    return known.isList()
        ? list(known, value, json.byName().get("_" + element), at)
        : one(known, value, at);
  }

  /** Whether the same choice has another type too, earlier in the object. */
  private static boolean isSecond(TypeDefinition type, Definition choice, Json.Members json) {
    for (String name : json.byName().keySet()) {
      Definition other = type.element(name.startsWith("_") ? name.substring(1) : name);
      if (other != null && other.number() == choice.number()) {
        return !other.name().equals(choice.name());
      }
    }
    return false;
  }

  private boolean secondType(Place place) {
    issues.add(
        "structure",
        place.toString(),
        "Elementet er gitt med to typer, og bare én kan gjelde. Behold den ene.",
        "The element is given with two types, and only one can hold. Keep one of them.");
    return false;
  }

  private boolean unknown(Place place) {
    Optional<String> r4Name = OtherVersions.r4Name(scope.path(place));
    issues.add(
        "structure",
        place.toString(),
        "FHIR R4 har ikke dette elementet her. "
            + r4Name
                .map(name -> "I R4 heter det " + name + "; send R4.")
                .orElse("Er det en annen FHIR-versjon, eller en skrivefeil? Send R4."),
        "FHIR R4 has no such element here. "
            + r4Name
                .map(name -> "R4 calls it " + name + "; send R4.")
                .orElse("Is it another FHIR version, or a misspelling? Send R4."));
    return false;
  }

  private boolean list(Definition element, Json value, @Nullable Json companions, Place place) {
    if (!(value instanceof Json.Items items)) {
      return wrongKind(value, Json.Kind.LIST, place);
    }
    if (items.all().isEmpty()) {
      empty(place);
    }
    boolean usable = true;
    for (int i = 0; i < items.all().size(); i++) {
      Json item = items.all().get(i);
      usable &=
          (item instanceof Json.Null && hasItem(companions, i))
              || one(element, item, place.item(i));
    }
    return usable;
  }

  /** Whether a primitive that is null in its list has extensions in the list beside it. */
  private static boolean hasItem(@Nullable Json companions, int index) {
    return companions instanceof Json.Items items
        && index < items.all().size()
        && items.all().get(index) instanceof Json.Members;
  }

  private boolean companion(Definition element, Json value, Place place) {
    if (!element.isList()) {
      return extensions(value, place);
    }
    if (!(value instanceof Json.Items items)) {
      return wrongKind(value, Json.Kind.LIST, place);
    }
    boolean usable = true;
    for (int i = 0; i < items.all().size(); i++) {
      Json item = items.all().get(i);
      usable &= item instanceof Json.Null || extensions(item, place.item(i));
    }
    return usable;
  }

  /** The id and extensions of a primitive, which are all that stands beside its value. */
  private boolean extensions(Json value, Place place) {
    if (!(value instanceof Json.Members json)) {
      return wrongKind(value, Json.Kind.OBJECT, place);
    }
    if (json.byName().isEmpty()) {
      empty(place);
    }
    repeated(json, place);
    keep(
        json,
        (name, inner) ->
            (name.equals("id") || name.equals("extension"))
                ? member(R4Elements.type("Extension"), json, name, inner, place)
                : unknown(place.child(name)));
    return true;
  }

  private boolean one(Definition element, Json value, Place place) {
    if (element.isPrimitive()) {
      return primitive(element, value, place);
    }
    if (!(value instanceof Json.Members json)) {
      return wrongKind(value, Json.Kind.OBJECT, place);
    }
    if (element.isContained()) {
      return contained(json, place);
    }
    if (element.isResource()) {
      return resource(json, place, containedIds(json));
    }
    if (element.isExtension() && !json.byName().containsKey("url")) {
      return nameless(place);
    }
    object(element.target(), json, place);
    return true;
  }

  private boolean nameless(Place place) {
    issues.add(
        "required",
        place.child("url").toString(),
        "Utvidelsen mangler url, så ingen kan vite hva den betyr. Fyll den ut.",
        "The extension has no url, so nobody can know what it means. Fill it in.");
    return false;
  }

  private boolean contained(Json.Members json, Place place) {
    if (json.text("id").isEmpty()) {
      issues.add(
          "required",
          place.child("id").toString(),
          "Den innebygde ressursen mangler id, så ingenting kan peke på den. Gi den en id.",
          "The contained resource has no id, so nothing can point to it. Give it one.");
      return false;
    }
    return resource(json, place, scope.containedIds());
  }

  private boolean primitive(Definition element, Json value, Place place) {
    String type = element.type();
    if (value.kind() != Primitives.kind(type)) {
      return wrongKind(value, Primitives.kind(type), place);
    }
    Optional<Issue> fault = primitives.check(element, value, place);
    fault.ifPresent(issues::add);
    return fault.isEmpty();
  }

  private boolean wrongKind(Json value, Json.Kind expected, Place place) {
    if (value instanceof Json.Null) {
      issues.add(
          "structure",
          place.toString(),
          "Verdien er null. Ta bort elementet, eller fyll det ut.",
          "The value is null. Remove the element, or fill it in.");
      return false;
    }
    issues.add(
        "structure",
        place.toString(),
        "Fant " + value.kind().nb + ", FHIR R4 har " + expected.nb + " her. Rett det.",
        "Found " + value.kind().en + ", FHIR R4 has " + expected.en + " here. Correct it.");
    return false;
  }

  private void empty(Place place) {
    issues.add(
        "structure",
        place.toString(),
        "Elementet er tomt. Ta det bort, eller fyll det ut.",
        "The element is empty. Remove it, or fill it in.");
  }
}
