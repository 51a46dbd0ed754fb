package org.policykg.store;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.graph.Policy;

/**
 * What strangers may call in a query. Jena also calls any class of Java by an address such as {@code java:org.example.Wait}, and has
 * functions that wait, that read the machine, or that nothing stops once they run.
 */
final class AllowedFunctions {
    /** The namespace of casts. */
    static final String XSD = org.apache.jena.vocabulary.XSD.getURI();

    static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String AFN = "http://jena.apache.org/ARQ/function#";
    private static final String LIST = "http://jena.apache.org/ARQ/list#";
    private static final String AGGREGATE = "http://jena.apache.org/ARQ/function/aggregate#";

    /** The other name of REGEX. */
    static final String MATCHES = FN + "matches";

    /** The other name of REPLACE. */
    static final String REPLACE = FN + "replace";

    /** Roundings to places. */
    static final Set<String> ROUND = Set.of(FN + "round", FN + "round-half-to-even");

    /** The operators and functions of SPARQL 1.1 and 1.2, as Jena calls them. */
    private static final Set<String> SPARQL = words("""
            or and not add subtract multiply divide unaryminus unaryplus eq ne lt gt le ge in notin exists notexists idiv mod
            str lang langdir langmatches datatype bound iri uri bnode rand abs ceil floor round concat strlen ucase lcase
            encode_for_uri contains strstarts strends strbefore strafter year month day hours minutes seconds timezone tz adjust
            now uuid struuid md5 sha1 sha224 sha256 sha384 sha512 coalesce if strlang strlangdir strdt sameterm samevalue ebv
            isiri isuri isblank isliteral isnumeric haslang haslangdir regex substr replace istriple triple subject predicate object
            """);

    private static final Set<String> CASTS = words("""
            anyuri boolean byte date datetime daytimeduration decimal double duration float gday gmonth gmonthday gyear gyearmonth
            int integer long negativeinteger nonnegativeinteger nonpositiveinteger positiveinteger short string time unsignedbyte
            unsignedint unsignedlong unsignedshort yearmonthduration
            """);

    private static final Set<String> AGGREGATES = words("count sum min max avg sample group_concat median mode null");

    private static final Set<String> STATISTICS =
            words("stdev stdevp stdev_samp stdev_pop var varp var_samp var_pop variance");

    private static final Set<String> XPATH = words("""
            abs boolean ceiling contains day-from-date day-from-datetime days-from-duration ends-with floor hours-from-datetime
            hours-from-duration hours-from-time lower-case matches minutes-from-datetime minutes-from-duration minutes-from-time
            month-from-date month-from-datetime months-from-duration normalize-space not replace round round-half-to-even
            seconds-from-datetime seconds-from-duration seconds-from-time starts-with string-length substring substring-after
            substring-before timezone-from-date timezone-from-datetime timezone-from-time upper-case year-from-date
            year-from-datetime years-from-duration
            """);

    private static final Set<String> MATHEMATICS =
            words("acos asin atan atan2 cos exp exp10 log log10 pi sin sqrt tan");

    private static final Set<String> JENAS = words("localname namespace e pi min max");

    /** Properties that are worked out; all others are looked up. */
    private static final Set<String> PROPERTIES = Set.of(
            TextQuery.NAMESPACE + "query",
            Policy.NS + "statusOn",
            Policy.NS + "succession",
            LIST + "member",
            LIST + "index",
            LIST + "length",
            RDFS.member.getURI());

    private AllowedFunctions() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Whether an operator or function that has a word of its own may be used; in any case of letters. */
    static boolean mayUse(String word) {
        return SPARQL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a function may be called by its address. */
    static boolean mayCall(String address) {
        return isOf(XSD, CASTS, address)
                || isOf(FN, XPATH, address)
                || isOf(MATH, MATHEMATICS, address)
                || isOf(AFN, JENAS, address);
    }

    private static boolean isOf(String namespace, Set<String> names, String address) {
        return address.startsWith(namespace)
                && names.contains(address.substring(namespace.length()).toLowerCase(Locale.ROOT));
    }

    /** Whether values may be aggregated so. */
    static boolean mayAggregate(String word) {
        return AGGREGATES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether values may be aggregated by a function that has an address. */
    static boolean mayAggregateBy(String address) {
        return isOf(AGGREGATE, STATISTICS, address);
    }

    /** Whether a property may be asked. */
    static boolean mayAsk(String property) {
        return PROPERTIES.contains(property)
                || MappedLoader.mapDynamicURI(property) == null
                        && !PropertyFunctionRegistry.get().isRegistered(property);
    }
}
