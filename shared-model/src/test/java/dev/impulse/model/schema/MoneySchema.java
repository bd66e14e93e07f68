package dev.impulse.model.schema;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The schema of amounts. It names the currencies, which are written down here rather than asked of
 * the JDK, so that a JDK that knows more of them does not change committed schemas.
 */
final class MoneySchema {

  /** Where a schema refers to amounts. */
  static final String REF = "#/$defs/money";

  /** What an amount of more than zero matches beside. */
  static final String POSITIVE = "^[A-Z]{3} [0-9.]*[1-9]";

  /** What an amount of zero or more matches beside. */
  static final String NOT_NEGATIVE = "^[A-Z]{3} (?!-[0-9.]*[1-9])";

  /** Currencies by the number of their fraction digits. */
  static final List<Currencies> CURRENCIES =
      List.of(
          new Currencies(
              0,
              """
              ADP BEF BIF BYB BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF MGF PTE PYG ROL
              RWF TPE TRL UGX UYI VND VUV XAF XOF XPF
              """),
          new Currencies(
              2,
              """
              AED AFA AFN ALL AMD ANG AOA ARS ATS AUD AWG AYM AZM AZN BAM BBD BDT BGL BGN BMD
              BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CSD CUC
              CUP CVE CYP CZK DEM DKK DOP DZD EEK EGP ERN ETB EUR FIM FJD FKP FRF GBP GEL GHC
              GHS GIP GMD GTQ GWP GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IRR JMD KES KGS KHR
              KPW KYD KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MTL
              MUR MVR MWK MXN MXV MYR MZM MZN NAD NGN NIO NLG NOK NPR NZD PAB PEN PGK PHP PKR
              PLN QAR RON RSD RUB RUR SAR SBD SCR SDD SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD
              SRG SSP STD STN SVC SYP SZL THB TJS TMM TMT TOP TRY TTD TWD TZS UAH USD USN USS
              UYU UZS VEB VED VEF VES WST XAD XCD XCG YER YUM ZAR ZMK ZMW ZWD ZWG ZWL ZWN ZWR
              """),
          new Currencies(3, "BHD IQD JOD KWD LYD OMR TND"),
          new Currencies(4, "CLF"));

  /**
   * @param codes with white space between them
   */
  record Currencies(int digits, String codes) {

    List<String> all() {
      return List.of(codes.strip().split("\\s+"));
    }

    private String pattern() {
      String fraction = digits == 0 ? "" : "([.][0-9]{1,%d})?".formatted(digits);
      return "(%s) -?[0-9]+%s".formatted(String.join("|", all()), fraction);
    }
  }

  private MoneySchema() {}

  static ObjectNode of() {
    String pattern = CURRENCIES.stream().map(Currencies::pattern).collect(joining("|", "^(", ")$"));
    return JsonNodeFactory.instance.objectNode().put("type", "string").put("pattern", pattern);
  }
}
