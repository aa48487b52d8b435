package dev.galley.domain.food.line;

import java.util.List;
import java.util.stream.Collectors;

/** The words of German ingredient lines. */
final class German {
    private German() {}

    private static final String UNITS = """
            unit tbsp: EL, Esslöffel, Eßlöffel, Essl, Esslöffeln, EL voll
            unit tsp: TL, Teelöffel, Teel, Teelöffeln, Kaffeelöffel
            unit 500 g: Pfund, Pfd
            unit cup: Tasse, Tassen, Cup, Cups
            unit shot: Schnapsglas, Schnapsgläser
            unit l: Liter, Litern, Ltr
            unit g: Gramm
            unit kg: Kilogramm, Kilo
            unit ml: Milliliter
            unit cl: Zentiliter
            unit dl: Deziliter
            unit cm: Zentimeter
            unit pinch: Prise, Prisen, Pr, Messerspitze, Messerspitzen, Msp
            unit clove: Zehe, Zehen
            unit can: Dose, Dosen
            unit jar: Glas, Gläser
            unit packet: Päckchen, Pck, Pckg, Pk, Tüte, Tüten, Tütchen, Beutel, Briefchen
            unit package: Packung, Packungen, Pkg, Paket, Pakete, Pack, Packg
            unit tub: Becher
            unit tube: Tube, Tuben
            unit bottle: Flasche, Flaschen
            unit bunch: Bund, Bd, Bunde, Sträußchen
            unit sprig: Zweig, Zweige, Zweiglein, Stiel, Stiele, Stängel, Stengel
            unit handful: Handvoll, Hand voll, Hände voll
            unit leaf: Blatt, Blätter
            unit stalk: Stange, Stangen, Stauden
            unit slice: Scheibe, Scheiben
            unit fillet: Filet, Filets
            unit piece: Stück, Stücke, Stk, St, Stückchen
            unit head: Kopf, Köpfe, Staude
            unit bulb: Knolle, Knollen
            unit ear: Kolben
            unit splash: Schuss, Schuß, Spritzer
            unit dash: Hauch
            unit drop: Tropfen
            unit dollop: Klecks, Kleckse
            unit sheet: Platte, Platten
            unit cube: Würfel
            unit bar: Tafel, Tafeln, Riegel
            unit ball: Kugel, Kugeln
            unit roll: Rolle, Rollen
            unit rib: Rippe, Rippen
            unit strip: Streifen
            unit block: Block
            unit portion: Portion, Portionen
            unit bowl: Schüssel, Schüsseln, Schale, Schalen, Schälchen
            unit plate: Teller
            """;

    private static final String NUMBERS = """
            article: ein, eine, einen, einer, einem
            number 1: eins
            number 2: zwei
            number 3: drei
            number 4: vier
            number 5: fünf
            number 6: sechs, ein halbes Dutzend
            number 7: sieben
            number 8: acht
            number 9: neun
            number 10: zehn
            number 12: zwölf, ein Dutzend, Dutzend
            number 15: fünfzehn
            number 20: zwanzig
            number 100: hundert
            number 1/2: halbe, halber, halbes, halben, eine halbe, ein halber, ein halbes, einen halben, ein halb
            number 1/4: viertel, ein viertel, eine viertel
            number 3/4: dreiviertel, drei viertel
            number 1/3: ein drittel, drittel
            number 2/3: zwei drittel
            number 3/2: anderthalb, eineinhalb, einundeinhalb
            number 5/2: zweieinhalb
            number 7/2: dreieinhalb
            times 12: Dutzend
            of: von, vom
            and: und, u
            or: oder, o, bzw
            plus: plus, und
            to: bis, oder, bis zu
            between: zwischen
            about: ca, circa, etwa, ungefähr, zirka, rund, knapp, gut, fast, max, mind, mindestens
            each: je, pro Stück, insgesamt, à, jeweils
            vague: etwas, ein wenig, wenig, einige, ein paar, paar, ein bisschen, mehrere
            function: in, mit, ohne, auf, zu, und, für, aus, von, nach, im, u
            """;

    private static final String WORDS = """
            size: groß, große, großer, großes, großen, klein, kleine, kleiner, kleines, kleinen, mittelgroß, mittelgroße
            size: mittelgroßer, mittelgroßes, mittelgroßen, mittlere, mittlerer, mittleres, gehäuft, gehäufte, gehäufter
            size: gehäuften, gestrichen, gestrichene, gestrichener, gestr, geh, leicht gehäufter, dicke, dicker, dünne, dünner, kl
            size: dickes, dünnes, kräftiger, kräftige, kräftigen, reichlich, mittl, große Dose
            adverb: fein, grob, frisch, sehr, dünn, leicht, gut, klein, grobe, halb, hauchdünn, schräg
            done: entsteint, verquirlt, zimmerwarm, abgetropft, in, klein geschnitten, kleingeschnitten, feingehackt
            done: gemahlen, gemahlener, gemahlenen, gemahlene, gemahlenes, kleingehackt, längs halbiert, weich, geputzt
            food: gehackte Tomaten, gehackte Mandeln, geschälte Tomaten, gehobelte Mandeln, geriebener Käse, passierte Tomaten
            preparation open: in, ohne Schale, ohne Kerne, ohne Haut, mit Schale, zimmerwarm, weich, kalt, lauwarm, heiß, bei Zimmertemperatur
            preparation open: mit Haut, nur die Blätter, davon, mit Grün, zimmerwarme
            purpose: zum, zur, für, als Garnitur, zu
            note: nach Belieben, nach Geschmack, nach Bedarf, n B, optional, evtl, eventuell, wahlweise, z B, ersatzweise, alternativ
            note: bei Bedarf, je nach, am besten, plus, plus etwas, wie, zum Beispiel, oder nach Geschmack, bzw, vorzugsweise
            remark: oder, mit, ohne, etwa, ca, optional, Type, Typ, aus, vom
            optional: optional, eventuell, evtl, wahlweise, nach Wunsch
            part: Saft von, Saft einer, der Saft von, Saft und Schale von, abgeriebene Schale von, Schale von, Abrieb von, Saft
            """;

    /** Units that stand at the end of the word for what they count, without accents. */
    static final List<String> COMPOUNDS = List.of("zehe", "zehen", "scheibe", "scheiben", "zweig", "zweige", "zweigen",
            "knolle", "knollen", "stiel", "stiele", "stangel");

    private static final List<String> PARTICIPLES = List.of(
            "gehackt", "geschnitten", "gewürfelt", "gerieben", "geraspelt", "geschält", "gepresst", "zerlassen",
            "geschmolzen",
            "zerdrückt", "gehobelt", "geröstet", "gekocht", "gewaschen", "gesiebt", "aufgetaut", "entkernt", "halbiert",
            "geviertelt", "püriert", "zerkleinert", "zerbröselt", "abgezogen", "ausgepresst", "gezupft", "verquirlt",
            "abgetropft", "entsteint", "geschlagen", "eingeweicht", "zerstoßen", "angedrückt", "blanchiert", "geputzt",
            "zerpflückt", "gestiftelt", "gebräunt", "gebacken");
    private static final List<String> ENDINGS = List.of("", "e", "er", "es", "en", "em");

    static final Lexicon LEXICON = Lexicon.of(true, false, EnglishUnits.METRIC, EnglishUnits.ABROAD, UNITS, NUMBERS,
            WORDS, inflected());

    private static String inflected() {
        return PARTICIPLES.stream()
                .flatMap(base -> ENDINGS.stream().map(ending -> base + ending))
                .collect(Collectors.joining(", ", "lead: ", ""));
    }
}
