package dev.galley.domain.recipe.reading;

import dev.galley.domain.recipe.reading.SourceLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a recipe out of lines: by headings in many languages where there are some, else by how the lines look. Whatever stands
 * in no part of a recipe is set aside.
 */
public final class LinesReader {
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_JOINED = 6_000;

    private final List<SourceLine> lines;
    private final Gathering into;
    private final boolean strict;
    private final StringBuilder description = new StringBuilder();
    private Optional<Provenance> descriptionPlace = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<Section> section = Optional.empty();
    private int sectionLevel;
    /** Whether the section is written as a list, so that other lines in it are not of it. */
    private boolean listed;
    private int groupIndent = -1;
    private int listIndent;
    private Optional<SourceLine> ingredient = Optional.empty();
    private Optional<SourceLine> step = Optional.empty();

    private LinesReader(List<SourceLine> lines, Gathering into, boolean strict) {
        this.lines = lines;
        this.into = into;
        this.strict = strict;
    }

    /**
     * Adds a recipe's parts.
     *
     * @param strict whether only what stands under a heading counts, as in pages, where much else stands around
     */
    public static void read(List<SourceLine> lines, Gathering into, boolean strict) {
        var reader = new LinesReader(lines, into, strict);
        if (reader.announces(Section.INGREDIENTS)) {
            reader.byHeadings();
        } else if (!strict) {
            reader.byLooks();
        }
        reader.finish();
    }

    private boolean announces(Section wanted) {
        return lines.stream().anyMatch(line -> announced(line).or(() -> announcedInline(line))
                .filter(it -> it.section() == wanted).isPresent());
    }

    /** A heading by its mark, or by saying so and nothing else, or by ending with a colon. */
    private Optional<Section.Announced> announced(SourceLine line) {
        if (line.text().length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        var announced = Section.of(line.text());
        if (line.kind() == Kind.HEADING) {
            return announced;
        }
        boolean colon = line.text().endsWith(":") || line.text().endsWith("：");
        boolean digits = line.text().chars().anyMatch(Character::isDigit);
        return announced.filter(it -> (it.exact() && (line.kind() == Kind.PLAIN || colon))
                || (colon && !digits)
                || (it.section() == Section.INGREDIENTS && line.kind() == Kind.PLAIN && LineKinds.words(line
                        .text()) <= 6
                        && line.afterBlank() && !line.text().endsWith(".") && !Character.isLowerCase(line.text()
                                .codePointAt(0))));
    }

    private void byHeadings() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var announced = announced(line);
            boolean opens = announced.isPresent() && !(isFact(line) && line.kind() != Kind.HEADING)
                    && !isWithin(line, announced.get());
            if (opens) {
                open(line, announced.get());
                look(i + 1);
            } else if (!inline(line)) {
                if (line.kind() == Kind.HEADING) {
                    heading(line);
                } else {
                    within(line);
                }
            }
        }
    }

    /** {@code ### For the preparation} under {@code ## Ingredients} is a group. */
    private boolean isWithin(SourceLine line, Section.Announced announced) {
        return inRecipe() && line.kind() == Kind.HEADING && line.level() > sectionLevel
                && (announced.section() == Section.INGREDIENTS || announced.section() == Section.STEPS)
                && (!announced.exact() || section.get() == announced.section());
    }

    private boolean inRecipe() {
        return section.filter(it -> it == Section.INGREDIENTS || it == Section.STEPS).isPresent();
    }

    /** Whether the section that begins here has a list, and how deep that is indented. */
    private void look(int from) {
        listed = false;
        var wanted = section.filter(it -> it == Section.STEPS).isPresent() ? Kind.NUMBERED : Kind.ITEM;
        for (int i = from; i < lines.size() && !listed; i++) {
            var line = lines.get(i);
            if ((line.kind() == Kind.HEADING && line.level() <= sectionLevel) || (announced(line).isPresent() && line
                    .kind() != Kind.HEADING)) {
                return;
            }
            if (line.kind() == wanted) {
                listed = true;
                listIndent = line.level();
            }
        }
    }

    private static boolean isFact(SourceLine line) {
        return Label.in(LineSplitter.withoutIcons(line.text())).filter(said -> said.label().isTime()).isPresent();
    }

    private void open(SourceLine line, Section.Announced announced) {
        flush();
        listed = false;
        groupIndent = -1;
        section = Optional.of(announced.section());
        sectionLevel = line.kind() == Kind.HEADING ? line.level() : 9;
        group = announced.section() == Section.STEPS && !announced.exact() && LineKinds.words(line.text()) <= 5
                ? Optional.of(withoutColon(line.text().replaceAll("\\s*[(（].*", "")))
                : Optional.empty();
        if (announced.section() == Section.INGREDIENTS) {
            into.servings(line.text(), line.place().inferred());
            announced.language().ifPresent(it -> into.language(it, line.place().inferred()));
        }
    }

    /** {@code Ingredients: 2 eggs, 1 cup of milk}. */
    private static Optional<Section.Announced> announcedInline(SourceLine line) {
        int colon = inlineColon(line);
        return colon <= 0 || colon > 30 || line.kind() == Kind.HEADING || isFact(line)
                ? Optional.empty()
                : Section.of(line.text().substring(0, colon)).filter(it -> it.exact()
                        && (it.section() == Section.INGREDIENTS || it.section() == Section.STEPS));
    }

    private static int inlineColon(SourceLine line) {
        return Math.max(line.text().indexOf(": "), line.text().indexOf('：'));
    }

    private boolean inline(SourceLine line) {
        var announced = announcedInline(line);
        if (announced.isEmpty()) {
            return false;
        }
        int colon = inlineColon(line);
        open(line.with(line.text().substring(0, colon)), announced.get());
        var rest = line.text().substring(colon + 1).strip();
        if (announced.get().section() == Section.INGREDIENTS) {
            for (var part : parts(rest)) {
                into.ingredient(part, group, line.place());
            }
        } else {
            within(line.with(rest));
        }
        return true;
    }

    /** At commas and semicolons, not within brackets or numbers. */
    private static List<String> parts(String list) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean comma = c == ',' && (i + 1 == list.length() || list.charAt(i + 1) == ' ');
            if (depth <= 0 && (comma || c == ';' || c == '、' || c == '，')) {
                parts.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(list.substring(from).strip());
        return parts.stream().map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part).toList();
    }

    /** One that announces no part: a title, a group within a part, or the end of it. */
    private void heading(SourceLine line) {
        flush();
        if (inRecipe() && line.level() > sectionLevel) {
            group = Optional.of(withoutColon(line.text()));
            groupIndent = -1;
        } else if (!into.hasName() && section.isEmpty()) {
            into.name(line.text(), line.place());
        } else if (section.isPresent()) {
            section = Optional.of(Section.OTHER);
            into.setAside(line.text(), "This heading stands for no part of a recipe.");
        }
    }

    private void within(SourceLine line) {
        if (section.isEmpty()) {
            before(line);
            return;
        }
        switch (section.get()) {
            case INGREDIENTS -> ingredient(line);
            case STEPS -> step(line);
            case NOTES -> into.note(line.text(), line.place());
            case DESCRIPTION -> before(line);
            case OTHER -> into.setAside(line.text(), "This stands under a heading that is for no part of a recipe.");
        }
    }

    /** What stands before the ingredients: name, facts, description. */
    private void before(SourceLine line) {
        var said = Label.in(LineSplitter.withoutIcons(line.text()));
        if (said.isPresent()) {
            said.get().label().tell(said.get(), line.place(), into);
        } else if (!into.hasName() && line.text().length() <= LONGEST_TITLE && !strict && section.isEmpty()) {
            into.name(withoutColon(line.text()), line.place());
        } else if ((!strict && line.kind() == Kind.PLAIN) || section.filter(it -> it == Section.DESCRIPTION)
                .isPresent()) {
            describe(line);
        } else if (!strict) {
            into.setAside(line.text(), "This stands before the ingredients.");
        }
    }

    private void describe(SourceLine line) {
        description.append(description.isEmpty() ? "" : line.afterBlank() ? "\n" : " ").append(line.text());
        descriptionPlace = Optional.of(descriptionPlace
                .flatMap(first -> first.span().flatMap(from -> line.place().span().map(to -> Provenance.at(first.from(),
                        from.start(), Math.max(from.end(), to.end())))))
                .orElse(line.place()));
    }

    private void ingredient(SourceLine line) {
        var said = Label.in(LineSplitter.withoutIcons(line.text()));
        boolean plain = line.kind() == Kind.PLAIN;
        if ((said.isPresent() && plain) || said.filter(it -> it.label() == Label.YIELD || it.label().isTime())
                .isPresent()) {
            flush();
            said.get().label().tell(said.get(), line.place(), into);
        } else if (isGroup(line) || (listed && plain && line.text().endsWith(":") && line.text()
                .length() <= LONGEST_HEADING)) {
            flush();
            group = Optional.of(withoutColon(line.text()));
            groupIndent = plain ? -1 : line.level();
        } else if (listed && plain && !line.afterBlank() && ingredient.filter(LinesReader::hasRoom).isPresent()) {
            ingredient = Optional.of(ingredient.get().and(line));
        } else if ((listed && plain) || (strict && plain && LineKinds.words(line.text()) > 25)) {
            flush();
            into.note(line.text(), line.place());
        } else {
            flush();
            if (groupIndent >= 0 && line.level() <= groupIndent) {
                group = Optional.empty();
                groupIndent = -1;
            }
            ingredient = Optional.of(line);
        }
    }

    private static boolean isGroup(SourceLine line) {
        var text = line.text();
        boolean colon = text.endsWith(":") || text.endsWith("：");
        return colon && text.length() <= LONGEST_HEADING && text.chars().noneMatch(Character::isDigit);
    }

    private void step(SourceLine line) {
        var said = Label.in(LineSplitter.withoutIcons(line.text()));
        boolean plain = line.kind() == Kind.PLAIN;
        if (said.isPresent() && line.kind() != Kind.NUMBERED
                && (said.get().label().isTime() || said.get().label() == Label.YIELD
                        || (line.afterBlank() && said.get().label() == Label.SOURCE))) {
            flush();
            said.get().label().tell(said.get(), line.place(), into);
        } else if (isGroup(line) && LineKinds.words(line.text()) <= (plain ? 6 : 3)) {
            flush();
            group = Optional.of(withoutColon(line.text()));
        } else if (listed && line.kind() != Kind.NUMBERED) {
            besideNumbers(line);
        } else if (step.filter(LinesReader::hasRoom).isPresent() && (LineKinds.continues(step.get(), line)
                || (line.kind() == Kind.ITEM && step.get().kind() == Kind.ITEM && line.level() > step.get().level()
                        + 1))) {
            step = Optional.of(step.get().and(line));
        } else {
            flush();
            step = Optional.of(line);
        }
    }

    /** What is joined line by line must end somewhere, or a hostile text would take the square of its length. */
    private static boolean hasRoom(SourceLine line) {
        return line.text().length() < LONGEST_JOINED;
    }

    /** In a numbered list a line goes on with its step, unless it stands apart: then it is a remark. */
    private void besideNumbers(SourceLine line) {
        boolean goesOn = line.kind() == Kind.ITEM || !line.afterBlank() || line.level() > listIndent;
        if (step.filter(LinesReader::hasRoom).isPresent() && goesOn) {
            step = Optional.of(step.get().and(line));
        } else {
            flush();
            into.note(line.text(), line.place());
        }
    }

    private void flush() {
        ingredient.ifPresent(line -> into.ingredient(line.text(), group, line.place()));
        step.ifPresent(line -> into.step(line.text(), group, line.place()));
        ingredient = Optional.empty();
        step = Optional.empty();
    }

    /** Title, facts and description first; then what looks like ingredients; then the rest tells what to do. */
    private void byLooks() {
        long count = lines.stream().filter(LineKinds::isIngredient).count();
        if (count < 2 || (!announces(Section.STEPS) && lines.stream().noneMatch(LineKinds::isStep))) {
            return;
        }
        int at = 0;
        while ((at < lines.size() && !LineKinds.isIngredient(lines.get(at))) || (at < lines.size() && isTitle(at))) {
            before(lines.get(at++));
        }
        section = Optional.of(Section.INGREDIENTS);
        for (; at < lines.size(); at++) {
            var line = lines.get(at);
            var announced = announced(line).filter(_ -> !isFact(line));
            boolean fact = Label.in(LineSplitter.withoutIcons(line.text())).filter(said -> said.label() != Label.YIELD
                    || line.kind() != Kind.NUMBERED).isPresent();
            if (announced.isPresent()) {
                open(line, announced.get());
            } else if (fact || (section.get() != Section.INGREDIENTS && section.get() != Section.STEPS)) {
                within(line);
            } else if (LineKinds.isStep(line) || (section.get() == Section.STEPS && !backToIngredients(at))) {
                toSteps(line);
            } else {
                toIngredients(line);
            }
        }
    }

    /** {@code 2 Ingredient Pizza}: the first line is the title if it stands apart. */
    private boolean isTitle(int at) {
        return at == 0 && !into.hasName() && lines.size() > 1 && lines.get(1).afterBlank()
                && lines.get(0).kind() == Kind.PLAIN;
    }

    private void toSteps(SourceLine line) {
        if (section.get() != Section.STEPS) {
            group = Optional.empty();
        }
        section = Optional.of(Section.STEPS);
        if (line.kind() == Kind.HEADING) {
            flush();
            group = Optional.of(withoutColon(line.text()));
        } else {
            step(line);
        }
    }

    private void toIngredients(SourceLine line) {
        flush();
        section = Optional.of(Section.INGREDIENTS);
        if (line.kind() == Kind.HEADING) {
            group = Optional.of(withoutColon(line.text()));
        } else {
            ingredient(line);
        }
    }

    /** A second list of ingredients: this line and the next look like it. */
    private boolean backToIngredients(int at) {
        var line = lines.get(at);
        return LineKinds.isIngredient(line) && line.kind() != Kind.NUMBERED && line.afterBlank()
                && at + 1 < lines.size() && LineKinds.isIngredient(lines.get(at + 1));
    }

    private void finish() {
        flush();
        descriptionPlace.ifPresent(place -> into.description(description.toString(), place));
    }

    private static String withoutColon(String text) {
        return text.endsWith(":") || text.endsWith("：") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
