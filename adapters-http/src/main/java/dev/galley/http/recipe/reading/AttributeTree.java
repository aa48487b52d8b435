package dev.galley.http.recipe.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The things that a page describes in the attributes of its elements, as the same tree that JSON-LD would be: microdata
 * (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa Lite (https://www.w3.org/TR/rdfa-lite/).
 */
final class AttributeTree implements NodeVisitor {
    /** Which attributes say what. */
    enum Dialect {
        MICRODATA("itemscope", "itemtype", "itemprop", "itemid"), RDFA("typeof", "typeof", "property", "resource");

        private final String scope;
        private final String type;
        private final String property;
        private final String id;

        Dialect(String scope, String type, String property, String id) {
            this.scope = scope;
            this.type = type;
            this.property = property;
            this.id = id;
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 40;
    private static final int LONGEST = 200_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private record Scope(Element element, ObjectNode node) {}

    private final Dialect dialect;
    private final ArrayNode top = NODES.arrayNode();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private Optional<Element> within = Optional.empty();

    private AttributeTree(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The outermost things of a page, in their order. */
    static ArrayNode of(Document page, Dialect dialect) {
        var tree = new AttributeTree(dialect);
        page.traverse(tree);
        return tree.top;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        boolean scope = element.hasAttr(dialect.scope) && scopes.size() < DEEPEST;
        var names = names(element);
        if (scope) {
            var thing = thing(element);
            if (names.isEmpty() || scopes.isEmpty()) {
                top.add(thing);
            } else {
                add(names, thing);
            }
            scopes.push(new Scope(element, thing));
        } else if (!names.isEmpty() && !scopes.isEmpty()) {
            // a property within the text of another one would be told twice
            if (within.isEmpty()) {
                add(names, NODES.stringNode(value(element, names)));
                within = holdsLines(names) ? Optional.of(element) : Optional.empty();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!scopes.isEmpty() && scopes.peek().element.equals(node)) {
            scopes.pop();
        }
        if (within.filter(element -> element.equals(node)).isPresent()) {
            within = Optional.empty();
        }
    }

    private String names(Element element) {
        var names = element.attr(dialect.property);
        if (names.isEmpty() && dialect == Dialect.RDFA) {
            names = element.attr("rel").startsWith("v:") ? element.attr("rel") : "";
        }
        return names.startsWith("og:") || names.startsWith("fb:") || names.startsWith("article:") ? "" : names;
    }

    private ObjectNode thing(Element element) {
        var thing = NODES.objectNode();
        var types = thing.putArray("@type");
        for (var type : element.attr(dialect.type).trim().split("\\s+", -1)) {
            types.add(type);
        }
        var id = element.attr(dialect.id);
        if (!id.isEmpty()) {
            thing.put("@id", id);
        }
        return thing;
    }

    private void add(String names, tools.jackson.databind.JsonNode value) {
        if (value.isString() && value.stringValue().isBlank()) {
            return;
        }
        var thing = scopes.element().node;
        for (var said : names.trim().split("\\s+", -1)) {
            var name = bare(said);
            if (thing.path(name) instanceof ArrayNode array) {
                array.add(value);
            } else {
                thing.putArray(name).add(value);
            }
        }
    }

    private static String bare(String name) {
        int end = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')), name.lastIndexOf(':'));
        return name.substring(end + 1);
    }

    private static boolean holdsLines(String names) {
        return names.contains("nstructions") || names.contains("ngredients");
    }

    /** With its marks. Line ends in a page are nothing but spaces, and jsoup adds some. */
    static String marked(Element element) {
        return BLANKS.matcher(element.html()).replaceAll(" ");
    }

    /** By kind of element; instructions keep their marks, which part the steps. */
    private static String value(Element element, String names) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        var text = switch (element.normalName()) {
            case "meta" -> "";
            case "a", "link", "area" -> names.contains("url") || names.contains("mage") || names.contains("mainEntity")
                    || names.contains("icense")
                    || element.normalName().equals("link") ? element.absUrl("href") : element.text();
            case "img", "source", "video", "audio", "iframe", "embed" -> element.hasAttr("src")
                    ? element.absUrl("src")
                    : element.absUrl("data-src");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            case "data", "meter" -> element.hasAttr("value") ? element.attr("value") : element.text();
            case "object" -> element.absUrl("data");
            default -> holdsLines(names) || names.contains("escription") ? marked(element) : element.text();
        };
        if (text.isEmpty() && element.hasAttr("src")) {
            text = element.attr("src");
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
