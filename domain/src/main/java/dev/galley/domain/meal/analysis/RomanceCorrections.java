package dev.galley.domain.meal.analysis;

/** How Spanish, French and Portuguese put a meal right. */
final class RomanceCorrections {
    private RomanceCorrections() {}

    static CorrectionWords spanish() {
        return CorrectionGrammar.of("""
                and = y(?! medi)|e|pero|sino
                lead = perdon|en realidad|bueno|pues|creo que|por favor|y|pero|entonces
                trail = por favor|en realidad|en total|tambien comi|en el plato
                names = cafe doble|doble crema|media luna|media noche|mitad y mitad|medio (?:amargo|graso)
                the = el|la|los|las|mi|mis|un|una|unos|unas|ese|esa|de la
                some = el|la|los|las
                it = eso|ello|esto|lo|ese|esa
                all = tod[oa]s?(?: (?:esto|eso|el plato|la comida|la racion|la porcion))?
                  |(?:la |el )?(?:comida|plato|racion|porcion)
                was = era|eran|es|son|fue|fueron|pesaba|pesaban|eran de|era de
                wasnot = no era|no eran|no es|no son|no fue|no fueron|no pesaba|no pesaban|no
                itwas = (?:eso |esto )?(?:era|eran|es|son|fue|fueron)|habia|hubo|(?:yo )?(?:use|comi|tome|puse|bebi|queria decir)
                  |llevaba|tenia
                wasno = no(?: (?:era|eran|es|son|fue|habia|comi|use|tome|puse|llevaba|tenia))?
                not = no|y no|no era|no eran|no es|y no era
                but = sino|sino que (?:era|eran)|pero|pero era|{itwas}
                only = solo|solamente|unicamente|apenas|unos|unas|como|casi|mas o menos|alrededor de|exactamente
                ate = (?:yo )?(?:(?:me )?(?:comi|he comido|tome|bebi)|habia|era|eran)
                times = la mitad|mitad|el doble|doble|dobla|duplica|el triple|triple|dos veces|tres veces|un tercio
                  |una tercera parte|(?:los )?dos tercios|dos terceras partes|un cuarto|(?:los )?tres cuartos
                  |tres cuartas partes|una cuarta parte
                of = (?: del?)?{blank}
                amountof = (?: del?)?{blank}
                blank = \\x20
                that = (?: (?:de )?(?:eso|ello|esto|todo)| de lo que (?:dice|pone)| de la (?:comida|racion|porcion)| del plato)?
                compared = (?:(?:un poco|un poquito|mucho|mucha|muchos|muchas|bastante|algo) )?(?:mas|menos)(?: grande)?
                moreof = (?: de)?{blank}
                one = una|un
                portion = (?:(?:{size}) )(?:racion|porcion)|(?:racion|porcion)(?: (?:{size}))
                size = (?:muy )?(?:pequen[oa]|chic[oa]|grande|enorme|doble|medi[oa]|minuscul[oa])
                portionof = \\x20de{blank}
                left = (?:yo )?(?:me )?(?:deje|he dejado|sobro|sobraron|quedo|quedaron)|(?:me )?ha sobrado|no (?:me )?comi
                remained = sin comer|en el plato
                without = sin|sin nada de|nada de|quita|elimina|borra|saca|omite
                  |no (?:habia|llevaba|tenia|(?:me )?comi|use|tome|puse)|deje(?= el | la | los | las )
                gone = no (?:estaba|estaban)|faltaba|faltaban
                also = anade|agrega|suma|con|junto con|ademas de eso|(?:se me olvido|olvide)
                  |(?:tambien|ademas)(?: (?:habia|comi|tome|bebi|llevaba|tenia))?
                  |(?:habia|comi|tome|bebi|llevaba) (?:tambien|ademas)
                plus = mas|y mas
                count = (?:un|una|unos|unas|dos|tres|cuatro|cinco|seis|medi[oa]|algo de|\\d)
                too = tambien|ademas|aparte|de mas
                instead = en vez del?|en lugar del?
                replace = cambia|reemplaza|sustituye
                by = por|con
                nor = ni|o|de
                number = un|una|dos|tres|cuatro|cinco|seis|medi[oa]
                hard = sino
                contrast = pero
                yes = si
                make = pon|ponle|ponga|cambia|corrige|ajusta|deja
                to = (?: en| a| por)?{blank}
                drop = (?!)
                away = (?!)
                mixed = era mitad (?!de)
                helpings = (?:dos|2|tres|3) (?:porciones|raciones)|(?:una|1) (?:porcion|racion) y media|1[.,]5 (?:porciones|raciones)
                parts = medi[oa]s?
                ofit = mitad|doble|triple|(?:tercio|tercera parte|cuarto|cuarta parte)s? (?:del|de la|de los|de las|de mi)
                units = g|gr|gramos?|kg|ml|tazas?|cucharadas?|cucharaditas?|rebanadas?|piezas?|vasos?|platos?
                verbs = era|eran|es|son|fue|fueron|habia|hubo|no|nada|mas|menos|comi|tome|use|puse|deje|sin|con|tambien|ademas|todo|toda
                  |todos|todas|mucho|mucha|anade|agrega|quita|estaba|solo|en vez|que|como|tant[oa]s?|suficientes?|demasiad[oa]s?
                judged = (?:muy|tan|demasiado|bastante|no|de|del|como|para|en|con|porque|un poco|ya|tambien|mi|casi) .+
                  |bien|buen[oa]s?|ric[oa]s?|delicios[oa]s?|correct[oa]s?|perfect[oa]s?|fri[oa]s?|calientes?|mal|mal[oa]s?|crud[oa]s?
                  |cocid[oa]s?|frit[oa]s?|sec[oa]s?|salad[oa]s?|dulces?|fresc[oa]s?|viej[oa]s?|car[oa]s?|barat[oa]s?|caser[oa]s?
                  |vegan[oa]s?|suficientes?|pequen[oa]s?|grandes?|tiern[oa]s?|dur[oa]s?|picantes?|mejor|asi
                one-and-half = y media|1[.,]5
                two-thirds = dos (?:tercios|terceras)
                three-quarters = tres (?:cuartos|cuartas)
                half = mitad|medi[oa]
                double = doble|dobla|duplica|dos veces|^(?:dos|2) (?:porc|rac)
                triple = triple|tres veces|^(?:tres|3) (?:porc|rac)
                third = tercio|tercera
                quarter = cuarto|cuarta
                bit-more = (?:poco|poquito|algo) mas
                much-more = (?:much[oa]s?|bastante) mas|enorme
                bit-less = (?:poco|poquito|algo) menos
                much-less = (?:much[oa]s?|bastante) menos|minuscul
                more = mas|grande
                less = menos|pequen|chic
                """);
    }

    static CorrectionWords french() {
        return CorrectionGrammar.of("""
                and = et(?! demi)|mais
                lead = pardon|en fait|alors|bon|je crois que|je pense que|s'il te plait|s'il vous plait|et|mais
                trail = s'il te plait|s'il vous plait|en fait|en tout|dedans|au total|dessus
                names = double creme|moitie moitie|quatre quarts|demi (?:creme|sel)|trois quarts de lait
                the = le|la|les|l'|mon|ma|mes|du|des|un|une|de la|de l'|de|d'
                some = de la|de l'|du|des|de|d'|le|la|les|l'|plutot|en fait
                it = ca|cela|ce|c'|ceci
                all = tout(?: (?:ca|cela|le repas|le plat))?|toute (?:la portion|l'assiette)
                  |(?:le |la |l')?(?:repas|plat|portion|assiette)
                was = etait|etaient|est|sont|faisait|faisaient|pesait|pesaient|c'etait|c'est
                wasnot = (?:ce )?(?:n'etai(?:t|ent)|n'est|ne sont|ne faisai(?:t|ent)|ne pesai(?:t|ent)) pas|c'etait pas|etait pas|pas
                itwas = c'etait|c'etaient|c'est|ce sont|il y avait|j'ai (?:mis|utilise|mange|pris|bu)|j'avais|je voulais dire
                wasno = pas|(?:ce )?n'(?:etait|etaient|est) pas|c'etait pas|ce n'etait pas
                  |il n'y avait pas|je n'ai pas (?:mange|mis|utilise|pris)
                not = (?:et |non )?pas(?! d(?:e (?!la |l')|'))|non|et non|ce n'etait pas
                but = mais|mais plutot|mais {itwas}|plutot|{itwas}
                only = seulement|juste|environ|plutot|que|qu'|a peine|uniquement|presque|a peu pres|exactement
                ate = j'(?:en )?ai (?:{only} )?(?:mange|pris|bu|fini)|je n'(?:en )?ai (?:mange|pris|bu) (?:que|qu')|il y avait|c'etait
                times = la moitie|moitie|le double|en double|double|doublez|deux fois|le triple|triple|trois fois|(?:un|le) tiers
                  |(?:les )?(?:deux|2) tiers|(?:un|le) quart|(?:les )?(?:trois|3) quarts
                of = {blank}(?:plus )?(?:de |du |des |d')?
                amountof = {blank}(?:de |du |des |d')
                blank = \\x20
                that = (?: (?:de )?(?:ca|cela|tout)| de la portion| du (?:repas|plat)| de l'assiette| moins)?
                compared = (?:un peu|un petit peu|beaucoup|bien|nettement) (?:plus|moins)(?: grand[es]*)?|(?:plus|moins) grand[es]*|moins
                moreof = {blank}(?:de |du |des |d')
                one = une|un|qu'une
                portion = (?:toute |tres )?(?:petite|grande|grosse|enorme|minuscule|double|demi)[ -](?:portion|ration|assiette)
                portionof = {blank}(?:de |d')
                left = j'(?:en )?ai laisse|il (?:en )?(?:restait|reste)|je n'(?:en )?ai pas (?:mange|fini)
                remained = dans l'assiette|de cote
                without = sans|enleve[rz]?|retire[rz]?|supprime[rz]?|ote[rz]?|aucune?
                  |(?:il n'y avait )?pas(?= de | d')|il n'y avait (?:pas|plus)|je n'ai pas (?:mange|pris|mis|bu|utilise)
                  |j'ai laisse(?= le | la | les | l')
                gone = n'(?:y )?etai(?:t|ent) pas(?: la)?|manquait|manquaient|en moins
                also = ajoute[rz]?|avec|en plus|et aussi|ainsi que|j'ai oublie
                  |(?:aussi|egalement)(?: (?:il y avait|j'ai mange|j'ai pris|j'ai bu))?
                  |j'ai (?:aussi|egalement) (?:mange|pris|bu|mis)|j'ai (?:mange|pris|bu) aussi|il y avait (?:aussi|egalement|encore)
                plus = plus|et
                count = (?:un|une|deux|trois|quatre|cinq|six|demi|\\d)
                too = aussi|en plus|egalement|a cote
                instead = au lieu|a la place|plutot que
                replace = remplace[rz]?|change[rz]?
                by = par|en|contre
                nor = ni|ou
                number = un|une|deux|trois|quatre|cinq|six|une demi
                hard = plutot|mais plutot
                contrast = mais
                yes = si|bien
                make = mets|mettez|change[rz]?|corrige[rz]?
                to = (?: a| en| par)?{blank}
                drop = (?!)
                away = (?!)
                mixed = c'etait moitie{blank}
                helpings = (?:deux|2|trois|3) (?:portions|rations)|(?:une|1) (?:portion|ration) et demie|1[.,]5 (?:portion|ration)s?
                parts = demie?s?
                ofit = moitie|double|triple|(?:tiers|quarts?) (?:du|de la|des|de l')
                units = g|gr|grammes?|kg|ml|cl|tasses?|cuilleres?|tranches?|verres?|bols?
                verbs = etait|etaient|est|sont|avait|pas|non|rien|plus|moins|mange|pris|bu|laisse|sans|avec|aussi|tout|toute|tous|j'ai
                  |je|il|c'etait|n'etait|beaucoup|ajoute|enleve|seulement|lieu|que|trop|assez|tant|compter|n'[a-z]+|qu'[a-z]+
                judged = (?:tres|trop|si|assez|vraiment|pas|comme|pour|dans|avec|parce|un peu|deja|encore|aussi|bien|d'hier|a|au) .+
                  |bien|bon|bonne|bons|bonnes|delicieu(?:x|se)|correct|correcte|parfait|parfaite|froide?s?|chaude?s?|tiede|mauvaise?|crue?s?
                  |cuite?s?|grille|seche?s?|secs?|salee?s?|sucree?s?|fraiche?|frais|vieux|vieille|cher|chere|maison|vegan|suffisant
                  |petite?s?|grande?s?|tendre|dure?|epicee?|piquant|mieux|la|ok|faux|d'hier
                one-and-half = et demie|1[.,]5
                two-thirds = (?:deux|2) tiers
                three-quarters = (?:trois|3) quarts
                half = moitie|demi
                double = double|deux fois|^(?:deux|2) (?:port|rat)
                triple = triple|trois fois|^(?:trois|3) (?:port|rat)
                third = tiers
                quarter = quart
                bit-more = peu plus
                much-more = (?:beaucoup|bien|nettement) plus|enorme
                bit-less = peu moins
                much-less = (?:beaucoup|bien|nettement) moins|minuscule
                more = plus|grand|gros
                less = moins|petit
                """);
    }

    static CorrectionWords portuguese() {
        return CorrectionGrammar.of("""
                and = e(?! mei)|mas
                lead = desculpe?|na verdade|bom|entao|acho que|por favor|e|mas
                trail = por favor|na verdade|no total|no prato
                names = meia de leite|meio (?:amargo|gordo)|meia lua|cafe duplo|metade e metade
                the = o|a|os|as|meu|minha|um|uma|uns|umas|esse|essa
                some = o|a|os|as
                it = isso|isto|ele|ela|esse|essa
                all = tud[oa](?: isso)?|tod[oa] (?:o prato|a refeicao|a porcao)|(?:o |a )?(?:refeicao|prato|porcao)
                was = era|eram|e|sao|foi|foram|pesava|pesavam|era de|eram de
                wasnot = nao era|nao eram|nao e|nao sao|nao foi|nao foram|nao pesava|nao pesavam|nao
                itwas = (?:isso |isto )?(?:era|eram|foi|foram|sao)|isso e|havia|tinha|(?:eu )?(?:usei|comi|tomei|pus|coloquei|bebi)|levava
                wasno = nao(?: (?:era|eram|e|sao|foi|havia|tinha|comi|usei|tomei|pus|coloquei|levava))?
                not = nao|e nao|nao era|nao eram|nao e
                but = mas|mas sim|mas era|e sim|sim|{itwas}
                only = so|somente|apenas|uns|umas|quase|cerca de|mais ou menos|exatamente|aproximadamente
                ate = (?:eu )?(?:comi|tomei|bebi)|era|eram|havia|tinha
                times = a metade|metade|o dobro|dobro|dobra|duplica|em dobro|o triplo|triplo|duas vezes|tres vezes|um terco
                  |(?:os )?dois tercos|um quarto|(?:os )?tres quartos
                of = (?: de| do| da| dos| das)?{blank}
                amountof = (?: de| do| da| dos| das)?{blank}
                blank = \\x20
                that = (?: (?:disso|disto|dele|dela|de tudo)| do prato| da (?:refeicao|porcao))?
                compared = (?:(?:um pouco|um pouquinho|muito|muita|muitos|muitas|bem|bastante) )?(?:mais|menos|maior|menor)
                moreof = (?: de| do| da)?{blank}
                one = uma|um
                portion = (?:(?:{size}) )porcao|porcao(?: (?:{size}))
                size = (?:muito )?(?:pequena|grande|enorme|dupla|meia|minuscula)
                portionof = \\x20de{blank}
                left = (?:eu )?deixei|sobrou|sobraram|restou|nao comi
                remained = no prato|por comer
                without = sem|sem nada de|nada de|remov[ae]|tir[ae]|elimin[ae]|apag[ae]
                  |nao (?:havia|tinha|comi|usei|tomei|pus|coloquei|levava)|deixei(?= o | a | os | as )
                gone = nao (?:estava|estavam)|faltava|faltavam
                also = adicion[ae]|acrescent[ae]|com|junto com|alem disso|esqueci(?: de)?
                  |(?:tambem|alem disso)(?: (?:havia|tinha|comi|tomei|bebi))?|(?:havia|tinha|comi|tomei|bebi) tambem
                plus = mais|e mais
                count = (?:um|uma|uns|umas|dois|duas|tres|quatro|cinco|seis|mei[oa]|\\d)
                too = tambem|alem disso|a mais|a parte
                instead = em vez d[eoa]s?|em lugar d[eoa]s?|no lugar d[eoa]s?
                replace = troca|troque|substitu[ai]|muda|mude
                by = por|com
                nor = nem|ou|de
                number = uma?|dois|duas|tres|quatro|cinco|seis|mei[oa]
                hard = (?!)
                contrast = mas
                yes = sim
                make = poe|ponha|coloca|coloque|muda|mude|corrige|corrija|ajusta
                to = (?: em| para| a| por)?{blank}
                drop = (?!)
                away = (?!)
                mixed = era metade (?!d)
                helpings = (?:duas|2|tres|3) porcoes|(?:uma|1) porcao e meia|1[.,]5 porcoes
                parts = mei[oa]s?
                ofit = metade|dobro|triplo|(?:terco|quarto)s? d[oa]s?
                units = g|gr|gramas?|kg|ml|xicaras?|colheres?|fatias?|chavenas?|copos?|pratos?
                verbs = era|eram|foi|foram|sao|havia|tinha|nao|nada|mais|menos|comi|usei|tomei|deixei|sem|com|tambem|tudo|todo|toda|todos
                  |todas|muito|muita|adicione|tira|estava|so|apenas|em vez|que|como|tant[oa]s?|suficientes?|demasiad[oa]s?
                judged = (?:muito|tao|demais|bastante|nao|de|do|da|como|para|em|no|na|com|porque|um pouco|ja|tambem|meu|quase|bem) .+
                  |bem|boa|bom|bons|boas|delicios[oa]s?|gostos[oa]s?|cert[oa]s?|corret[oa]s?|perfeit[oa]s?|fri[oa]s?|quentes?|ma[ul]
                  |cru|crua|cozid[oa]s?|frit[oa]s?|sec[oa]s?|salgad[oa]s?|doces?|fresc[oa]s?|velh[oa]s?|car[oa]s?|barat[oa]s?
                  |caseir[oa]s?|vegan[oa]s?|suficientes?|pequen[oa]s?|grandes?|maci[oa]s?|dur[oa]s?|picantes?|melhor|assim|otim[oa]s?
                one-and-half = e meia|1[.,]5
                two-thirds = dois tercos
                three-quarters = tres quartos
                half = metade|mei[oa]
                double = dobro|dobra|dupl|duas vezes|^(?:duas|2) porc
                triple = triplo|tres vezes|^(?:tres|3) porc
                third = terco
                quarter = quarto
                bit-more = (?:pouco|pouquinho) (?:mais|maior)
                much-more = (?:muit[oa]s?|bem|bastante) (?:mais|maior)|enorme
                bit-less = (?:pouco|pouquinho) (?:menos|menor)
                much-less = (?:muit[oa]s?|bem|bastante) (?:menos|menor)|minuscul
                more = mais|maior|grande
                less = menos|menor|pequen
                """);
    }
}
