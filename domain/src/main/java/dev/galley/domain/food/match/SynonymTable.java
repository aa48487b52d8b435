package dev.galley.domain.food.match;

/** {@code what lists of foods say: what people say, what others say}. */
final class SynonymTable {
    private SynonymTable() {}

    static final String TEXT = """
            paprika: paprikapulver, pimentón, pimentón dulce, paprika edelsüß
            poireau: blanc de poireau, blancs de poireaux
            虾: 虾仁, 鲜虾仁
            scallion: spring onion, green onion, salad onion, green shallot, cebollita, spring onions
            cilantro: fresh coriander, green coriander, coriander leaf, coriander sprig, dhania leaf, coriander bunch
            eggplant: aubergine, brinjal, melongene, guinea squash, baingan, eggfruit
            zucchini: courgette, baby marrow, marrow squash, green summer squash
            arugula: rocket, rucola, roquette, rugola, rocket leaf, rocket salad, wild rocket
            rutabaga: swede, neeps, swedish turnip, yellow turnip
            beetroot: beet, red beet, beets, table beet
            bell pepper red: capsicum, sweet pepper, bell pepper, mixed pepper, romano pepper, pointed pepper
            red bell pepper: red capsicum, red sweet pepper, red paprika pepper
            green bell pepper: green capsicum, green sweet pepper
            yellow bell pepper: yellow capsicum, yellow sweet pepper
            red chili: chili pepper, hot pepper, hot chili, fresh chili, chili
            chili powder: ground chili, mexican chili powder, mild chili powder
            tamarind paste: tamarind puree, tamarind pulp, tamarind concentrate
            pickled mustard greens: preserved mustard greens
            red chili: bird eye chili, bird's eye chilli, thai chili, thai chilli, thai chile, long red chili, birdseye chili
            chili flakes: red pepper flakes, crushed red pepper, crushed red pepper flakes, dried chilli flakes, dried chili flakes, hot pepper flakes, crushed chili, chili pepper flakes, red chili flakes, chile de arbol flakes
            cayenne pepper: ground cayenne, red chili powder, cayenne powder, hot chili powder
            black pepper: ground pepper, cracked pepper, cracked black pepper, pepper mill, black peppercorn, freshly ground pepper, whole peppercorn, peppercorn, milled pepper
            salt: kosher salt, sea salt, maldon salt, table salt, flaky salt, fine salt, coarse salt, rock salt, himalayan salt, pink salt, iodized salt, fleur de sel, flaked salt, cooking salt
            all purpose flour: plain flour, white flour, ap flour, all-purpose unbleached flour, wheat flour type 405, maida, standard flour, type 55 flour
            self rising flour: self raising flour, self-raising flour, sr flour
            whole wheat flour: wholemeal flour, wholewheat flour, wholegrain flour, graham flour, atta flour
            bread flour: strong flour, strong white bread flour, baker's flour, strong bread flour
            cake flour: sponge flour, soft flour, pastry flour
            cornstarch: cornflour, corn flour, maize starch, corn starch, maizena
            baking soda: bicarbonate of soda, bicarb soda, bicarb, sodium bicarbonate, bicarbonate soda
            powdered sugar: icing sugar, confectioners sugar, confectioner's sugar, confectioners' sugar, 10x sugar, icing mixture
            white sugar: granulated sugar, caster sugar, castor sugar, superfine sugar, sugar, white granulated sugar, golden caster sugar, baker's sugar, cane sugar
            brown sugar: light brown sugar, dark brown sugar, muscovado, light muscovado sugar, dark muscovado sugar, soft brown sugar, light soft brown sugar, dark soft brown sugar, muscovado sugar
            molasses: treacle, black treacle, blackstrap molasses
            corn syrup: light corn syrup, glucose syrup, liquid glucose
            heavy cream: double cream, thickened cream, whipping cream, heavy whipping cream, pure cream, cream for whipping, pouring whipping cream
            light cream: single cream, pouring cream, table cream, coffee cream
            half-and-half: half and half cream, half cream
            sour cream: soured cream, smetana, smantana
            milk: whole milk, full-fat milk, full cream milk, full-cream milk, cow milk, fresh milk
            reduced fat milk: semi-skimmed milk, 2% milk, two percent milk
            skim milk: skimmed milk, nonfat milk, fat-free milk, non-fat milk
            plain yogurt: natural yogurt, natural yoghurt, plain yoghurt, set yogurt, dahi, yoghurt, whole milk yogurt
            greek yogurt: greek yoghurt, greek-style yogurt, strained yogurt, thick yogurt, greek-style yoghurt
            cheddar: tasty cheese, mature cheddar cheese, cheddar cheese
            parmesan: parmigiano, parmigiano reggiano, parmesan cheese, parmesan rind
            swiss cheese: emmental, emmenthal, emmentaler
            cream cheese: philadelphia, soft cream cheese, philly
            cottage cheese: curd cottage cheese
            goat cheese: goat's cheese, goats cheese, chevre, goat's milk cheese
            ground beef: minced beef, beef mince, mince, hamburger mince, ground chuck, hamburger meat, beef minced, lean mince
            ground pork: minced pork, pork mince
            ground lamb: minced lamb, lamb mince
            ground turkey: minced turkey, turkey mince
            ground chicken: minced chicken, chicken mince
            bacon: streaky bacon, rindless bacon, bacon rasher, smoked streaky bacon, american bacon, bacon lardon, lardon, smoky bacon, bacon strip, middle bacon
            back bacon: canadian bacon, short cut bacon, shortcut bacon
            prosciutto: parma ham, serrano ham, jamon serrano, dry-cured ham, jamon
            shrimp: prawn, king prawn, tiger prawn, green prawn, raw prawn, jumbo shrimp, gamba
            squid: calamari, calamari ring, squid ring
            beef chuck: stewing steak, braising steak, chuck steak, gravy beef, casserole steak, stewing beef, stew meat, beef stew meat, beef for stew, beef stewing meat
            sirloin steak: rump steak, rump
            strip steak: new york strip, striploin steak, ny strip
            flank steak: bavette steak, bavette, skirt of beef
            beef tenderloin: fillet steak, fillet of beef, filet mignon, eye fillet
            pork tenderloin: pork fillet
            pork belly: belly pork, belly of pork, pork belly slice
            pork sausage: banger, breakfast sausage, chipolata, sausage meat, pork sausage meat, sausagemeat, bulk sausage
            italian sausage: hot italian sausage, sweet italian sausage, mild italian sausage
            ham: cooked ham, gammon ham, leg ham
            chicken thigh: chicken thigh fillet, thigh fillet, boneless chicken thigh, skinless chicken thigh
            chicken breast: chicken breast fillet, chicken cutlet, chicken breast half, chicken tenderloin, chicken tender, skinless chicken breast fillet
            whole chicken: roasting chicken, chicken, chook, frying chicken, broiler chicken
            cooked chicken: rotisserie chicken, shredded chicken, leftover chicken, cooked shredded chicken, roast chicken meat
            chickpea: garbanzo, garbanzo bean, chick pea, chana, ceci bean
            kidney bean: red kidney bean, rajma
            navy bean: haricot bean, boston bean, pea bean
            lima bean: butter bean, madagascar bean
            broad bean: fava bean, faba bean
            fava bean: broad bean
            black-eyed pea: black-eyed bean, black-eye bean, cowpea
            borlotti bean: cranberry bean, roman bean
            green bean: french bean, string bean, haricot vert, runner bean, snap bean, fine bean, dwarf bean
            snow pea: mangetout, mange tout, sugar snap pea, sugar snap, snap pea, sugar pea
            green pea: garden pea, english pea, petit pois, petits pois
            lettuce romaine: cos lettuce, cos, romaine heart, little gem lettuce, baby gem lettuce, gem lettuce
            green leaf lettuce: salad leaf, mixed leaf, mixed green, salad green, mesclun, spring mix, lettuce leaf, mixed salad leaf, baby leaf
            napa cabbage: chinese cabbage, chinese leaf, wombok, chinese leaves
            bok choy: pak choi, pak choy, buk choy, baby bok choy, baby pak choi, choi sum
            swiss chard: silverbeet, silver beet, rainbow chard, chard
            belgian endive: witlof, chicory head, white chicory, witloof
            broccoli: broccolini, tenderstem broccoli, broccoli floret, broccoli crown, tenderstem, sprouting broccoli
            celeriac: celery root, knob celery
            jerusalem artichoke: sunchoke, topinambour
            daikon: mooli, white radish, daikon radish, chinese radish
            corn: sweetcorn, maize, corn cob, corncob, corn on the cob, ear of corn, corn kernel, sweet corn kernel
            popcorn kernels: popping corn
            mushroom: button mushroom, white mushroom, cup mushroom, closed cup mushroom, champignon, field mushroom
            cremini mushroom: chestnut mushroom, brown mushroom, swiss brown mushroom, baby bella mushroom, baby bella, crimini
            portobello mushroom: portabella mushroom, flat mushroom, portobella
            potato: spud, maris piper, king edward potato, yukon gold potato, yukon gold, desiree potato, baby potato, new potato, fingerling potato, salad potato, charlotte potato
            russet potato: baking potato, idaho potato
            sweet potato: kumara, orange yam
            winter squash: kabocha, kabocha squash, kent pumpkin, jap pumpkin
            shallot: eschalot, banana shallot, french shallot, echalion
            onion: yellow onion, brown onion, white onion, cooking onion, spanish onion
            red onion: purple onion, spanish red onion
            garlic: garlic clove, clove garlic, garlic cloves, head garlic, garlic bulb
            ginger: fresh ginger, ginger root, root ginger, gingerroot, stem of ginger, knob ginger
            lemon zest: lemon peel, lemon rind, zest of lemon, grated lemon rind, finely grated lemon zest, zest lemon
            lime zest: lime peel, lime rind, zest of lime, zest lime
            orange zest: orange peel, orange rind, zest of orange, zest orange
            lemon juice: juice of lemon, juice lemon, lemon squeezed, squeezed lemon juice, squeeze of lemon
            lime juice: juice of lime, juice lime, squeeze of lime
            orange juice: juice of orange, juice orange
            canned tomatoes: tinned tomato, tin tomato, plum tomato can, whole peeled tomato, peeled tomato, chopped tomato, diced tomato, san marzano tomato, canned plum tomato, tomatoes in juice, chopped plum tomato
            crushed tomato: polpa, finely chopped tomato canned
            tomato puree: passata, sieved tomato, strained tomato, tomato passata
            tomato paste: tomato concentrate, concentrated tomato puree, double concentrate tomato puree
            cherry tomato: grape tomato, baby tomato, baby plum tomato, vine cherry tomato, mini tomato
            tomato: plum tomato, roma tomato, vine tomato, beefsteak tomato, truss tomato, heirloom tomato, roma
            ketchup: tomato ketchup, catsup
            sun-dried tomato: sundried tomato, semi-dried tomato, sunblush tomato
            golden raisins: sultana, golden raisin
            raisins: raisin, seedless raisin, california raisin
            dried currants: zante currant, currant
            candied fruit: mixed peel, candied peel, glace fruit, chopped mixed peel
            maraschino cherries: glace cherry, cocktail cherry
            prune: dried plum
            cantaloupe: rockmelon, cantaloupe melon
            papaya: pawpaw, paw paw
            tangerine: mandarin, mandarine, satsuma, easy peeler
            kiwi: kiwifruit, kiwi fruit, chinese gooseberry
            cooking apple: bramley apple
            granny smith apple: cooking apple, bramley apple, bramley, tart apple, green apple
            apple: eating apple, gala apple, braeburn apple, honeycrisp apple, pink lady apple, cox apple
            blackberries: bramble
            desiccated coconut: shredded coconut, coconut flake, flaked coconut, dried coconut, coconut shred, unsweetened coconut
            coconut milk: tinned coconut milk, full-fat coconut milk, can coconut milk
            almond flour: ground almond, almond meal
            flaked almonds: sliced almond, slivered almond, almond flake, almond sliver
            pine nuts: pine kernel, pignoli, pinoli, pine nut kernel
            macadamia nuts: macadamia
            peanuts: groundnut, monkey nut
            pumpkin seeds: pepita
            flaxseed: linseed, golden linseed
            sesame seeds: benne seed, gingelly seed
            rapeseed oil: canola oil, colza oil
            vegetable oil: neutral oil, frying oil, flavorless oil, cooking oil, oil for frying, oil, salad oil, deep-frying oil, oil for deep frying
            olive oil: extra-virgin olive oil, extra virgin olive oil, evoo, light olive oil, virgin olive oil, ev olive oil
            peanut oil: groundnut oil, arachis oil
            sesame oil: toasted sesame oil, dark sesame oil
            vegetable shortening: crisco, copha, white vegetable fat, trex, solid vegetable fat
            lard: pork lard, leaf lard
            beef tallow: beef dripping, dripping
            butter: salted butter, stick butter, sweet cream butter
            unsalted butter: sweet butter, unsalted stick butter
            margarine: baking spread, stork, oleo
            white vinegar: distilled vinegar, spirit vinegar, distilled white vinegar, white distilled vinegar, vinegar
            cider vinegar: apple cider vinegar, apple vinegar
            red wine vinegar: wine vinegar
            white wine vinegar: champagne vinegar
            rice vinegar: rice wine vinegar, sushi vinegar, seasoned rice vinegar
            black vinegar: chinkiang vinegar
            soy sauce: soya sauce, shoyu, light soy, dark soy, soy, light soy sauce, dark soy sauce
            fish sauce: nam pla, nuoc mam, patis
            worcestershire sauce: worcester sauce, lea perrins, worcestershire
            hot sauce: tabasco sauce, hot pepper sauce, louisiana hot sauce, pepper sauce, frank's redhot
            wholegrain mustard: grain mustard, whole grain mustard, grainy mustard, coarse mustard, seeded mustard, stone ground mustard
            mustard powder: dry mustard, english mustard powder, ground mustard, colman's mustard powder
            dijon mustard: dijon, french mustard
            chicken stock: hot chicken stock, warm chicken stock, chicken stock liquid
            chicken broth: chicken bouillon liquid, hot chicken broth
            beef broth: beef stock, hot beef stock
            vegetable broth: vegetable stock, veg stock, veggie broth, veggie stock, hot vegetable stock
            fish stock: fish broth, fish fumet
            chicken stock cube: chicken bouillon cube, chicken stock pot
            active dry yeast: instant yeast, dried yeast, fast-action yeast, easy-bake yeast, dry yeast, rapid-rise yeast, fast action dried yeast, bread machine yeast, sachet yeast, easy blend yeast
            fresh yeast: compressed yeast, cake yeast
            gelatin: gelatine, leaf gelatine, gelatin sheet, gelatine leaf, unflavored gelatin
            vanilla extract: vanilla essence, vanilla, pure vanilla extract, vanilla flavoring
            vanilla pod: vanilla bean, split vanilla pod, vanilla bean paste
            rolled oats: porridge oats, old-fashioned oats, jumbo oats, oatmeal, oats, quick-cooking oats, quick oats, oat flakes, old fashioned rolled oats
            steel-cut oats: pinhead oats, irish oats
            cornmeal: polenta, maize meal, instant polenta, quick-cook polenta, fine polenta
            semolina: sooji, rava, suji, fine semolina
            white rice: long-grain rice, long grain rice, long-grain white rice, rice
            arborio rice: risotto rice, carnaroli rice, carnaroli, arborio, vialone nano
            glutinous rice: sticky rice, sweet rice, mochi rice
            brown rice: wholegrain rice, long-grain brown rice
            pasta: penne, fusilli, rigatoni, farfalle, macaroni, pasta shape, short pasta, conchiglie, ziti, orecchiette, dried pasta, pasta shell, bow tie pasta, bucatini noodle, rotini, cavatappi
            spaghetti: linguine, fettuccine, bucatini, long pasta, vermicelli pasta, spaghettini, dry spaghetti
            lasagne sheet: lasagna noodle, lasagna sheet, lasagne, dried lasagne sheet, oven-ready lasagna
            fresh pasta: fresh tagliatelle, fresh egg pasta
            egg noodle: chinese egg noodle, tagliatelle, pappardelle, medium egg noodle, hokkien noodle
            rice noodle: rice stick, rice vermicelli, vermicelli noodle, flat rice noodle, pad thai noodle, rice stick noodle
            glass noodle: cellophane noodle, bean thread, mung bean noodle, bean thread noodle
            breadcrumbs: dry breadcrumb, bread crumb, dried breadcrumb, fine breadcrumb, fresh breadcrumb, fresh bread crumb, soft breadcrumb
            panko: panko breadcrumb, japanese breadcrumb, panko crumb
            white bread: sandwich bread, bread, sliced bread, white loaf, stale bread, country bread, crusty bread, bloomer
            whole wheat bread: wholemeal bread, brown bread, wholegrain bread
            baguette: french bread, french stick, french loaf
            pita bread: pitta bread, pitta, pita, pitta breads
            graham cracker: digestive biscuit, digestive, graham biscuit, graham cracker crumb, sweet biscuit
            ladyfinger: savoiardi, sponge finger, boudoir biscuit, lady finger
            firm tofu: tofu, bean curd, firm bean curd, extra firm tofu block
            baking chocolate: cooking chocolate, unsweetened chocolate
            dark chocolate: plain chocolate, bittersweet chocolate, semisweet chocolate, semi-sweet chocolate, couverture, chocolate 70% cocoa solids
            cocoa powder: unsweetened cocoa, cocoa, cacao powder, dutch-process cocoa, unsweetened cocoa powder, dutch cocoa, cocoa unsweetened
            chocolate chips: chocolate morsel, semisweet chocolate chip, choc chip, chocolate drop
            sparkling water: soda water, club soda, seltzer, carbonated water
            water: tap water, filtered water, ice water, hot water, cold water, boiling water, warm water, lukewarm water, iced water, pasta water, cooking water
            red wine: dry red wine, burgundy, shiraz, chianti, full-bodied red wine
            white wine: dry white wine, pinot grigio, white cooking wine
            whisky: bourbon, whiskey, scotch
            brandy: cognac, calvados
            dry sherry: sherry, fino, amontillado
            bay leaf: bay, laurel leaf, fresh bay leaf, dried bay leaf, bay laurel
            parsley: flat-leaf parsley, flat leaf parsley, curly parsley, italian parsley, continental parsley, fresh parsley, parsley leaf, flatleaf parsley
            basil: basil leaf, thai basil, sweet basil, genovese basil, fresh basil
            mint: mint leaf, spearmint, fresh mint, mint sprig
            thyme: fresh thyme, thyme sprig, thyme leaf, sprig thyme, lemon thyme
            rosemary: fresh rosemary, rosemary sprig, sprig rosemary, rosemary needle
            fresh oregano: oregano leaf
            dill: dill frond, fresh dill, dill weed
            chives: chive, fresh chive
            sage: sage leaf, fresh sage
            cumin seeds: jeera, whole cumin
            ground coriander: coriander powder, dhania powder
            turmeric: haldi, ground turmeric, turmeric powder
            cinnamon stick: cassia bark, quill cinnamon, cinnamon quill
            cardamom: cardamom pod, green cardamom, green cardamom pod, cardamom seed, ground cardamom
            cloves: whole clove, ground clove, clove spice
            nutmeg: grated nutmeg, ground nutmeg, freshly grated nutmeg, whole nutmeg
            smoked paprika: pimenton, spanish paprika, sweet smoked paprika, hot smoked paprika, pimenton dulce
            paprika: sweet paprika, hungarian paprika, hot paprika
            allspice: pimento berry, allspice berry, ground allspice
            saffron: saffron thread, saffron strand
            tamari: gluten-free soy sauce
            dried shiitake: dried shiitake mushroom, dried chinese mushroom, dried black mushroom
            dried porcini: porcini, cep, dried cep, porcini mushroom, dried porcini mushroom
            dill pickle: gherkin, cornichon, pickled cucumber, dill cucumber
            jalapeno: jalapeno pepper, jalapeno chili, green jalapeno
            hard-boiled egg: boiled egg, hard-cooked egg
            egg: hen egg, free-range egg, whole egg, large egg, medium egg, farm egg
            egg yolk: yolk
            egg white: white of egg, albumen
            maple syrup: pure maple syrup
            honey: runny honey, clear honey, liquid honey, acacia honey
            golden syrup: light treacle
            strawberry jam: strawberry conserve, strawberry preserve, strawberry jelly
            apricot jam: apricot preserve, apricot conserve
            salmon: salmon fillet, salmon steak, salmon side, side of salmon, skin-on salmon fillet
            cod: white fish, white fish fillet, firm white fish, cod fillet, cod loin
            canned tuna: tuna in brine, tin tuna, tuna in spring water, tuna chunk, canned tuna fish
            anchovy: anchovy fillet, tinned anchovy
            crabmeat: lump crab, crab meat, lump crabmeat, white crabmeat
            tahini: sesame paste, tahina, sesame butter
            hummus: houmous
            peanut butter: smooth peanut butter, creamy peanut butter
            flour tortilla: soft tortilla, wrap, tortilla wrap, wheat tortilla, soft taco
            """;

    /** Ways to write one word. */
    static final String SPELLINGS = """
            chili chilli chile chilies chillies chiles chillis
            yogurt yoghurt yogourt
            doughnut donut
            omelet omelette
            fillet filet
            zucchini zucchinis
            prawn prawns shrimp shrimps
            ketchup catsup
            whiskey whisky
            caster castor
            gelatin gelatine
            jalapeno jalapenos
            pita pitta
            filo phyllo fillo
            hummus houmous humus
            tofu
            kabob kebab
            broth bouillon
            noodle noodles
            wholemeal wholewheat
            flavor flavour
            colored coloured
            center centre
            puree purée
            sulfur sulphur
            veg vegetable veggie
            fava faba
            garbanzo garbanzos
            lasagna lasagne
            licorice liquorice
            molasses molasse
            mayo mayonnaise
            parmesan parmigiano
            dessicated desiccated
            """;
}
