package dev.galley.http.recipe.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recipes that a page marks with class names, in the words of schema.org: h-recipe (https://microformats.org/wiki/h-recipe) and
 * its elder, hRecipe (https://microformats.org/wiki/hrecipe).
 */
final class HRecipeTree {
    private static final int MOST = 20;

    private HRecipeTree() {}

    static ArrayNode of(Document page) {
        var recipes = JsonNodeFactory.instance.arrayNode();
        for (var root : page.select(".h-recipe, .hrecipe")) {
            if (recipes.size() < MOST) {
                recipes.add(recipe(root));
            }
        }
        return recipes;
    }

    private static ObjectNode recipe(Element root) {
        var recipe = JsonNodeFactory.instance.objectNode().put("@type", "Recipe");
        boolean modern = root.hasClass("h-recipe");
        texts(recipe, root, "name", modern ? ".p-name" : ".fn", true);
        texts(recipe, root, "description", modern ? ".p-summary" : ".summary", true);
        texts(recipe, root, "recipeIngredient", modern ? ".p-ingredient" : ".ingredient", false);
        texts(recipe, root, "recipeYield", modern ? ".p-yield" : ".yield", true);
        texts(recipe, root, "keywords", modern ? ".p-category" : ".tag", false);
        texts(recipe, root, "author", modern ? ".p-author" : ".author", true);
        texts(recipe, root, "totalTime", modern ? ".dt-duration" : ".duration", true);
        texts(recipe, root, "prepTime", modern ? ".dt-preptime, .p-preptime" : ".preptime", true);
        texts(recipe, root, "cookTime", modern ? ".dt-cooktime, .p-cooktime" : ".cooktime", true);
        texts(recipe, root, "url", modern ? ".u-url" : "a[rel=bookmark]", true);
        texts(recipe, root, "image", modern ? ".u-photo" : ".photo", false);
        var instructions = recipe.putArray("recipeInstructions");
        var marked = root.select(modern ? ".e-instructions" : ".instructions");
        (marked.isEmpty() ? root.select(".instruction") : marked).forEach(it -> instructions.add(AttributeTree.marked(
                it)));
        return recipe;
    }

    private static void texts(ObjectNode recipe, Element root, String name, String selector, boolean single) {
        var values = recipe.putArray(name);
        for (var element : root.select(selector)) {
            var text = value(element);
            if (!text.isBlank() && !(single && !values.isEmpty()) && belongs(element, root)) {
                values.add(text);
            }
        }
    }

    /** The name of a card within the recipe is not the recipe's. */
    private static boolean belongs(Element element, Element root) {
        var parent = element.parent();
        for (int steps = 0; parent != null && !parent.equals(root) && steps < 50; steps++) {
            if (parent.hasClass("h-card") || parent.hasClass("vcard") || parent.hasClass("h-recipe") || parent.hasClass(
                    "hrecipe")) {
                return element.hasClass("p-author") || element.hasClass("author");
            }
            parent = parent.parent();
        }
        return true;
    }

    private static String value(Element element) {
        var titled = element.selectFirst(".value-title[title]");
        if (titled != null) {
            return titled.attr("title");
        }
        return switch (element.normalName()) {
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            case "data" -> element.hasAttr("value") ? element.attr("value") : element.text();
            case "img" -> element.absUrl("src").isEmpty() ? element.attr("src") : element.absUrl("src");
            case "a" -> element.hasClass("u-url") || element.hasClass("u-photo") || element.attr("rel").equals(
                    "bookmark")
                            ? element.absUrl("href")
                            : element.text();
            case "abbr" -> element.hasAttr("title") ? element.attr("title") : element.text();
            default -> element.hasClass("p-author") || element.hasClass("author")
                    ? java.util.Optional.ofNullable(element.selectFirst(".p-name, .fn")).orElse(element).text()
                    : element.text();
        };
    }
}
