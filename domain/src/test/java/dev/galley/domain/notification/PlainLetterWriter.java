package dev.galley.domain.notification;

import dev.galley.domain.kernel.Language;

/** Writes as little as the contract allows. */
public final class PlainLetterWriter implements LetterWriter {
    @Override
    public Letter write(Occasion occasion, String to, Language language) {
        var text = switch (occasion) {
            case Occasion.Welcome(var name) -> "welcome " + oneLine(name);
            case Occasion.PasswordReset(var name, var link, var minutes) ->
                "reset " + oneLine(name) + " " + minutes + "\n" + link;
            case Occasion.Reclaimed(var name, var link) -> "reclaimed " + oneLine(name) + "\n" + link;
            case Occasion.FirmwareHalted(var name, var model, var version, var failed, var decided) ->
                "halted " + oneLine(name) + " " + model + " " + version + " " + failed + " " + decided;
        };
        var subject = occasion.getClass().getSimpleName() + " " + language.code();
        var html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new Letter(to, subject, text + "\n" + language.code() + "\n", "<p lang=" + language.code() + ">" + html,
                language);
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
