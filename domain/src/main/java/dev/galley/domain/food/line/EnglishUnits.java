package dev.galley.domain.food.line;

/** Measures in English, and the metric ones that every language knows. */
final class EnglishUnits {
    private EnglishUnits() {}

    static final String METRIC = """
            unit g: g, gr, grs, gm, gms, gram, grams, gramme, grammes
            unit kg: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
            unit mg: mg, milligram, milligrams
            unit ml: ml, mls, milliliter, milliliters, millilitre, millilitres
            unit cl: cl, centiliter, centiliters, centilitre, centilitres
            unit dl: dl, deciliter, deciliters, decilitre, decilitres
            unit l: l, lt, ltr, liter, liters, litre, litres
            unit cm: cm, cms, centimeter, centimeters, centimetre, centimetres
            unit mm: mm, millimeter, millimeters, millimetre, millimetres
            """;

    static final String MEASURES = """
            unit oz: oz, ozs, ounce, ounces
            unit lb: lb, lbs, pound, pounds
            unit fl oz: fl oz, floz, fl ozs, fluid oz, fluid ounce, fluid ounces, fl ounce, fl ounces
            unit tsp: tsp, tsps, teaspoon, teaspoons, tea-spoon, tea-spoons, teaspoonful, teaspoonfuls, tspn, t
            unit tbsp: tbsp, tbsps, tbs, tbl, tblsp, tblsps, tb, tbspn, tablespoon, tablespoons, table-spoon, table-spoons
            unit tbsp: tablespoonful, tablespoonfuls, table spoon, table spoons
            unit tsp: tea spoon, tea spoons
            unit dessertspoon: dessertspoon, dessertspoons, dsp, dstsp, dessertspoonful, dessertspoonfuls
            unit cup: cup, cups, c, cupful, cupfuls
            unit pint: pint, pints, pt, pts
            unit quart: quart, quarts, qt, qts
            unit gallon: gallon, gallons, gal, gals
            unit ml: cc
            unit in: in, inch, inches
            """;

    /** English measures in recipes of other languages, without those that are words there. */
    static final String ABROAD = """
            unit oz: oz
            unit lb: lb, lbs
            unit fl oz: fl oz
            unit tsp: tsp
            unit tbsp: tbsp
            unit cup: cup, cups
            """;

    static final String COUNTED = """
            unit pinch: pinch, pinches
            unit dash: dash, dashes
            unit clove: clove, cloves
            unit can: can, cans, tin, tins
            unit jar: jar, jars
            unit bottle: bottle, bottles
            unit package: package, packages, pkg, pkgs, pkt, pkts
            unit packet: packet, packets
            unit pack: pack, packs
            unit sachet: sachet, sachets
            unit pouch: pouch, pouches
            unit bag: bag, bags
            unit box: box, boxes
            unit tub: tub, tubs
            unit tube: tube, tubes
            unit carton: carton, cartons
            unit container: container, containers
            unit envelope: envelope, envelopes
            unit pot: pot, pots
            unit punnet: punnet, punnets
            unit tray: tray, trays
            unit basket: basket, baskets
            unit bucket: bucket, buckets
            unit bowl: bowl, bowls
            unit plate: plate, plates, plateful, platefuls
            unit glass: glass, glasses
            unit mug: mug, mugs, mugful
            unit shot: shot, shots
            unit jigger: jigger, jiggers
            unit part: part, parts
            unit measure: measure, measures
            unit batch: batch, batches
            unit recipe: recipe, recipes
            unit quantity: quantity
            unit bunch: bunch, bunches
            unit bundle: bundle, bundles
            unit handful: handful, handfuls, handsful
            unit sprig: sprig, sprigs
            unit stalk: stalk, stalks
            unit stem: stem, stems
            unit stick: stick, sticks
            unit rib: rib, ribs
            unit head: head, heads
            unit bulb: bulb, bulbs
            unit ear: ear, ears
            unit cob: cob, cobs
            unit leaf: leaf, leaves
            unit pod: pod of, pods of
            unit branch: branch, branches
            unit frond: frond, fronds
            unit piece: piece, pieces, pc, pcs
            unit knob: knob, knobs
            unit thumb: thumb, thumbs
            unit length: length, lengths
            unit slice: slice, slices
            unit sheet: sheet, sheets
            unit strip: strip, strips
            unit rasher: rasher, rashers
            unit fillet: fillet, fillets, filet, filets
            unit wedge: wedge, wedges
            unit chunk: chunk, chunks
            unit cube: cube, cubes
            unit round: round, rounds
            unit slab: slab, slabs
            unit rack: rack, racks
            unit side: side, sides
            unit joint: joint, joints
            unit block: block, blocks
            unit brick: brick, bricks
            unit bar: bar, bars
            unit ball: ball, balls
            unit log: log, logs
            unit loaf: loaf, loaves
            unit roll: roll
            unit wheel: wheel, wheels
            unit square: square, squares
            unit drop: drop, drops
            unit dollop: dollop, dollops
            unit scoop: scoop, scoops
            unit spoonful: spoonful, spoonfuls, spoon, spoons
            unit splash: splash, splashes
            unit drizzle: drizzle, drizzles
            unit glug: glug, glugs
            unit squeeze: squeeze, squeezes
            unit sprinkle: sprinkle, sprinkles
            unit sprinkling: sprinkling
            unit grating: grating, gratings
            unit grinding: grinding, grindings
            unit grind: grind, grinds
            unit twist: twist, twists
            unit shake: shake, shakes
            unit carcass: carcass
            unit nest: nest, nests
            unit strand: strand, strands
            unit thread: thread, threads
            unit blade: blade, blades
            unit quill: quill, quills
            unit ring: ring, rings
            unit disc: disc, discs, disk, disks
            unit curl: curl, curls
            unit shaving: shaving, shavings
            unit crown: crown, crowns
            unit jug: jug, jugs
            unit wineglass: wineglass, wineglasses
            unit teacup: teacup, teacups
            unit spray: spray, sprays
            unit sack: sack, sacks
            unit case: case, cases
            unit tot: tot, tots
            unit finger: finger, fingers
            unit spear: spear, spears
            unit fistful: fistful, fistfuls
            unit capful: capful, capfuls
            unit ladle: ladle, ladles, ladleful, ladlefuls
            unit pat: pat, pats
            unit sleeve: sleeve, sleeves
            unit portion: portion, portions
            unit serving: serving, servings
            unit segment: segment, segments
            unit hunk: hunk, hunks
            unit lump: lump, lumps
            unit dusting: dusting
            """;
}
