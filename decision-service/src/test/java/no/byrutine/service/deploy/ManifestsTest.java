package no.byrutine.service.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The Kubernetes manifests, held against Kubernetes' own types and against the service. */
class ManifestsTest {

  private static final Path FOLDER = Path.of("deploy", "kubernetes");
  private static final Map<String, String> LABELS = Map.of("app.kubernetes.io/name", "byrutine");

  static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "serviceaccount.yaml", ServiceAccount.class,
          "configmap.yaml", ConfigMap.class,
          "deployment.yaml", Deployment.class,
          "service.yaml", Service.class,
          "networkpolicy.yaml", NetworkPolicy.class,
          "poddisruptionbudget.yaml", PodDisruptionBudget.class);

  static final List<String> FILES = KINDS.keySet().stream().sorted().toList();

  /** What Kubernetes does not know is a fault; its types would otherwise keep it in silence. */
  private static final ObjectMapper STRICT =
      new ObjectMapper(new YAMLFactory())
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              });

  @ParameterizedTest
  @FieldSource("FILES")
  void everyManifestIsWhatItsKindAllows(String file) throws Exception {
    HasMetadata manifest = read(file, KINDS.get(file));

    assertThat(manifest.getMetadata().getName()).isEqualTo("byrutine");
    assertThat(manifest.getKind()).isEqualTo(KINDS.get(file).getSimpleName());
    assertThat(manifest.getApiVersion())
        .isEqualTo(KINDS.get(file).getDeclaredConstructor().newInstance().getApiVersion());
  }

  @Test
  void everyManifestIsInTheList() throws Exception {
    Map<?, ?> list = STRICT.readValue(FOLDER.resolve("kustomization.yaml").toFile(), Map.class);

    assertThat(list.get("resources"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrderElementsOf(FILES);
  }

  @Test
  void thePodMayDoNothingThatItNeedNot() throws Exception {
    PodSpec pod = pod();

    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    var container = container().getSecurityContext();
    assertThat(container.getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container().getVolumeMounts())
        .filteredOn(mount -> mount.getName().equals("packs"))
        .allMatch(mount -> mount.getReadOnly());
  }

  @Test
  void everyPartSpeaksOfTheSamePods() throws Exception {
    Deployment deployment = read("deployment.yaml", Deployment.class);

    assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(LABELS);
    assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
        .containsAllEntriesOf(LABELS);
    assertThat(read("service.yaml", Service.class).getSpec().getSelector()).isEqualTo(LABELS);
    assertThat(
            read("networkpolicy.yaml", NetworkPolicy.class)
                .getSpec()
                .getPodSelector()
                .getMatchLabels())
        .isEqualTo(LABELS);
    assertThat(
            read("poddisruptionbudget.yaml", PodDisruptionBudget.class)
                .getSpec()
                .getSelector()
                .getMatchLabels())
        .isEqualTo(LABELS);
  }

  @Test
  void theProbesAskWhereTheServiceAnswers() throws Exception {
    assertThat(
            Stream.of(
                    container().getStartupProbe(),
                    container().getReadinessProbe(),
                    container().getLivenessProbe())
                .map(ManifestsTest::path))
        .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
  }

  @Test
  void thePodIsGivenLongerToStopThanTheServiceTakes() throws Exception {
    Duration delay = seconds(settings().get("BYRUTINE_STOP_DELAY"));
    Duration inFlight =
        seconds(ConfigProvider.getConfig().getValue("byrutine.stop.timeout", String.class));

    assertThat(Duration.ofSeconds(pod().getTerminationGracePeriodSeconds()))
        .isGreaterThan(delay.plus(inFlight));
  }

  private static Duration seconds(String text) {
    return Duration.parse("PT" + text);
  }

  private static String path(Probe probe) {
    return probe.getHttpGet().getPath();
  }

  private static Map<String, String> settings() throws IOException {
    return read("configmap.yaml", ConfigMap.class).getData();
  }

  private static Container container() throws IOException {
    return pod().getContainers().get(0);
  }

  private static PodSpec pod() throws IOException {
    return read("deployment.yaml", Deployment.class).getSpec().getTemplate().getSpec();
  }

  private static <T> T read(String file, Class<T> kind) throws IOException {
    return STRICT.readValue(FOLDER.resolve(file).toFile(), kind);
  }
}
