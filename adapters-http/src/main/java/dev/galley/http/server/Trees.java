package dev.galley.http.server;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What no JSON schema says of a body, and what no field of any body may hold. */
final class Trees {
    /** No number of a kitchen has more digits before or behind its point, and 1e999999999 is a way to hang a server. */
    private static final int MOST_DIGITS = 40;

    private Trees() {}

    /**
     * The same tree without the members that are null, for the schema, which knows only "there" and "not there".
     *
     * @param wrong takes what no field may hold
     */
    static JsonNode check(JsonNode tree, Map<String, String> wrong) {
        return check(tree, "", wrong);
    }

    private static JsonNode check(JsonNode node, String path, Map<String, String> wrong) {
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            for (var member : object.properties()) {
                if (!member.getValue().isNull()) {
                    var name = member.getKey();
                    text(name, Complaints.join(path, name), wrong);
                    copy.set(name, check(member.getValue(), Complaints.join(path, name), wrong));
                }
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode(array.size());
            for (int i = 0; i < array.size(); i++) {
                copy.add(check(array.get(i), path + "[" + i + "]", wrong));
            }
            return copy;
        }
        if (node.isString()) {
            text(node.stringValue(), path, wrong);
        } else if (node.isNumber() && isAbsurd(node.decimalValue())) {
            Complaints.tell(path, "must have at most " + MOST_DIGITS + " digits", wrong);
        }
        return node;
    }

    private static void text(String text, String path, Map<String, String> wrong) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                Complaints.tell(path, "must hold no NUL character", wrong);
                return;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    Complaints.tell(path, "must be Unicode", wrong);
                    return;
                }
                i++;
            }
        }
    }

    private static boolean isAbsurd(BigDecimal number) {
        long digits = number.precision();
        return number.signum() != 0 && (number.scale() > MOST_DIGITS || digits - number.scale() > MOST_DIGITS);
    }
}
