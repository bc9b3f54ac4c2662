package no.byrutine.service.access;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a FHIR client gets its access token (SMART App Launch 2.0, Backend Services). */
@Path("/fhir/.well-known/smart-configuration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "FHIR")
public final class SmartConfigurationResource {

  private final Access access;
  private final Door door;

  SmartConfigurationResource(Access access, Door door) {
    this.access = access;
    this.door = door;
  }

  @GET
  @Operation(operationId = "smartConfiguration", summary = "Where to get an access token")
  public Response configuration() {
    return door.look(
        Offer.JSON,
        () -> Response.ok(json(access.tokenEndpoint().orElseThrow(() -> new BadInput(none())))));
  }

  private static String json(URI tokenEndpoint) {
    return JsonDocument.of(
        json -> {
          json.writeStringField("token_endpoint", tokenEndpoint.toString());
          list(json, "token_endpoint_auth_methods_supported", "private_key_jwt");
          list(json, "token_endpoint_auth_signing_alg_values_supported", "RS384", "ES384");
          list(json, "grant_types_supported", "client_credentials");
          list(json, "scopes_supported", scopes());
          // SMART demands it of every server; nobody is authorized by a code here.
          list(json, "code_challenge_methods_supported", "S256");
          list(json, "capabilities", "client-confidential-asymmetric");
        });
  }

  private static String[] scopes() {
    return Stream.of(Scope.values()).map(Scope::text).toArray(String[]::new);
  }

  private static void list(JsonGenerator json, String name, String... values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : List.of(values)) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static Issue none() {
    return new Issue(
        "not-found",
        "",
        new Words(
            "Her er det ikke sagt hvor tokener fås. Spør dem som drifter tjenesten.",
            "It is not said here where tokens are had. Ask those who run the service."));
  }
}
