package no.byrutine.out;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The plain values of a decision, each as the type that FHIR has for it. */
final class FhirScalars {

  private FhirScalars() {}

  static Type of(Scalar value) {
    if (value instanceof Kroner kroner) {
      Money money = new Money();
      money.setValue(plain(kroner.amount()));
      money.setCurrency("NOK");
      return money;
    } else if (value instanceof Scalar.Decimal decimal) {
      return decimal.unit().isEmpty() ? new DecimalType(plain(decimal.value())) : quantity(decimal);
    } else if (value instanceof Scalar.Day day) {
      return new DateType(day.toString());
    } else if (value instanceof Scalar.Flag flag) {
      return new BooleanType(flag.value());
    }
    return new StringType(value.toString());
  }

  static DateTimeType moment(OffsetDateTime moment) {
    return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
  }

  private static Quantity quantity(Scalar.Decimal decimal) {
    Quantity quantity = new Quantity();
    quantity.setValue(plain(decimal.value()));
    quantity.setUnit(decimal.unit());
    quantity.setSystem("http://unitsofmeasure.org");
    quantity.setCode(decimal.unit());
    return quantity;
  }

  /** Without needless zeros, and never with an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
