package dev.galley.http.meal.diary;

import dev.galley.application.meal.diary.ExportDiary;
import dev.galley.application.meal.diary.ExportDiary.Content;
import dev.galley.application.meal.diary.ExportDiary.Format;
import dev.galley.application.meal.diary.GetDailyMacros;
import dev.galley.application.meal.diary.GetDiarySettings;
import dev.galley.application.meal.diary.GetMicronutrients;
import dev.galley.application.meal.diary.GetNutritionBalance;
import dev.galley.application.meal.diary.GetNutritionSummary;
import dev.galley.application.meal.diary.GetStreaks;
import dev.galley.application.meal.diary.SaveDiarySettings;
import dev.galley.domain.meal.diary.Streaks;
import dev.galley.http.server.Days;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What your meals add up to. */
public final class DiaryRoutes implements Routes {
    private static final Parameter<Optional<LocalDate>> DATE = Days.parameter(
            "date", "The local day. Today, where you live, if left out.")
            .optional();
    private static final Parameter<Optional<LocalDate>> FROM = Days.parameter(
            "from", "The first day. Six days before the last if left out.")
            .optional();
    private static final Parameter<Optional<LocalDate>> TO = Days.parameter(
            "to", "The last day, included. Six days after the first, or today, if left out.")
            .optional();
    private static final Parameter<LocalDate> FIRST = Days.parameter("from", "The first day.");
    private static final Parameter<LocalDate> LAST = Days.parameter("to", "The last day, included.");
    private static final Parameter<Optional<LocalDate>> SINCE = Days.parameter(
            "from", "The first day. No limit if left out.")
            .optional();
    private static final Parameter<Optional<LocalDate>> UNTIL = Days.parameter(
            "to", "The last day, included. No limit if left out.")
            .optional();
    private static final Parameter<Format> FORMAT = Parameter.choice(
            "format", List.of("csv", "json"), "CSV as in RFC 4180 with a header, or a JSON array.")
            .as(word -> Format.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Format.CSV);
    private static final Parameter<Content> CONTENT = Parameter.choice(
            "content", List.of("meals", "weights"), "One line for each thing eaten, or for each weight.")
            .as(word -> Content.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Content.MEALS);

    private record Settings(boolean adaptTargets) {}

    /**
     * @param current days in a row up to today, or to yesterday while nothing is logged today
     * @param since the first day of the current streak
     */
    private record ShownStreaks(
            int current,
            int longest,
            boolean loggedToday,
            int daysLogged,
            Optional<LocalDate> since,
            Optional<LocalDate> lastDay) {
        static ShownStreaks of(Streaks it) {
            return new ShownStreaks(
                    it.current(), it.longest(), it.loggedToday(), it.daysLogged(), it.since(), it.lastDay());
        }
    }

    @Override
    public String heading() {
        return "Meals";
    }

    @Override
    public void addTo(Router router) {
        router.get("/meals/daily-macros", Who.USER, GetDailyMacros.class)
                .summary("What you ate on a day of yours, and what you are to eat, by meal type too.")
                .takes(DATE)
                .answers(200, DiaryWire.DailyMacros.class, "The day. Targets are left out without a profile.",
                        DiaryExamples.DAILY_MACROS)
                .on(
                        request -> new GetDailyMacros(Self.of(request), request.get(DATE)),
                        view -> Reply.ok(DiaryWire.DailyMacros.of(view)));
        router.get("/nutrition/summary", Who.USER, GetNutritionSummary.class)
                .summary(
                        "Up to 366 days: each, their averages and those of each week, how well balanced, what to change.")
                .takes(FROM, TO)
                .answers(200, DiaryWire.Summary.class, "Days on which nothing was logged count for no average.",
                        DiaryExamples.SUMMARY)
                .on(
                        request -> new GetNutritionSummary(Self.of(request), request.get(FROM), request.get(TO)),
                        (view, request) -> Reply.ok(DiaryWire.Summary.of(view, request.language())));
        router.post("/ai/nutrition-balance", Who.DEMO, GetNutritionBalance.class)
                .summary(
                        "How well any days are balanced, and what to change. There are no plans yet: planId is refused.")
                .body(BalanceWire.Days.class, DiaryExamples.DAYS)
                .answers(200, BalanceWire.Weighed.class, "All days count as they are told.", DiaryExamples.BALANCE)
                .on(
                        request -> request.body(BalanceWire.Days.class).question(),
                        (view, request) -> Reply.ok(BalanceWire.Weighed.of(view, request.language())));
        router.get("/nutrition/micronutrients", Who.USER, GetMicronutrients.class)
                .summary("Vitamins, minerals and the like in what you ate over up to 92 days, as far as known.")
                .takes(FIRST, LAST)
                .answers(200, DiaryWire.Micronutrients.class, "By USDA number, each with its coverage.",
                        DiaryExamples.MICRONUTRIENTS)
                .on(
                        request -> new GetMicronutrients(Self.of(request), request.get(FIRST), request.get(LAST)),
                        view -> Reply.ok(DiaryWire.Micronutrients.of(view)));
        router.get("/nutrition/streaks", Who.USER, GetStreaks.class)
                .summary("For how many days in a row you have logged what you ate. Today need not be logged yet.")
                .answers(200, ShownStreaks.class, "Days where you live.", """
                        {"current": 12, "longest": 40, "loggedToday": false, "daysLogged": 210, "since": "2026-11-09",
                         "lastDay": "2026-11-20"}""")
                .on(request -> new GetStreaks(Self.of(request)), streaks -> Reply.ok(ShownStreaks.of(streaks)));
        addSettings(router);
        router.get("/nutrition/export", Who.USER, ExportDiary.class)
                .summary("All that you ate, or weighed, as a file. What is unknown is empty, or left out.")
                .takes(FORMAT, CONTENT, SINCE, UNTIL)
                .answersAs("text/csv; charset=utf-8", "The file; application/json for format=json.", DiaryExamples.CSV)
                .on(DiaryRoutes::export, DiaryRoutes::exported);
    }

    private static void addSettings(Router router) {
        var example = "{\"adaptTargets\": true}";
        router.get("/nutrition/settings", Who.USER, GetDiarySettings.class)
                .summary("Whether your targets follow what you seem to spend, as soon as that is known well enough.")
                .answers(200, Settings.class, "Your settings.", example)
                .on(request -> new GetDiarySettings(Self.of(request)), it -> Reply.ok(new Settings(it)));
        router.put("/nutrition/settings", Who.USER, SaveDiarySettings.class)
                .summary("Says whether they do. Without a word they follow the formula.")
                .body(Settings.class, example)
                .answers(200, Settings.class, "Your settings.", example)
                .on(
                        request -> new SaveDiarySettings(
                                Self.of(request), request.body(Settings.class).adaptTargets()),
                        it -> Reply.ok(new Settings(it)));
    }

    private static ExportDiary export(Request request) {
        return new ExportDiary(
                Self.of(request),
                request.get(CONTENT),
                request.get(FORMAT),
                request.get(SINCE),
                request.get(UNTIL));
    }

    private static Reply exported(ExportDiary.File file, Request request) {
        var isCsv = request.get(FORMAT) == Format.CSV;
        var name = "galley-%s.%s".formatted(
                request.get(CONTENT).name().toLowerCase(Locale.ROOT), isCsv ? "csv" : "json");
        return Reply.of(
                isCsv ? "text/csv; charset=utf-8" : Reply.JSON, new Reply.Download(file.content(), file.bytes()))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
