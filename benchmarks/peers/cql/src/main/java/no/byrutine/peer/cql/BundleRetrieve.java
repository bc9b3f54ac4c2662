package no.byrutine.peer.cql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** The resources of the Bundle at hand, by type and code. A Bundle is of one patient. */
final class BundleRetrieve implements RetrieveProvider {

  private Map<String, List<Resource>> byType = Map.of();

  /** Asks this Bundle from now on. */
  void of(Bundle bundle) {
    byType = new HashMap<>();
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      byType.computeIfAbsent(resource.fhirType(), it -> new ArrayList<>()).add(resource);
    }
  }

  @Override
  public Iterable<Object> retrieve(
      @Nullable String context,
      @Nullable String contextPath,
      @Nullable Object contextValue,
      String dataType,
      @Nullable String templateId,
      @Nullable String codePath,
      @Nullable Iterable<Code> codes,
      @Nullable String valueSet,
      @Nullable String datePath,
      @Nullable String dateLowPath,
      @Nullable String dateHighPath,
      @Nullable Interval dateRange) {
    List<Object> found = new ArrayList<>();
    for (Resource resource : byType.getOrDefault(dataType, List.of())) {
      if (codes == null || codePath == null || has(resource, codePath, codes)) {
        found.add(resource);
      }
    }
    return found;
  }

  private static boolean has(Resource resource, String path, Iterable<Code> codes) {
    for (Base value : resource.getNamedProperty(path).getValues()) {
      for (Coding coding : ((CodeableConcept) value).getCoding()) {
        for (Code code : codes) {
          if (coding.getCode().equals(code.getCode())
              && coding.getSystem().equals(code.getSystem())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
