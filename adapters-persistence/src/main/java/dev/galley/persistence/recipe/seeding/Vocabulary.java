package dev.galley.persistence.recipe.seeding;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Allergen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that generated recipes are made of, the commonest first. */
final class Vocabulary {
    /** What an ingredient is made of, as far as diets go. */
    enum Kind {
        PLANT, MEAT, FISH, DAIRY, EGG, HONEY
    }

    /** @param kcal in 100 g */
    record Ingredient(String name, FoodId food, Kind kind, int grams, int kcal, Set<Allergen> allergens) {}

    record Dish(String name, String category) {}

    static final List<Ingredient> SEASONINGS = ingredients("""
            salt;salt;P;6;0;
            olive oil;olive-oil;P;27;884;
            garlic;garlic;P;9;149;
            onion;onion;P;150;40;
            black pepper;black-pepper;P;2;251;
            butter;butter;D;30;717;milk
            sugar;sugar-white;P;40;387;
            water;water;P;250;0;
            vegetable oil;vegetable-oil;P;27;884;
            eggs;egg;E;100;143;eggs
            all-purpose flour;flour-wheat;P;120;364;gluten wheat
            lemon juice;lemon-juice;P;30;22;
            milk;milk;D;200;61;milk
            fresh parsley;parsley;P;10;36;
            ginger;ginger;P;15;80;
            ground cumin;cumin-ground;P;3;375;
            soy sauce;soy-sauce;P;30;53;soybeans gluten wheat
            paprika;paprika;P;4;282;
            tomato paste;tomato-paste;P;30;82;
            chicken stock;stock-chicken;M;480;6;celery
            cilantro;cilantro;P;12;23;
            dried oregano;oregano-dried;P;1;265;
            honey;honey;H;30;304;
            bay leaf;bay-leaf;P;1;313;
            cinnamon;cinnamon;P;3;247;
            thyme;thyme;P;2;101;
            basil;basil;P;12;23;
            dijon mustard;mustard-dijon;P;15;66;mustard
            lime juice;lime-juice;P;30;25;
            vanilla extract;vanilla-extract;P;4;288;
            baking powder;baking-powder;P;5;53;
            heavy cream;cream-heavy;D;120;340;milk
            brown sugar;sugar-brown;P;50;380;
            parmesan;parmesan;D;40;431;milk
            scallions;scallion;P;30;32;
            turmeric;turmeric;P;3;354;
            cornstarch;cornstarch;P;16;381;
            sesame oil;sesame-oil;P;13;884;sesame
            red wine vinegar;vinegar-red-wine;P;15;19;sulphites
            chili powder;chili-powder;P;5;282;
            cayenne;cayenne;P;1;318;
            rosemary;rosemary;P;2;131;
            baking soda;baking-soda;P;4;0;
            mint;mint;P;8;70;
            white wine;wine-white;P;120;82;sulphites
            dill;dill;P;6;43;
            ground coriander;coriander-ground;P;3;298;
            nutmeg;nutmeg;P;1;525;
            fish sauce;fish-sauce;F;18;35;fish
            smoked paprika;paprika-smoked;P;4;282;
            maple syrup;maple-syrup;P;30;260;
            rice vinegar;vinegar-rice;P;15;18;
            sour cream;sour-cream;D;60;198;milk
            cardamom;cardamom;P;2;311;
            saffron;saffron;P;1;310;
            tahini;tahini;P;30;595;sesame
            capers;caper;P;15;23;
            worcestershire sauce;worcestershire-sauce;F;10;78;fish gluten
            oyster sauce;oyster-sauce;F;18;51;molluscs gluten wheat
            star anise;star-anise;P;2;337;
            """);

    static final List<Ingredient> MAINS = ingredients("""
            chicken;chicken-breast;M;600;120;
            potato;potato;P;700;77;
            cheese;cheddar;D;120;403;milk
            tomato;tomato;P;400;18;
            beef;beef-chuck;M;700;180;
            chocolate;chocolate-dark;P;150;546;milk soybeans
            mushroom;mushroom;P;250;22;
            rice;rice-white;P;300;360;
            apple;apple;P;450;52;
            pork;pork-loin;M;650;143;
            carrot;carrot;P;250;41;
            lemon;lemon;P;110;29;
            spinach;spinach;P;250;23;
            bean;white-bean-canned;P;400;114;
            salmon;salmon;F;500;208;fish
            coconut;coconut-milk;P;400;230;
            shrimp;shrimp;F;400;85;crustaceans
            almond;almond;P;80;579;nuts
            sweet potato;sweet-potato;P;500;86;
            banana;banana;P;300;89;
            corn;corn;P;250;86;
            broccoli;broccoli;P;300;34;
            bacon;bacon;M;150;417;
            chickpea;chickpea-canned;P;400;139;
            lentil;lentil-brown-dry;P;250;352;
            turkey;turkey-breast;M;600;114;
            tofu;tofu-firm;P;400;144;soybeans
            zucchini;zucchini;P;350;17;
            cauliflower;cauliflower;P;500;25;
            peanut;peanut-butter;P;100;588;peanuts
            pumpkin;pumpkin;P;500;26;
            strawberry;strawberry;P;300;32;
            bell pepper;bell-pepper-red;P;250;31;
            blueberry;blueberry;P;200;57;
            cabbage;cabbage;P;400;25;
            sausage;sausage-pork;M;350;301;sulphites
            eggplant;eggplant;P;450;25;
            cucumber;cucumber;P;300;15;
            lamb;lamb-shoulder;M;800;264;
            orange;orange;P;300;47;
            avocado;avocado;P;200;160;
            ham;ham;M;200;145;
            feta;feta;D;120;264;milk
            walnut;walnut;P;80;654;nuts
            kale;kale;P;200;35;
            tuna;tuna-canned;F;300;116;fish
            quinoa;quinoa-dry;P;200;368;
            black bean;black-bean-canned;P;400;91;
            peach;peach;P;400;39;
            asparagus;asparagus;P;350;20;
            leek;leek;P;300;61;
            raspberry;raspberry;P;200;52;
            mango;mango;P;300;60;
            cherry;cherry;P;300;63;
            cod;cod;F;500;82;fish
            yogurt;yogurt-plain;D;250;61;milk
            ricotta;ricotta;D;250;174;milk
            pear;pear;P;400;57;
            celery;celery;P;150;16;celery
            mozzarella;mozzarella;D;200;300;milk
            beet;beetroot;P;400;43;
            duck;duck;M;900;337;
            cranberry;cranberry-dried;P;100;308;
            oat;oats-rolled;P;200;389;gluten
            pecan;pecan;P;80;691;nuts
            pineapple;pineapple;P;300;50;
            chorizo;chorizo;M;200;455;
            crab;crab;F;300;87;crustaceans
            pistachio;pistachio;P;60;560;nuts
            pea;pea-green;P;250;81;
            date;date;P;150;277;
            plum;plum;P;350;46;
            hazelnut;hazelnut;P;80;628;nuts
            cashew;cashew;P;80;553;nuts
            goat cheese;goat-cheese;D;150;364;milk
            squid;squid;F;400;92;molluscs
            mussel;mussel;F;800;86;molluscs
            artichoke;artichoke;P;300;47;
            fennel;fennel;P;250;31;
            barley;barley;P;200;354;gluten
            rhubarb;rhubarb;P;400;21;
            fig;fig;P;250;74;
            radish;radish;P;150;16;
            okra;okra;P;300;33;
            turnip;turnip;P;300;28;
            paneer;paneer;D;250;321;milk
            tempeh;tempeh;P;250;192;soybeans
            veal;veal;M;600;172;
            trout;trout;F;450;141;fish
            anchovy;anchovy;F;40;210;fish
            lobster;lobster;F;500;89;crustaceans
            scallop;scallop;F;350;111;molluscs
            apricot;apricot;P;300;48;
            rabbit;rabbit;M;900;173;
            venison;venison;M;700;158;
            bulgur;bulgur-dry;P;200;342;gluten wheat
            couscous;couscous-dry;P;250;376;gluten wheat
            parsnip;parsnip;P;350;75;
            kimchi;kimchi;F;200;15;fish crustaceans
            pomegranate;pomegranate-seed;P;150;83;
            halloumi;halloumi;D;225;321;milk
            quince;quince;P;400;57;
            watercress;watercress;P;100;11;
            gooseberry;gooseberry;P;300;44;
            kohlrabi;kohlrabi;P;300;27;
            persimmon;persimmon;P;300;70;
            lupin bean;lupin-bean;P;200;371;lupin
            seitan;seitan;P;300;370;gluten wheat
            celeriac;celeriac;P;500;42;celery
            """);

    static final List<Dish> DISHES = Stream.of(
            dishes("main",
                    "casserole curry stir-fry stew pasta bake tacos pie burgers skillet risotto lasagna pizza chili roast "
                            + "meatballs enchiladas noodles kebabs gratin paella biryani quiche dumplings ragout schnitzel tagine ramen "
                            + "burritos moussaka gnocchi fajitas goulash cutlets ravioli pilaf katsu teriyaki wellington souvlaki"),
            dishes("dessert",
                    "cake cookies pie brownies pudding tart cheesecake muffins ice-cream crumble mousse cupcakes cobbler "
                            + "fudge trifle sorbet custard flan pavlova strudel meringue parfait clafoutis madeleines"),
            dishes("salad", "salad slaw tabbouleh bowl panzanella"),
            dishes("soup", "soup chowder broth bisque gazpacho minestrone borscht pho congee"),
            dishes("bread", "bread rolls scones biscuits focaccia flatbread bagels naan brioche loaf pretzels"),
            dishes("breakfast", "pancakes omelette waffles granola frittata porridge toast smoothie crepes hash"),
            dishes("side", "mash fries wedges fritters dumplings stuffing rosti latkes puree"),
            dishes("snack", "bars bites dip chips balls crackers nachos samosas popcorn sandwiches wraps"),
            dishes("sauce", "sauce pesto chutney dressing salsa gravy marinade relish jam aioli"),
            dishes("drink", "smoothie lemonade punch latte cocktail cordial"),
            dishes("starter", "croquettes tartlets carpaccio crostini terrine skewers pate ceviche"))
            .flatMap(List::stream)
            .toList();

    static final List<String> STYLES = words(
            "easy classic creamy baked spicy roasted grilled homemade best crispy quick slow-cooker simple "
                    + "healthy sweet vegan fried cheesy stuffed garlic old-fashioned one-pot herbed smoky fresh warm honey-glazed braised "
                    + "sticky golden rustic gluten-free savory glazed toasted loaded no-bake tangy marinated skinny low-carb caramelized "
                    + "pickled summer winter country zesty whipped layered pan-seared hearty festive velvety chilled double overnight "
                    + "sheet-pan charred blackened silky air-fryer traditional crunchy fluffy twice-baked steamed smothered buttery");

    static final List<String> CUISINES = words(
            "american italian mexican indian french chinese british thai greek spanish japanese "
                    + "moroccan german middle-eastern korean vietnamese turkish lebanese cajun caribbean polish brazilian portuguese "
                    + "scandinavian irish hungarian persian filipino indonesian peruvian russian ethiopian austrian jamaican malaysian "
                    + "west-african argentinian pakistani ukrainian cuban sri-lankan georgian belgian swiss south-african");

    static final List<String> MEALS = List.of("dinner", "lunch", "snack", "breakfast");

    static final List<String> TAGS = words(
            "quick budget comfort-food make-ahead kid-friendly one-pot freezer-friendly festive spicy "
                    + "meal-prep weeknight summer holiday no-cook party winter high-protein low-fat grill picnic weekend brunch autumn spring "
                    + "potluck low-carb leftovers date-night christmas thanksgiving easter slow-cooked baking-project pressure-cooker camping "
                    + "fermented street-food halloween lunchbox barbecue tapas raw superbowl birthday");

    static final List<String> PREPARATIONS = words(
            "chopped sliced diced minced grated crushed peeled melted halved drained cubed "
                    + "shredded rinsed softened trimmed");

    static final List<String> PRAISE = words(
            "comforting bright quick weeknight tender rich fragrant satisfying simple hearty light "
                    + "crowd-pleasing colourful warming delicate bold peppery silky flaky juicy glossy");

    private Vocabulary() {}

    private static List<Ingredient> ingredients(String lines) {
        var found = new ArrayList<Ingredient>();
        for (var line : lines.strip().split("\n", -1)) {
            var fields = line.split(";", -1);
            var kind = Stream.of(Kind.values())
                    .filter(k -> k.name().startsWith(fields[2]))
                    .findFirst()
                    .orElseThrow();
            var allergens = Arrays.stream(fields[5].split(" ", -1))
                    .filter(code -> !code.isEmpty())
                    .map(code -> Allergen.valueOf(code.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
            found.add(new Ingredient(
                    fields[0], RecipeGenerator.food(fields[1]), kind, Integer.parseInt(fields[3]), Integer.parseInt(
                            fields[4]), allergens));
        }
        return List.copyOf(found);
    }

    private static List<Dish> dishes(String category, String names) {
        return words(names).stream()
                .map(name -> new Dish(name.replace('-', ' ').replace("stir fry", "stir-fry"), category))
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
