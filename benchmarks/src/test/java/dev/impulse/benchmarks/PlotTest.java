package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {

  private static final Chart CHART =
      Chart.linear("functions", "Functions", Quantity.EVENTS_PER_CORE_SECOND);

  @Test
  void pointsStandWhereTheirValuesAreBetweenTheMarks() throws Exception {
    Element svg = plot(run(1, 80_000), run(10, 40_000), run(100, 20_000));
    assertThat(numbers(svg, "cx")).containsExactly(114.0, 385.0, 656.0);
    assertThat(numbers(svg, "cy")).containsExactly(130.8, 224.4, 271.2);
    assertThat(texts(svg)).contains("Functions", "events/s/core", "functions", "80,000", "100");
  }

  @Test
  void whatOnlyOneSizeHasShownIsNotPlotted() {
    assertThat(Plot.of(CHART, Study.FUNCTIONS, report(run(1, 80_000)))).isEmpty();
  }

  @Test
  void equalRatiosAreEqualDistancesOnALogarithmicAxis() {
    Axis axis = Axis.logarithmic(20, 9_000_000);
    assertThat(axis.ticks()).containsExactly(1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7);
    assertThat(axis.at(1_000)).isEqualTo(1.0 / 3);
    assertThat(axis.label(1e7)).isEqualTo("10⁷");
  }

  @Test
  void aLinearAxisBeginsAtNothingAndHasRoundMarks() {
    Axis axis = Axis.linear(0.83);
    assertThat(axis.ticks().stream().map(axis::label))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  private static GrowthRun run(long functions, double rate) {
    Map<String, Double> figures = Map.of(Quantity.EVENTS_PER_CORE_SECOND.name(), rate);
    return new GrowthRun(Study.FUNCTIONS, functions, 1, new Reading(figures, 0, List.of()));
  }

  private static GrowthReport report(GrowthRun... runs) {
    return new GrowthReport(new Machine("", 1, 1, "", ""), "", 42, List.of(runs));
  }

  private static Element plot(GrowthRun... runs) throws Exception {
    String svg = Plot.of(CHART, Study.FUNCTIONS, report(runs)).orElseThrow();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  /** Of the points, without the one in the legend. */
  private static List<Double> numbers(Element svg, String attribute) {
    return elements(svg, "circle").stream()
        .skip(1)
        .map(circle -> Double.valueOf(circle.getAttribute(attribute)))
        .toList();
  }

  private static List<String> texts(Element svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Element svg, String name) {
    NodeList all = svg.getElementsByTagName(name);
    return IntStream.range(0, all.getLength()).mapToObj(n -> (Element) all.item(n)).toList();
  }
}
