package no.byrutine.checker.report;

import java.io.StringWriter;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.byrutine.checker.Level;
import no.byrutine.checker.Remark;

/**
 * A test suite with a case for each file of the pack. An error is a failure of its file; a warning
 * is told in the case's output, since a build server counts every failure as a broken build.
 */
final class JUnitReport {

  private final Report report;
  private final XMLStreamWriter xml;

  private JUnitReport(Report report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  static String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitReport(report, xml).suite();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write XML to a text", e);
    }
    return text + "\n";
  }

  private void suite() throws XMLStreamException {
    SortedSet<String> files = new TreeSet<>(report.files());
    report.remarks().forEach(remark -> files.add(remark.file()));
    long failed = files.stream().filter(file -> !of(file, Level.ERROR).isEmpty()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    start("testsuite", "name", "byrutine.validate." + report.pack());
    attribute("tests", String.valueOf(files.size()));
    attribute("failures", String.valueOf(failed));
    attribute("errors", "0");
    attribute("skipped", "0");
    for (String file : files) {
      testCase(file);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void testCase(String file) throws XMLStreamException {
    start("testcase", "name", file);
    attribute("classname", "byrutine.validate." + report.pack());
    attribute("file", report.path(file));
    List<Remark> errors = of(file, Level.ERROR);
    if (!errors.isEmpty()) {
      start("failure", "type", errors.get(0).check());
      attribute("message", errors.get(0).message());
      xml.writeCharacters(legal(lines(errors)));
      xml.writeEndElement();
    }
    List<Remark> warnings = of(file, Level.WARNING);
    if (!warnings.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(legal(lines(warnings)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private List<Remark> of(String file, Level level) {
    return report.remarks().stream()
        .filter(remark -> remark.file().equals(file) && remark.level() == level)
        .toList();
  }

  private static String lines(List<Remark> remarks) {
    return remarks.stream().map(Remark::toString).collect(Collectors.joining("\n"));
  }

  private void start(String element, String attribute, String value) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    attribute(attribute, value);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** A text of a broken file may hold what XML 1.0 has no way to write. */
  private static String legal(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
