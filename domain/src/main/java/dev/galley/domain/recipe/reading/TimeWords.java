package dev.galley.domain.recipe.reading;

import java.util.HashMap;
import java.util.Map;

/** Words for times, as recipes have them in many languages, with how many seconds each is. */
final class TimeWords {
    static final Map<String, Integer> SECONDS = new HashMap<>();
    static final Map<String, Double> NUMBERS = new HashMap<>();
    static final Map<String, Integer> HAN_SECONDS = Map.ofEntries(
            Map.entry("時間", 3600), Map.entry("小时", 3600), Map.entry("小時", 3600), Map.entry("时", 3600),
            Map.entry("時", 3600), Map.entry("시간", 3600), Map.entry("分鐘", 60), Map.entry("分钟", 60),
            Map.entry("分", 60), Map.entry("분", 60), Map.entry("秒", 1), Map.entry("초", 1), Map.entry("日", 86_400),
            Map.entry("天", 86_400), Map.entry("일", 86_400), Map.entry("鐘頭", 3600), Map.entry("钟头", 3600));

    static {
        put(1, "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos segundi secondi seconden "
                + "sekund sekunder sekunda sekundy секунда секунд секунды сек");
        put(60, "m min mins minute minutes mn minuten minuto minutos minuti minuut minuter minutter minutt minuttia "
                + "minuutti minuuttia minuta minuty minut мин минут минута минуты λεπτά λεπτα λεπτό λ dk dakika perc menit "
                + "phút хв хвилин хвилини דקות דקה دقيقة دقائق minúta minúty minút minutu минути นาที मिनट");
        put(3600, "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren u timme timmar tim "
                + "time timer tunti tuntia t godz godzina godziny godzin час часа часов ч ώρα ώρες ωρα ωρες saat sa óra óra "
                + "jam giờ год година години годин שעה שעות ساعة ساعات hodina hodiny hodin hod ชั่วโมง घंटे घंटा");
        put(86_400, "d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager "
                + "päivä päivää dzień dni день дня дней ημέρα ημέρες gün nap hari ngày יום ימים يوم أيام den dní");
        put(604_800, "w week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken vecka "
                + "veckor uge uger uke uker viikko viikkoa tydzień tygodnie неделя недели");
        number(1, "a an one ein eine einer un une uno una um uma en et één een jeden jedna один одна");
        number(2, "two zwei deux dos due dois duas twee två to dwie dwa два две");
        number(3, "three drei trois tres tre três drie tre trzy три");
        number(4, "four vier quatre cuatro quattro quatro fyra fire cztery четыре");
        number(5, "five fünf cinq cinco cinque vijf fem pięć пять");
        number(6, "six sechs seis sei zes sex seks sześć шесть");
        number(8, "eight acht huit ocho otto oito åtta otte");
        number(10, "ten zehn dix diez dieci dez tien tio ti");
        number(12, "twelve dozen zwölf douze doce dodici doze twaalf tolv");
        number(15, "fifteen quinze quince");
        number(20, "twenty zwanzig vingt veinte venti vinte twintig tjugo");
        number(30, "thirty dreißig trente treinta trenta trinta dertig trettio");
        number(45, "forty-five");
        number(0.5, "half halb halbe halben demi demie media medio mezz mezza mezzo meia halve halv puoli pół");
        number(1.5, "anderthalb eineinhalb");
        number(0.25, "quarter viertel quart kwartier");
    }

    private TimeWords() {}

    private static void put(int seconds, String words) {
        for (var word : words.split(" ", -1)) {
            SECONDS.put(word, seconds);
        }
    }

    private static void number(double value, String words) {
        for (var word : words.split(" ", -1)) {
            NUMBERS.put(word, value);
        }
    }
}
