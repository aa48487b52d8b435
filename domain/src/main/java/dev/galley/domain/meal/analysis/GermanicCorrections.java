package dev.galley.domain.meal.analysis;

/** How English and German put a meal right. */
final class GermanicCorrections {
    private GermanicCorrections() {}

    static CorrectionWords english() {
        return CorrectionGrammar.of("""
                and = and(?! a half)|but
                lead = oh|sorry|actually|well|so|please|i think|i guess|i believe|in fact|hmm|ok|okay|and|but|then
                trail = please|actually|though|in fact|in it|on it|there|at all|really|in total|either
                names = half(?: and | & |-and-)half|double (?:cream|gloucester|cheeseburger|espresso)|triple sec|single malt
                  |quarter pounder|twice (?:baked|cooked)|half (?:fat|cream)|black and white pudding
                the = the|my|that|those|these|this|any|a|an|of the
                some = the|some|actually
                it = it|that|this|them|they
                all = everything|all|it all|all of (?:it|that|this|them)
                  |(?:the |my )?(?:whole |entire |full )?(?:meal|plate|dish|portion|serving|thing|lot|bowl)
                was = was|were|is|are|weighed|should be|should have been
                wasnot = was not|were not|wasn't|weren't|is not|isn't|aren't|not
                itwas = (?:it|that|this) (?:was|is)|(?:it|that)'s|they were|there (?:was|were|is|are)
                  |(?:i|we) (?:{only} )?(?:had|used|ate|took|drank|meant)
                wasno = no|not|(?:it|that|this|there|they) (?:{wasnot})(?: any)?|(?:it|that)'s not|there (?:was|were) no
                  |i (?:did not|didn't) (?:have|eat|use|take)(?: any)?|i had no
                not = not|and not|rather than|it wasn't|it was not
                but = but|but rather|rather|(?:but )?(?:{itwas})
                only = only|just|about|roughly|around|more like|actually|really|maybe|probably|perhaps|exactly|closer to
                ate = (?:i|we) (?:{only} )?(?:ate|had|finished|took|drank|managed)|i've (?:only )?(?:eaten|had)
                  |i have (?:only )?eaten|ate|had|it was|that was
                times = (?:a |one )?half|double|doubled|twice|triple|three times|two thirds|(?:a |one )?third|three quarters
                  |(?:a |one )?quarter
                of = (?: of| as much| as many| the amount of)?{blank}
                amountof = (?: of)?{blank}
                blank = \\x20
                that = (?: (?:of )?(?:that|it|this|them)| as (?:much|many|big)(?: as that)?| (?:of )?the (?:amount|size)
                  | of (?:everything|(?:the|my) (?:whole |entire )?(?:meal|plate|dish|portion|serving|thing|bowl)))?
                compared = (?:(?:a (?:bit|little)|slightly|somewhat|much|a lot|lots|way|far|many) )?
                  (?:more|less|fewer|bigger|smaller|larger)
                moreof = (?: of)?{blank}
                one = a|an|only a|just a
                portion = (?:(?:very|really|rather|quite|pretty|extra) )?
                  (?:small|smaller|tiny|little|half|double|big|bigger|large|larger|huge)[ -](?:portion|serving|helping|plate)
                portionof = \\x20of{blank}
                left = (?:i|we) left|i've left|i gave away|i threw away|i (?:didn't|did not) (?:eat|finish)|left
                remained = (?:was|were|is|are) left(?: over)?|left over|on the plate|uneaten
                without = no|not any|without|without any|with no|remove|delete|drop|skip|omit|leave out|take away|take off|minus
                  |there (?:was|were|is|are) (?:no|not any)|there (?:wasn't|weren't) any|it had no|i had no
                  |(?:i|we) (?:didn't|did not) (?:have|eat|use|take|drink)|i skipped|i left(?= the | my )
                gone = (?:was not|were not|wasn't|weren't) (?:there|in it|on it|eaten)|(?:was|were) missing|can go|not eaten
                also = plus|add|also|also add|with|along with|together with|in addition|as well as
                  |i (?:also|forgot)(?: had| ate| drank| took| used)?|i forgot (?:to mention|about)
                  |there (?:was|were|is) also|i (?:had|ate|drank) also|and also
                plus = and another
                count = (?:an?|one|two|three|four|five|six|some|\\d)
                too = as well|too|also|on the side|on top|besides|in addition|alongside|with it|with that
                instead = instead of|rather than|in place of
                replace = replace|change|swap|exchange|switch
                by = with|to|for|by|into
                nor = or|nor
                number = a|an|one|two|three|four|five|six|half a
                hard = but rather|rather
                contrast = but
                yes = indeed
                make = make|set|change|put|correct|update
                to = (?: to| at| be)?{blank}
                drop = leave|take|cut|keep
                away = out|off|away
                mixed = (?:it|that|this) was half (?!the |of |my |that |as )
                helpings = (?:two|2|three|3|(?:one|1) and a half|1[.,]5) (?:portion|serving|helping)s
                parts = halves
                ofit = {times}(?:(?: of)? (?:the|my|that|those|these|this|it|them)|$)
                units = g|gr|grams?|kg|ml|oz|ounces?|cups?|tbsp|tablespoons?|tsp|teaspoons?|slices?|pieces?|glass(?:es)?
                  |bowls?|handfuls?
                verbs = was|wasn't|were|weren't|is|isn't|are|had|have|ate|eat|eaten|left|not|no|nothing|never|more|less|fewer|i
                  |i'm|it|it's|that's|please|add|plus|remove|without|instead|skip|also|only|all|much|many|most|some|everything
                  |enough|there|than|as|leave|keep|(?:extra|added|additional)(?! virgin)|did|didn't|do|don't|can|would|should|because
                judged = (?:very|really|so|too|quite|rather|pretty|a bit|a little|not|never|like|from|for|in|on|at|with|because|as|
                  |perfectly|absolutely|still|also|already|made|my|your|half|done) .+
                  |fine|good|great|ok|okay|right|correct|wrong|perfect|delicious|tasty|cold|hot|warm|burnt|raw|cooked|fried|boiled
                  |dry|salty|sweet|sour|spicy|fresh|old|bad|awful|nice|there|gone|missing|enough|ready|free|mine|yours|expensive
                  |cheap|home ?made|organic|vegan|salted|unsalted|better|best|big|small|soft|hard|yummy|excellent|lovely|okay
                one-and-half = (?:one|1) and a half|1[.,]5
                two-thirds = two thirds
                three-quarters = three quarters
                half = half
                double = double|twice|^(?:two|2)
                triple = triple|three times|^(?:three|3)
                third = third
                quarter = quarter
                bit-more = (?:bit|little|slightly|somewhat) (?:more|bigger|larger)
                much-more = (?:much|lots?|way|far|many) (?:more|bigger|larger)|huge
                bit-less = (?:bit|little|slightly|somewhat) (?:less|smaller|fewer)
                much-less = (?:much|lots?|way|far|many) (?:less|smaller|fewer)|tiny
                more = more|big|large
                less = less|small|fewer|little
                """);
    }

    static CorrectionWords german() {
        return CorrectionGrammar.of("""
                and = und|aber|sondern
                lead = ach|ja|sorry|entschuldigung|eigentlich|also|bitte|ich glaube|ich denke|und|aber
                trail = gegessen|gehabt|genommen|benutzt|verwendet|getrunken|dabei|drin|drauf|bitte|eigentlich|gewesen|weg|hinzu
                  |insgesamt
                names = doppel(?:ter|ten|te) (?:espresso|rahm)|halbe(?:s|r)? (?:hahnchen|hahn)|halb und halb|ca\\.
                the = der|die|das|den|dem|vom|mein|meine|meinen|ein|eine|einen|etwas
                some = der|die|das|den|eigentlich|doch|noch|auch
                it = es|das|davon|dessen|dies
                all = alle[sm]?|das ganze|(?:die |das |der |den |dem |meine ){0,2}
                  (?:ganze[nrs]? )?(?:essen|mahlzeit|portion|teller|gericht)
                was = war|waren|ist|sind|wog|wogen
                wasnot = war nicht|waren nicht|ist nicht|sind nicht|wog nicht|wogen nicht|nicht|es waren? nicht
                itwas = (?:es|das) (?:war|waren|ist|sind)|es gab|da waren?|ich (?:hatte|habe|hab|ass|aß|nahm)
                wasno = (?:(?:es|das) (?:war|waren|ist) |ich (?:hatte|habe) |es gab |da waren? )?(?:nicht|keine?[nrs]?)
                not = nicht|und nicht|keine?[nrs]?
                but = sondern|doch|sondern (?:{itwas})|{itwas}
                only = nur|bloß|bloss|etwa|ungefahr|eher|circa|wohl|vielleicht|fast|knapp|rund|genau|noch
                ate = ich (?:habe|hab|ass|aß|hatte)|habe|hab|wir haben|es waren?|gegessen habe ich|davon habe ich
                times = die halfte|halfte|halb|halbe|doppelt|das doppelte|zweimal|dreimal|das dreifache|dreifach
                  |(?:ein |das )?drittel|(?:ein )?drittel|(?:die )?(?:zwei|2) drittel|(?:ein )?viertel|(?:die )?drei ?viertel
                of = (?: vom| von| des| so viele?n?)?{blank}
                amountof = (?: vom| von)?{blank}
                blank = \\x20
                that = (?: davon| so viel| so viele| so groß| so gross| vo[nm] (?:allem|(?:dem |der )?(?:essen|mahlzeit|portion|teller)))?
                compared = (?:(?:etwas|ein bisschen|ein wenig|viel|deutlich|noch) )?(?:mehr|weniger|großer|grosser|kleiner)
                moreof = {blank}
                one = eine|einen|ein|nur eine
                portion = (?:sehr )?(?:klein|winzig|groß|gross|riesig|halb|doppelt)e[nr]? portion(?:en)?
                portionof = (?: von)?{blank}
                left = ich (?:ließ|liess)
                remained = (?:ubrig|ubrig ?gelassen|liegen gelassen|stehen gelassen|liegengelassen|stehengelassen)(?: gelassen)?
                  |(?:blieb|blieben|ist|sind|war|waren) ubrig(?: geblieben)?|nicht gegessen
                without = ohne|keinerlei|entferne|losche|streiche|weg mit
                  |(?:(?:es|das|da) (?:gab|war|waren) |mit |ich (?:hatte|habe|hab) )?keine?[nrs]?
                gone = (?:(?:habe|hab) ich )?(?:nicht gegessen|weggelassen|nicht genommen|liegen gelassen|ubrig gelassen)
                  |(?:war|waren) nicht (?:dabei|drin|drauf)|fehlte|fehlten|weglassen|loschen|entfernen|streichen|weg
                also = plus|dazu noch|dazu|noch dazu|auch noch|auch|noch|mit|zusatzlich|ausserdem|außerdem|fuge|und noch
                  |(?:es gab|ich hatte|ich habe|da war|da waren)(?: dazu)? (?:auch noch|auch|noch|ausserdem|außerdem|zusatzlich)
                  |(?:dazu|ausserdem|außerdem) (?:gab es|hatte ich|habe ich)(?: noch| auch)?
                plus = und
                count = (?:ein|eine|einen|zwei|drei|vier|funf|sechs|\\d)
                too = auch|noch|dazu|ausserdem|außerdem|(?:war|waren) auch|obendrauf|noch dazu|auch noch
                instead = statt|anstatt|anstelle von|anstelle
                replace = ersetze|tausche|andere|ersetz|tausch
                by = durch|gegen|zu|mit
                nor = und|oder|keine?n?
                number = eine?|einen|zwei|drei|vier|funf|sechs|halbe
                hard = sondern
                contrast = aber|dafur|jedoch|doch
                yes = dafur|schon
                make = mach|mache|setze?|stelle?|andere|korrigiere
                to = (?: auf| zu)?{blank}
                drop = lass|lasse|nimm
                away = weg|raus|aus
                mixed = (?:es|das) war(?:en)? halb{blank}
                helpings = (?:zwei|2|drei|3|anderthalb|eineinhalb|1[.,]5) portionen
                parts = halbe[nrsm]?
                ofit = halfte|doppelte|dreifache|(?:halb|doppelt) so|(?:drittel|viertel) (?:vom|von|der|des)
                units = g|gr|gramm|kg|ml|el|tl|essloffel|teeloffel|tassen?|scheiben?|stuck|glas|glaser|schalen?
                verbs = war|waren|ist|sind|gab|hatte|habe|hab|gegessen|nicht|kein|keine|keinen|nichts|mehr|weniger|ich|es|bitte|ohne
                  |statt|auch|nur|alles|alle|viel|viele|genug|dazu|plus|entferne|lass|lasse|hat|als|wie|doch|extra|zusatzliche?n?
                judged = (?:sehr|so|zu|ganz|nicht|nie|wie|von|vom|aus|fur|im|in|am|an|auf|mit|weil|ein bisschen|wirklich|noch|auch
                  |schon|etwas|halb) .+
                  |gut|lecker|super|toll|ok|okay|richtig|falsch|perfekt|kalt|heiss|heiß|warm|verbrannt|roh|gekocht|gebraten|trocken
                  |salzig|suss|suß|sauer|scharf|frisch|alt|schlecht|da|weg|genug|fertig|kostlich|teuer|billig|selbst ?gemacht|bio
                  |vegan|dabei|besser|groß|gross|klein|weich|hart|prima|in ordnung
                one-and-half = anderthalb|eineinhalb|1[.,]5
                two-thirds = (?:zwei|2) drittel
                three-quarters = drei ?viertel
                half = halfte|halb
                double = doppelt|zweimal|^(?:zwei|2) portionen
                triple = dreimal|dreifach|^(?:drei|3) portionen
                third = drittel
                quarter = viertel
                bit-more = (?:etwas|bisschen|wenig) (?:mehr|gro)
                much-more = (?:viel|deutlich) (?:mehr|gro)|riesig
                bit-less = (?:etwas|bisschen|ein wenig) (?:weniger|kleiner)
                much-less = (?:viel|deutlich) (?:weniger|kleiner)|winzig
                more = mehr|gro(?:ss|ß)
                less = weniger|klein
                """);
    }
}
