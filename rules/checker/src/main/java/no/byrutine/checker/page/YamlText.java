package no.byrutine.checker.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** What was read from a pack's YAML, written as an author would write it. */
public final class YamlText {

  private static final Dump DUMP =
      new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(120).build());

  private YamlText() {}

  /** The text of maps, lists, texts, numbers and flags. */
  public static String of(Object value) {
    return DUMP.dumpToString(plain(value));
  }

  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> written = new LinkedHashMap<>();
      map.forEach((key, item) -> written.put(key, plain(item)));
      return written;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(YamlText::plain).toList();
    }
    return value instanceof BigDecimal number ? number(number) : value;
  }

  private static Number number(BigDecimal number) {
    return number.scale() <= 0 ? number.toBigInteger() : Double.valueOf(number.doubleValue());
  }
}
