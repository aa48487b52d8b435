package dev.galley.domain.food.measure;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which kind of food one is, as far as that decides how much of it people eat: by its category and by the words of its main
 * and English name, as Galley's own foods and USDA's have them. What the person called it does not count.
 */
final class FoodKinds {
    /**
     * Kind; categories, or * for any; words of which one is in the name, or - for any name. The first row that fits is the one.
     * What has no row, and what is {@code NONE}, has no helping.
     */
    private static final String ROWS = """
            NONE; *; baby food|babyfood|infant formula|concentrate
            DRY_PASTA; soup; ramen|instant noodles
            CONDENSED_SOUP; soup; condensed
            NONE; soup,sauce-condiment; cube|powder|mix|dehydrated|granules
            BROTH; soup,sauce-condiment; broth|stock|bouillon|consommé|dashi
            SOUP; soup; -
            SOUP; sauce-condiment; soup|chowder|bisque|gumbo|minestrone
            EGG_MIXTURE; *; scrambled egg|omelette|omelet
            NONE; egg,dairy; egg powder|yolk powder|white powder|dried egg|egg, dried|egg substitute, powder
            EGG; egg; -
            EGG; dairy; egg|eggs
            MAYONNAISE; *; mayonnaise|mayo|salad cream|sandwich spread
            DRESSING; *; dressing|vinaigrette
            SOUR_CREAM; dairy; sour cream|soured cream|crème fraîche
            FAT; dairy,oil-fat; butter|ghee
            NONE; dairy; milk powder|powdered milk|dried milk|dry milk|milk, dry|whey powder|dried whey|whey, acid, dried|whey, sweet, dried|buttermilk powder|powder
            CONDENSED_MILK; dairy; condensed|evaporated
            COTTAGE_CHEESE; dairy; cottage|quark|fromage blanc
            SOFT_CHEESE; dairy; ricotta|mascarpone
            GRATED_CHEESE; dairy; parmesan|parmigiano|romano|grana|pecorino|cotija|queso seco
            CHEESE; dairy; cream cheese
            CONE; sweet; cone
            ICE_CREAM; dairy,sweet; ice cream|frozen yogurt|sherbet|sorbet|gelato|ice pop|italian ice|ice lolly|ice cream sandwich|fruit juice bar
            WHIPPED_CREAM; dairy; whipped topping|whipped cream|whipped cream topping|dessert topping
            CHEESE; dairy; cheese
            HALF_AND_HALF; dairy; half and half|half-and-half
            EGGNOG; dairy; eggnog
            YOGURT; dairy,meat-substitute; yogurt|yoghurt|skyr
            MILK_DRINK; dairy; milkshake|shake|chocolate milk|kefir|lassi|buttermilk|flavoured milk|milk drink
            MILK; dairy; milk|whey
            CREAM; dairy; cream|creamer|coffee creamer
            CHEESE; dairy; -
            SPRAY; oil-fat; spray
            NONE; oil-fat; lecithin|cod liver
            FAT; oil-fat; -
            NONE; meat-substitute; textured|protein|dried tofu
            SAUSAGE_SUBSTITUTE; meat-substitute; bacon|frankfurter|sausage
            MEAT_SUBSTITUTE; meat-substitute; -
            FAT; meat,poultry; lard|tallow|suet|fatback|back fat
            NONE; meat,poultry; chicken skin|feet|neck|tail|salt pork
            DRIED_MEAT; meat,snack; jerky|pepperoni|salami|prosciutto|parma ham|serrano|dry-cured|chorizo|beef sticks|bresaola|dried beef
            COLD_CUT; meat; back bacon|canadian bacon
            BACON; meat; bacon, fried|bacon, cooked|pancetta|crispy bacon
            RAW_BACON; meat; bacon
            COLD_CUT; meat,poultry; ham|bologna|mortadella|luncheon|deli|pastrami|frankfurter|sausage|bratwurst|kielbasa|andouille|braunschweiger|liverwurst|pâté|pate|spam|canned|salami|hot dog|smoked|corned beef|wiener|sliced|bockwurst|knackwurst|cervelat|head cheese|scrapple
            MEAT; meat,poultry; @COOKED
            RAW_MEAT; meat,poultry; -
            NONE; fish,seafood; clam juice|broth
            SALTED_FISH; fish,seafood; anchovy|anchovies|caviar|roe|ikura
            COLD_CUT; fish,seafood; smoked|pickled|lox|kipper|kippered|gravlax
            DRIED_MEAT; fish,seafood; dried|salted|salt|dry
            FISH; fish,seafood; @COOKED
            FISH; fish,seafood; surimi|crab stick|sardine
            RAW_FISH; fish,seafood; -
            MILK; legume,beverage; soy milk|soymilk|soya milk
            CONDIMENT; legume; soy sauce|tamari
            NUT_BUTTER; legume; peanut butter
            NUTS; legume; peanuts
            MEAT_SUBSTITUTE; legume; tofu|tempeh|natto
            DIP; legume,sauce-condiment; hummus
            FLOUR; legume; flour|meal
            NONE; legume; protein|okara
            BEANS_IN_SAUCE; legume; canned|baked beans|refried|in sauce
            BEANS; legume; -
            BRAN; grain; bran|germ
            PORRIDGE; grain,breakfast-cereal; oats|oatmeal|farina|grits|cream of wheat|cream of rice|porridge
            STARCH; grain,baking; starch|cornstarch|arrowroot|tapioca pearl|tapioca pearls
            FLOUR; grain,baking; flour|cornmeal|semolina|masa harina|masa
            NONE; grain; popcorn kernels
            GRAIN; grain; rice|barley|bulgur|couscous|quinoa|millet|buckwheat|amaranth|teff|spelt|farro|sorghum|rye|wheat|triticale|hominy|freekeh|kasha
            FRIED_NOODLES; pasta,grain; crispy|fried noodles
            DOUGH_WRAPPER; pasta,bread; rice paper|wrappers
            PASTA; pasta; -
            PASTA; grain; pasta|spaghetti|macaroni|noodle|noodles
            BAR; breakfast-cereal,snack; bar
            PORRIDGE; breakfast-cereal; instant oats|cereals, oats
            CEREAL; breakfast-cereal; -
            BREAD_CRUMBS; bread,baking; breadcrumbs|bread crumbs|panko
            CROUTONS; bread,baking; croutons
            NONE; bread,baking; mix|crust|dough
            STUFFING; bread; stuffing, prepared
            TACO_SHELL; bread,baking; taco shells|tostada|tostada shells
            BAGEL; bread,baking; bagel|bagels
            SMALL_BREAD; bread,baking; croissant|croissants|biscuits|tortilla|tortillas|cornbread|english muffin|english muffins|scone|crumpet|wrap
            CRACKER; bread; papadum
            BREAD; bread; -
            NONE; vegetable; potato flakes|powder|flour|pie mix
            FRIED_POTATO; vegetable,dish; fries|french-fried|hash brown|hash browns|potato puffs|potato pancake|potato pancakes
            MASHED_POTATO; vegetable,dish; mashed|scalloped|au gratin|gratin|candied
            POTATO_SALAD; vegetable,dish; potato salad|pasta salad|macaroni salad
            SALAD; dish,vegetable; coleslaw|salad
            VEGETABLE; vegetable; leaves
            POTATO; vegetable; potato|potatoes|yam|cassava|taro
            JUICE; vegetable,fruit,beverage; @JUICE
            CONDIMENT; vegetable; catsup|ketchup
            VEGETABLE_PASTE; vegetable; tomato paste
            VEGETABLE_PUREE; vegetable; purée|puree|tomato sauce
            OLIVES; vegetable,fruit; olives|olive
            RELISH; vegetable,sauce-condiment; relish
            PICKLES; vegetable,sauce-condiment; pickle|pickles|pickled|sauerkraut|kimchi|gherkin|capers
            DRIED_VEGETABLE; vegetable; sun-dried|dried|dehydrated
            SEAWEED; vegetable; nori|kombu|laver|seaweed|wakame|kelp|irish moss
            SPROUTS; vegetable; alfalfa sprouts|bean sprouts|radish sprouts|lentil sprouts|soybean sprouts|pea sprouts
            GARNISH; vegetable,herb; garlic|ginger|lemongrass|galangal|wasabi|horseradish|chives|parsley|cress|fried shallot
            HOT_VEGETABLE; vegetable; chili|chilies|chilli|jalapeño|serrano|banana pepper|scallion|scallion greens|welsh onion|pimiento|hungarian pepper
            CANNED_VEGETABLE; vegetable; canned
            VEGETABLE; vegetable; -
            LEMON_JUICE; fruit,beverage; lemon juice|lime juice
            GARNISH; fruit; zest|peel of
            GARNISH_FRUIT; fruit; maraschino
            DRIED_FRUIT; fruit; dried|raisins|golden raisins|prunes|dates|sultanas|currants, dried|prune puree
            CANDIED_FRUIT; fruit; candied|glacé
            WATERMELON; fruit; watermelon
            FRIED_POTATO; fruit; fried
            INGREDIENT_FRUIT; fruit; avocado|cranberry|cranberries|lemon|lime|tamarind
            FRUIT; fruit; -
            NUT_BUTTER; nut-seed; butter|tahini|paste|spread
            NONE; nut-seed; coconut milk|coconut cream|creamed coconut
            COCONUT; nut-seed; coconut|flour|meal
            SEEDS; nut-seed; sesame seeds|poppy seeds|chia seeds|flaxseed|flax seeds|linseed|linseeds|hemp seeds
            NUTS; nut-seed; -
            NONE; beverage; coffee substitute|protein isolate
            NONE; beverage; powder|mix|leaves|concentrate|instant coffee with chicory|ice cubes|ice
            ESPRESSO; beverage; espresso
            MILK; beverage; almond milk|rice milk|oat milk|coconut milk drink|soy milk
            MILK_DRINK; beverage; milkshake|hot chocolate|smoothie|horchata|milk coffee|chocolate almond milk|cocoa
            WINE; beverage; wine
            DRINK; beverage; root beer|ginger beer
            BEER; beverage,alcohol; beer|cider|hard lemonade
            DRINK; beverage; iced tea
            COFFEE; beverage; coffee|tea
            DRINK; beverage; -
            COOKING_WINE; alcohol; cooking wine|mirin|shaoxing
            FORTIFIED_WINE; alcohol; dessert wine|fortified|vermouth|sake|port|sherry|daiquiri|piña colada|whiskey sour
            WINE; alcohol; wine|champagne|merlot|riesling|chardonnay|cabernet|pinot|sauvignon
            SPIRITS; alcohol; -
            MUFFIN; sweet,baking; muffin|muffins
            NONE; sweet,baking; mix|crystals|pectin|gelatin powder
            COOKIE; sweet,baking; cookie|cookies|gingersnaps|shortbread|macaroons|macaroon|wafers|ladyfingers|graham crackers|marie biscuits|animal crackers|fig bars
            SWEET_ROLL; sweet,baking; doughnut|doughnuts|danish|cinnamon roll|coffee cake|crumb cake|sweet roll|sweet rolls|pan dulce|banana bread
            HEAVY_CAKE; sweet,baking; cheesecake|pineapple upside-down|fruitcake|carrot cake
            LIGHT_CAKE; sweet,baking; sponge cake|angel food|angelfood|chiffon
            CAKE; sweet,baking; cake|cakes|gingerbread|éclair|eclair|shortcake|cupcake
            SWEETENER; sweet; sweetener|stevia|sucralose|aspartame|saccharin
            TOPPING; sweet; sugar glaze
            POWDERED_SUGAR; sweet; powdered sugar|icing sugar|confectioners
            SUGAR; sweet; sugar|sugars|jaggery|fructose
            PUDDING; sweet,dish; pudding|custard|mousse|gelatin dessert|crème caramel|flan|panna cotta
            TOPPING; sweet; frosting|icing|glaze|fudge sauce|caramel sauce|chocolate syrup|chocolate hazelnut spread|dulce de leche|marshmallow cream
            CANDY; sweet; jelly bean
            SPREAD; sweet; honey|jam|jams|jelly|marmalade|molasses|fruit butter|apple butter|preserves
            SYRUP; sweet; syrup|syrups|grenadine
            BROWNIE; sweet,baking; brownie|brownies
            WAFFLE; sweet,baking,dish; waffle|waffles
            MIXED_DISH; dish; pot pie
            PANCAKE; sweet,baking,dish; pancake|pancakes|french toast|crepe|crêpe
            PIE_FILLING; sweet; pie filling|pie fillings
            PIE; sweet,baking,dish; pie|cobbler|apple crisp|strudel|turnover
            COCOA; sweet; cocoa powder|cocoa
            BAKING_CANDY; sweet; chips|baking chocolate|unsweetened
            DECORATION; sweet; sprinkles
            GUM; sweet; gum
            HARD_CANDY; sweet; hard candy|boiled sweet
            CANDY; sweet; -
            CRACKER; snack,baking; crackers|cracker|saltines|matzo|melba toast|crispbread|rusk
            SNACK; snack; -
            DIP; sauce-condiment; barbecue|salsa|dip|guacamole|tartare|tartar|sweet and sour|plum sauce|duck sauce|peanut sauce|cocktail sauce|tzatziki
            FRUIT_RELISH; sauce-condiment; cranberry sauce
            MAIN_SAUCE; sauce-condiment; pasta sauce|marinara|spaghetti sauce|bolognese|enchilada sauce
            MINOR_SAUCE; sauce-condiment; gravy|pesto|alfredo|white sauce|béchamel|cheese sauce|pizza sauce|jus|hollandaise
            MINOR_CONDIMENT; sauce-condiment; mustard|hot sauce|tabasco|horseradish|worcestershire|sriracha|wasabi|fish sauce|paste|yeast extract|chili oil|gochujang|liquid smoke
            CONDIMENT; sauce-condiment; ketchup|catsup|soy sauce|vinegar|teriyaki|steak sauce|oyster sauce|hoisin|tamari|chili sauce|chilli sauce
            PORRIDGE; dish; oatmeal|porridge
            NONE; dish; dry
            STEW; dish; stew|chili con carne|chilli con carne|curry|goulash|ragout|casserole
            BEANS_IN_SAUCE; dish; baked beans|refried beans
            MIXED_DISH; dish; macaroni cheese|rice|spaghetti|pasta|lasagne|lasagna|ravioli|lo mein|chow mein|succotash|hash|chinese beef and vegetables|chinese chicken and vegetables|chinese shrimp and vegetables|risotto|paella|noodles
            DISH_WITH_SAUCE; dish; orange chicken|sesame chicken|sweet and sour|salisbury|pulled pork|parmigiana|curry
            MEAT; dish; fish fingers|fish sticks|battered|breaded|fried shrimp|nuggets|tenders|crab cake|gefilte|schnitzel|steak, grilled|sirloin
            HAND_DISH; dish; sandwich|burger|hamburger|cheeseburger|burrito|taco|wrap|pizza|quesadilla|enchilada
            APPETIZER; dish; spring roll|egg roll|potstickers|dumpling|mozzarella sticks|pizza rolls|falafel|taquitos|onion rings|hush puppies|croquette
            HAND_DISH; dish; -
            SALT; spice; salt
            SPICE; spice; -
            SPICE; herb; dried|ground
            GARNISH; herb; -
            """;
    private static final String COOKED = "cooked|baked|roasted|roast|grilled|fried|poached|braised|boiled|broiled|simmered|stewed|steamed"
            + "|canned|meatballs|rotisserie";
    private static final String JUICE = "(?<!in )(?<!lemon )(?<!lime )(?:juice(?! pack)|nectar)";
    private static final String WATER = "255";
    private static final double WATERY = 50;
    private static final double DENSE_KILOCALORIES = 250;
    private static final double LIGHT_CUP = 20;
    private static final double HEAVY_CUP = 43;
    private static final List<Rule> RULES = ROWS.lines().map(Rule::of).toList();

    private record Rule(Optional<CustomaryAmount> kind, Set<String> categories, Pattern words) {
        static Rule of(String row) {
            var cells = row.split(";", 3);
            var words = cells[2].strip().replace("@COOKED", COOKED).replace("@JUICE", JUICE);
            return new Rule(
                    cells[0].equals("NONE") ? Optional.empty() : Optional.of(CustomaryAmount.valueOf(cells[0])),
                    Set.copyOf(Arrays.asList(cells[1].strip().split(",", -1))),
                    Pattern.compile(words.equals("-") ? "" : "(?<![\\p{L}])(?:" + words + ")(?:e?s)?(?![\\p{L}])"));
        }

        boolean fits(String category, String name) {
            return (categories.contains("*") || categories.contains(category)) && words.matcher(name).find();
        }
    }

    private FoodKinds() {}

    /** Empty where it is of no kind that has a helping. */
    static Optional<CustomaryAmount> of(Food food) {
        if (food.source() == FoodSource.OPEN_FOOD_FACTS) {
            return Optional.empty(); // their categories are not ours, and their names are in any language
        }
        var name = (food.name() + " / " + food.name(Language.EN)).toLowerCase(Locale.ROOT);
        var category = food.category().orElse("");
        return RULES.stream()
                .filter(rule -> rule.fits(category, name))
                .findFirst()
                .flatMap(Rule::kind)
                .map(kind -> asItIs(kind, food));
    }

    /** Rows that differ by how the food comes: dry or cooked, light or heavy. */
    private static CustomaryAmount asItIs(CustomaryAmount kind, Food food) {
        return switch (kind) {
            case GRAIN -> isDry(food) ? CustomaryAmount.DRY_GRAIN : kind;
            case PASTA -> isDry(food) ? CustomaryAmount.DRY_PASTA : kind;
            case PORRIDGE -> isDry(food) ? CustomaryAmount.DRY_PORRIDGE : kind;
            case BEANS -> isDry(food) ? CustomaryAmount.DRY_BEANS : kind;
            case CEREAL -> cereal(food);
            default -> kind;
        };
    }

    private static CustomaryAmount cereal(Food food) {
        return FoodMeasures.of(food).weightOf("cup", "").map(cup -> cup.grams().likely().value()).map(
                cup -> cup < LIGHT_CUP
                        ? CustomaryAmount.LIGHT_CEREAL
                        : cup < HEAVY_CUP ? CustomaryAmount.CEREAL : CustomaryAmount.HEAVY_CEREAL)
                .orElse(CustomaryAmount.CEREAL);
    }

    static boolean isDry(Food food) {
        return food.nutrients().amount(WATER).map(BigDecimal::doubleValue).map(water -> water < WATERY).orElseGet(
                () -> food
                        .nutrients()
                        .energy()
                        .filter(energy -> energy.kilocalories().doubleValue() > DENSE_KILOCALORIES)
                        .isPresent());
    }
}
