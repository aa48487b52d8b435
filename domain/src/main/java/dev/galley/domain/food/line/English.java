package dev.galley.domain.food.line;

/** The words of English ingredient lines. */
final class English {
    private English() {}

    private static final String NUMBERS = """
            article: a, an
            number 1: one
            number 2: two, a couple of, a couple, couple of, couple
            number 3: three
            number 4: four
            number 5: five
            number 6: six, half a dozen, half dozen
            number 7: seven
            number 8: eight
            number 9: nine
            number 10: ten
            number 11: eleven
            number 12: twelve, a dozen, dozen
            number 13: thirteen
            number 14: fourteen
            number 15: fifteen
            number 16: sixteen
            number 18: eighteen
            number 20: twenty
            number 24: twenty-four, two dozen
            number 30: thirty
            number 40: forty
            number 50: fifty
            number 100: a hundred, one hundred
            number 1/2: half, half a, half an, one-half, one half, a half, half of a, half of an
            number 1/3: a third of a, one-third, one third, a third, third
            number 2/3: two-thirds, two thirds
            number 1/4: quarter, a quarter, a quarter of a, quarter of a, one-quarter, one quarter, one-fourth, one fourth
            number 3/4: three-quarters, three quarters, three-quarters of a, three quarters of a, three-fourths, three fourths
            number 3/2: one and a half, a and a half
            number 5/2: two and a half
            number 7/2: three and a half
            times 12: dozen, doz
            of: of, of the, of a, of your, worth of
            and: and, &
            or: or
            plus: plus, and, &
            to: to, or, up to
            between: between, from
            about: about, approximately, approx, around, roughly, circa, ca, c, about a, at least, up to, scant about
            about: just over, just under, a little over, nearly, almost, maybe
            vague: a little, a few, a bit, a lot, few, little, some, a good few, several
            function: into, in, to, with, on, at, until, for, off, by, from, if, and, &, or, as, through, against, without, over
            each: each, each weighing, weighing, apiece, in total, total, total weight, in weight, weight, in all, drained weight, per person
            """;

    private static final String ADJECTIVES = """
            size: small, medium, large, extra-large, big, jumbo, huge, tiny, smallish, largish, medium-small, medium-large
            size: medium-size, medium-sized, small-sized, large-sized, even-sized, equal-sized, good-sized, good-size
            size: similar-sized, average-sized, average-size, bite-sized, bite-size, thumb-sized, thumb-size, walnut-sized
            size: hand-sized, golf-ball-sized, small to medium, medium to large, medium or large, extra large, fist-sized
            size: medium size, medium sized, small size, large size, good size, fat, plump
            size: x-large, xl, lg, lge, med, sm, sml, fairly large, very large, very small
            fullness: thick, thin, heaped, heaping, rounded, packed, loosely packed, lightly packed, firmly packed, well-packed
            fullness: wide, long, short, thick-cut, thin-cut, paper-thin, narrow, hearty, hefty, healthy, full, slim, broad
            fullness: half-inch, quarter-inch, inch-thick, half-inch-thick, quarter-inch-thick, inch-long, one-inch, two-inch
            fullness: tightly packed, scant, level, generous, good, standard
            adverb: finely, roughly, coarsely, thinly, thickly, freshly, lightly, very, well, loosely, firmly, tightly
            adverb: lengthwise, lengthways, crosswise, diagonally, half, partly, partially, newly, fairly, super
            adverb: previously, evenly, neatly, gently, slightly, quickly, barely, just, more, generously, home, fine, coarse
            adverb: length-wise, cross-wise, rather, quite, thoroughly, completely, fully, carefully, not-too-finely
            adjective: fresh, freshly, dry, dried, ripe, raw, hot, cold, warm, lukewarm, tepid, boiling, cool, iced, ice-cold
            adjective: whole, boneless, skinless, seedless, unsalted, salted, sweetened, unsweetened, organic, free-range
            adjective: low-sodium, reduced-sodium, low-salt, low-fat, reduced-fat, nonfat, non-fat, fat-free, full-fat
            adjective: plain, light, dark, sweet, sour, mild, strong, good-quality, best-quality, high-quality, quality
            adjective: extra-virgin, virgin, thick, thin, fat, long, short, baby, young, mature, aged, frozen, canned, tinned
            adjective: red, green, yellow, orange, white, black, brown, purple, golden, pink, smoked, unsmoked, cooked
            adjective: gluten-free, dairy-free, sugar-free, bone-in, skin-on, skin-off, boned, pure, natural, real, soft
            adjective: firm, extra-firm, silken, crusty, stale, day-old, lean, extra-lean, tender, crisp, juicy, firm-fleshed
            adjective: all-purpose, self-raising, self-rising, unbleached, medium-dry, semi-dry, uncooked, unpeeled, semi-skimmed
            adjective: superfine, fine, coarse, instant, active, ready-made, ready-rolled, store-bought, homemade, home-made
            adjective: shop-bought, bought, leftover, prepared, toasted, roasted, grilled, mixed, assorted, crunchy, smooth
            adjective: thick-cut, thin-cut, center-cut, rindless, streaky, flat-leaf, italian, french, greek, spanish, japanese
            adjective: chinese, thai, indian, mexican, korean, vietnamese, english, american, european, asian, moroccan, danish
            adjective: medium-hot, medium-grain, long-grain, short-grain, large-flake, old-fashioned, quick-cooking, wild, farmed
            adjective: unwaxed, waxed, waxy, floury, starchy, new, old, spring, winter, summer, tart, bitter, spicy, nice, few
            adjective: dry-roasted, oven-dried, sun-dried, air-dried, freeze-dried, line-caught, grass-fed, corn-fed, crystallized
            """;

    private static final String DONE = """
            lead: chopped, minced, diced, sliced, grated, shredded, peeled, melted, softened, crushed, cubed, quartered, halved
            lead: sifted, shelled, hulled, pitted, stoned, cored, seeded, deseeded, de-seeded, beaten, whisked, strained
            lead: drained, rinsed, squeezed, skinned, trimmed, torn, crumbled, snipped, picked, shaved, julienned, mashed
            lead: pureed, warmed, chilled, thawed, defrosted, washed, soaked, deveined, zested, juiced, bruised, packed
            lead: podded, pared, reserved, smashed, filleted, jointed, spiralized, scored, pricked, diluted, brewed, sifted,
            lead: blanched, cracked, scrubbed, stemmed, destemmed, cleaned, pressed, scalded, segmented, slivered, flaked
            lead: sieved, topped, tailed, boned, husked, shucked, riced, cut-up, cut up, chiffonade, pounded
            lead: finely-chopped, roughly-chopped, coarsely-chopped, fine-chopped, freshly-ground, freshly-grated, thinly-sliced
            lead: hard-boiled, hard-cooked, soft-boiled, cooked, toasted, parboiled, cooled, separated, dissolved, browned
            lead: fresh-ground, fresh-squeezed, fresh-grated, julienne, diced-up, chunked, wilted, steamed, poached, boiled
            done: cut, ground, torn, split, left, broken, kept, drawn, beaten, spread, thinned, sliced, minced, dredged, frozen
            done: butterflied, chunked, matchsticks, julienne, chiffonade, divided, shaken, bashed, bruised, scored, tied, lit
            done: well-beaten, well-drained, well-chilled, well-shaken, hand-torn, undrained, unpeeled, lightly-beaten
            done: mixed with, mixed to, mixed into, dried out, patted dry, mixed together, slit, snapped, put, made, taken, thawed, sifted, boned, chine, french-trimmed, oven-ready, ready-to-eat, defatted, degerminated
            """;

    private static final String FOODS = """
            food: crushed red, crushed tomatoes, crushed tomato, crushed chile, crushed chilli, crushed chili, crushed ice
            food: crushed dried, crushed hot, crushed aleppo, crushed pineapple, minced beef, minced lamb, minced pork, minced meat
            food: minced turkey, minced chicken, minced veal, minced steak, toasted sesame oil, cracked wheat, flaked almonds
            food: flaked almond, flaked sea, flaked coconut, flaked salt, slivered almonds, slivered almond, shredded wheat
            food: shredded suet, shredded coconut, blanched almonds, blanched almond, blanched hazelnuts, melted cheese
            food: pressed tofu, strained tomatoes, strained yogurt, strained yoghurt, strained greek, cooked ham, cooked beetroot
            food: crumbled cookies, boiled ham, boiled water, boiled sweets, mashed potato, mashed potatoes, toasted coconut oil
            food: chilled champagne, beaten rice, steamed buns, diced tomatoes and, sliced bread, sliced white bread
            food: chopped tomatoes in, toasted breadcrumbs, sliced white, sliced brown, sliced sourdough, browned butter
            food: cinnamon stick, cinnamon sticks, spare ribs, short ribs, baby back ribs, pork ribs, beef ribs, lamb ribs, fish sticks
            food: tea bag, tea bags, stock cube, stock cubes, bouillon cube, bouillon cubes, sugar cube, sugar cubes, ice cube, ice cubes
            food: paper sheets, lasagne sheets, lasagna sheets, pasta sheets, fish head, fish heads, bread sticks, cheese slices
            food: soft-boiled egg, hard-boiled eggs, hard-boiled egg, hard-cooked eggs, hard-cooked egg, cut green beans
            """;

    private static final String REST = """
            preparation open: leaving, in, bone-in, skin-on, skinless, boneless, skin and bones, with skin, with the skin, with skins, with their
            preparation open: at room temperature, at cool room temperature, room temperature, at warm room temperature
            preparation: juice only, zest only, juice and zest, zest and juice, juice and zest only
            preparation: pulp only, flesh only, seeds and juice only, pulp and juice only, caps only, skin only
            preparation: leaves only, leaves picked, leaves and, zest and juice only, finely grated zest, grated zest only
            preparation: skin on, skin off, bone in, bones in, tail on, tails on, tails left, tops intact, heads on
            preparation: stems removed, seeds removed, to room temperature, until, leaves, skin and bones, shells on, head on
            preparation: finely grated zest and juice, grated zest and juice, finely grated zest only, zest, juice, skins on
            preparation: hot, cold, warm, lukewarm, tepid, raw, cooked, uncooked, softened, melted, undrained, very soft, soft
            preparation: very cold, ice-cold, ice cold, crosswise, lengthwise, lengthways, divided, divided use, tied, on the diagonal
            preparation: brought to, yolks and whites, yolk and white, stalks and, stalks removed, chilled, stem and, seeds only
            preparation: pulp and seeds, seeds scraped, seeds and, juices reserved, liquid reserved, juice reserved, crusts removed
            purpose: for, to serve, to garnish, to cover, to decorate, to finish, to dust, to glaze, to drizzle, to sprinkle, to fry
            purpose: to coat, to grease, to brush, to top, to accompany, to dress, to season, to fill, to thicken, to bind, to loosen
            purpose: to moisten, to deglaze, to marinate, to dip, to roll, to line, to sweeten, to spread, to assemble, as garnish
            purpose: as a garnish, to deep-fry, to deep fry, to shallow fry, to thin, to mix, to boil, to cook, to sauté, to stuff
            purpose: to oil, to scatter, to poach, to simmer, to blend, to soak, to roast, to bake, to flavour, to flavor, to wash
            purpose: to baste, to seal, to make a, to form, to submerge, to taste and serve, for the
            note: such as, preferably, if necessary, if needed, if desired, if you like, if using, if available, if possible, if not
            note: if, depending, plus, to taste, as needed, as required, as desired, see, from, e.g., eg, i.e., optional, or more
            note: drained weight, or to taste, or so, or as needed, available, ideally, including, you, about, approximately
            note: or enough, or less, or as, or use, or similar, or equivalent, use, taste, or thereabouts, depending on
            note: with leaves, with tops, with greens, with fronds, with stems, with rind, with leaves attached
            note: or your favorite, or your favourite, or about, enough to, sold, found, made from, made with
            remark: or, with, without, gluten-free, plus, extra, and more, and extra, more, like, not, but, white part, white parts, white and
            remark: green part, green parts, both, any, homemade, store-bought, rather, brand, the, your, recipe, about, reserved
            remark: reserve, this, these, they, that, which, it, i, we, unless, because, so, in season, in syrup, in oil, in brine
            remark: in water, in juice, weighing, total, each, at least, equal, equivalent, follows, page, dark green parts
            remark: according, amount, quantity, measured, bought, look, try, choose, buy, ask, can, may, should, bottled, canned, imported
            remark: labeled, labelled, certified, also known, also called, aka, known, called, good-quality, unsalted, optional
            remark: seasonal, as, based, well, in case, in addition, in total, on, other, some, other meats, yields, makes
            optional: optional, optionally, opt, optional but
            part: zest and juice of, juice and zest of, juice of, zest of, grated zest of, finely grated zest of, rind of
            part: grated rind of, finely grated zest and juice of, grated zest and juice of, finely grated rind of, freshly squeezed juice of
            part: finely grated juice and zest of, strained juice of, peel of, seeds of, leaves of, leaves from, juice from, zest from
            part: the juice of, the zest of, the juice from, the zest from, finely chopped zest of, grated peel of, pulp of, seeds from
            part: grated zest and juice from, the grated zest of, the finely grated zest of, the zest and juice of, the leaves from
            shared: oil, vinegar, cheese, stock, broth, bouillon, milk, sugar, flour, wine, rice, pepper, peppers, onion, onions
            shared: beans, bean, juice, sauce, bread, cream, mustard, lentils, paprika, salt, mushrooms, cabbage, potatoes, potato
            shared: lettuce, chiles, chile, chilies, chillies, chilli, chili, yogurt, yoghurt, powder, seeds, syrup, apples, stock cube
            shared: leaves, extract, sausage, sausages, olives, grapes, breadcrumbs, tomatoes, chocolate, zest, miso
            needs: vegetable, canola, grapeseed, grape-seed, sunflower, olive, corn, rapeseed, groundnut, peanut, safflower
            needs: sesame, avocado, coconut, walnut, hazelnut, extra-virgin, chicken, beef, veal, lamb, fish, seafood, cane, cider
            needs: red, white, black, green, yellow, brown, purple, dark, light, sweet, dry, rice, sherry, balsamic, whole, skim
            needs: almond, oat, soy, caster, granulated, demerara, muscovado, plain, self-raising, all-purpose, wholemeal
            needs: lemon, lime, orange, fresh, dried, hot, mild, smoked, sweet, double, whipping, single, heavy, pinto, kidney
            needs: navy, cannellini, basmati, jasmine, long-grain, dijon, wholegrain, yukon, thai, cremini, button
            needs: savoy, spanish, italian, kosher, sea, milk, semisweet, bittersweet, cheddar, gruyere, parmesan, red wine, goat
            """;

    static final Lexicon LEXICON = Lexicon.of(
            false, false, EnglishUnits.METRIC, EnglishUnits.MEASURES, EnglishUnits.COUNTED, NUMBERS, ADJECTIVES, DONE,
            FOODS,
            REST);
}
