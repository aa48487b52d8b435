package dev.galley.bootstrap.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages of usual size: 40 to 150 kB, most of it navigation, styles, scripts, prose and comments around one recipe. The same
 * ones each time.
 */
final class MadePages {
    private static final int[] KILOBYTES = {40, 90, 150};
    private static final List<String> INGREDIENTS = List.of(
            "1 1/2 cups all-purpose flour", "2 large eggs, lightly beaten", "1/2 tsp kosher salt",
            "3 tbsp unsalted butter",
            "250 ml whole milk", "1 (14-oz) can diced tomatoes", "2 cloves garlic, minced",
            "1 tbsp olive oil &amp; more to serve",
            "1 onion, chopped", "freshly ground black pepper", "a handful of basil", "100 g parmesan, grated");
    private static final List<String> STEPS = List.of(
            "Heat the oven to 350 degrees and butter a large dish.",
            "Whisk the flour, eggs, salt and milk in a large bowl until smooth, then let the batter rest for 20 minutes.",
            "Melt the butter in a pan over medium heat, add the garlic and onion, and cook until soft, about 5 minutes.",
            "Stir in the tomatoes, bring to a simmer, and season with salt and pepper.",
            "Pour into the dish and bake until golden, 30 to 35 minutes.",
            "Rest for 10 minutes, then serve with basil.");

    private MadePages() {}

    /** By how the recipe is marked in them. */
    static Map<String, List<String>> all() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("JSON-LD graph", sizes(graph(), list("wprm-recipe", "", "")));
        pages.put("JSON-LD alone", sizes("<script type=\"application/ld+json\">" + recipe("\"Ann\"") + "</script>",
                ""));
        pages.put("microdata", sizes("", microdata()));
        pages.put("RDFa", sizes("", microdata().replace("itemscope itemtype=\"https://schema.org/Recipe\"",
                "vocab=\"https://schema.org/\" typeof=\"Recipe\"").replace("itemprop", "property")));
        pages.put("h-recipe", sizes("", hRecipe()));
        pages.put("headings only", sizes("", list("post", "", "")));
        return pages;
    }

    private static List<String> sizes(String head, String body) {
        var pages = new ArrayList<String>();
        for (int size : KILOBYTES) {
            pages.add(page(size << 10, head, body));
        }
        return pages;
    }

    private static String page(int bytes, String head, String body) {
        var text = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en-US\"><head><meta charset=\"UTF-8\"><title>Tomato Bake - The "
                        + "Table</title><link rel=\"canonical\" href=\"https://table.example/tomato-bake/\"><meta property=\"og:title\" "
                        + "content=\"Tomato Bake\"><meta name=\"description\" content=\"A bake.\">");
        int style = bytes / 5;
        text.append("<style>");
        while (text.length() < style) {
            text.append(".wp-block-").append(text.length()).append("{margin:0 auto;padding:1em 2em;color:#333}");
        }
        text.append("</style>").append(head).append("</head><body class=\"post single\"><nav class=\"main-nav\"><ul>");
        for (int i = 0; i < 60; i++) {
            text.append("<li class=\"menu-item\"><a href=\"/c/").append(i).append("/\">Category ").append(i).append(
                    "</a></li>");
        }
        text.append("</ul></nav><main><article><h1 class=\"entry-title\">Tomato Bake</h1>");
        int number = 0;
        while (text.length() < bytes / 2) {
            text.append(prose(number)).append(script(number));
            number++;
        }
        text.append(body).append("</article><section id=\"comments\"><ol>");
        while (text.length() < bytes) {
            text.append(comment(number)).append(number % 4 == 0 ? script(number) : "");
            number++;
        }
        return text.append("</ol></section></main><footer>© The Table</footer></body></html>").toString();
    }

    private static String json(List<String> texts, String before, String after) {
        return texts.stream().map(text -> before + "\"" + text + "\"" + after).collect(Collectors.joining(","));
    }

    private static String recipe(String author) {
        return """
                {"@context":"https://schema.org","@type":"Recipe","name":"Tomato Bake","author":%s,"description":"A bake &amp; a half.",
                "image":["https://table.example/uploads/a.jpg","https://table.example/uploads/b.jpg"],"recipeYield":["6","6 servings"],
                "prepTime":"PT20M","cookTime":"PT35M","totalTime":"PT1H5M","recipeIngredient":[%s],"recipeInstructions":[%s],
                "recipeCategory":["Main"],"recipeCuisine":["Italian"],"keywords":"bake, tomato","nutrition":{"@type":
                "NutritionInformation","calories":"410 kcal","proteinContent":"18 g"},"aggregateRating":{"@type":"AggregateRating",
                "ratingValue":"4.8","ratingCount":"210"}}""".formatted(
                author, json(INGREDIENTS, "", ""), json(STEPS, "{\"@type\":\"HowToStep\",\"text\":",
                        ",\"url\":\"#step\"}"));
    }

    private static String graph() {
        var reviews = IntStream.range(0, 20).mapToObj(i -> "{\"@type\":\"Comment\",\"@id\":\"#c" + i
                + "\",\"text\":\"Made it with 2 eggs less and it was great.\",\"author\":{\"@type\":\"Person\",\"name\":\"Reader\"}}")
                .collect(Collectors.joining(","));
        return "<script type=\"application/ld+json\" class=\"yoast-schema-graph\">{\"@context\":\"https://schema.org\",\"@graph\":["
                + "{\"@type\":\"Article\",\"@id\":\"#article\",\"headline\":\"Tomato Bake\",\"author\":{\"@id\":\"#ann\"},\"comment\":["
                + reviews
                + "]},{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann\"},{\"@type\":\"BreadcrumbList\",\"itemListElement\":"
                + "[{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Home\"}]}," + recipe("{\"@id\":\"#ann\"}")
                + "]}</script>";
    }

    /** The visible recipe, as the marks are put on it or not. */
    private static String list(String name, String ingredient, String steps) {
        return "<div class=\"" + name + "\"><h2>Ingredients</h2><ul>" + INGREDIENTS.stream()
                .map(line -> "<li class=\"line\"" + ingredient + "><span>" + line + "</span></li>")
                .collect(Collectors.joining()) + "</ul><h2>Instructions</h2><ol" + steps + ">" + STEPS.stream()
                        .map(step -> "<li><span>" + step + "</span></li>")
                        .collect(Collectors.joining()) + "</ol></div>";
    }

    private static String microdata() {
        return "<div itemscope itemtype=\"https://schema.org/Recipe\"><span itemprop=\"name\">Tomato Bake</span><span "
                + "itemprop=\"recipeYield\">6 servings</span><meta itemprop=\"prepTime\" content=\"PT20M\">"
                + list("recipe", " itemprop=\"recipeIngredient\"", " itemprop=\"recipeInstructions\"") + "</div>";
    }

    private static String hRecipe() {
        return "<div class=\"h-recipe\"><span class=\"p-name\">Tomato Bake</span><span class=\"p-yield\">6</span>"
                + list("recipe", "", "").replace("class=\"line\"", "class=\"p-ingredient\"").replace("<ol>",
                        "<ol class=\"e-instructions\">")
                + "</div>";
    }

    private static String prose(int number) {
        return """
            <p>I first made this on a <a href="/about/">rainy weekend</a> and have not stopped since. It is <strong>simple</strong>, \
            it is warm, and everybody asks for seconds. You can make it ahead, freeze it, or double it for a crowd.</p>
            <figure class="wp-block-image"><img loading="lazy" width="1200" height="800" src="/uploads/2024/05/dish-%1$d.jpg" \
            srcset="/uploads/2024/05/dish-%1$d-300x200.jpg 300w, /uploads/2024/05/dish-%1$d-768x512.jpg 768w" alt="A dish"></figure>
            <div class="ad-slot" id="ad-%1$d" data-sizes="[[300,250],[728,90]]"></div>
            """
                .formatted(number);
    }

    private static String comment(int number) {
        return """
            <li class="comment even depth-1" id="comment-%1$d"><article><footer class="comment-meta"><b class="fn">Reader %1$d</b>\
            <time datetime="2024-05-01">May 1, 2024</time></footer><div class="comment-content"><p>Made it last night with 2 eggs \
            less and it was great, thank you!</p></div></article></li>
            """
                .formatted(number);
    }

    private static String script(int number) {
        return """
            <script>window.dataLayer=window.dataLayer||[];function g%1$d(){dataLayer.push(arguments)}if(a<b&&c>d){g%1$d('event',\
            {'x':'<div>'});}/* tracking */var s%1$d="0123456789abcdef0123456789abcdef0123456789abcdef";</script>
            """
                .formatted(number);
    }
}
