package no.byrutine.bare;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A CDS service that parses every resource it is sent, with HAPI, and has nothing to say. */
@Path("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
public final class BareService {

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final ObjectMapper JSON = new ObjectMapper();

  @GET
  public String discover() {
    return "{\"services\":[]}";
  }

  @POST
  @Path("bare")
  public String call(InputStream body) throws IOException {
    JsonNode call = JSON.readTree(body.readAllBytes());
    parse(call.path("prefetch"));
    parse(call.path("context"));
    return "{\"cards\":[]}";
  }

  private static void parse(JsonNode members) {
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      if (member.getValue().has("resourceType")) {
        R4.newJsonParser().parseResource(member.getValue().toString());
      }
    }
  }
}
