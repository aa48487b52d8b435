package dev.galley.http.recipe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.galley.application.recipe.SyncRecipes;
import dev.galley.http.server.Wrong;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** A place in the feed of changes, as a word that says nothing to its bearer. */
final class SyncCursor {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private SyncCursor() {}

    static String write(SyncRecipes.Cursor cursor) {
        var text = cursor.transaction() + "/" + cursor.recipe();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(ISO_8859_1));
    }

    static SyncRecipes.Cursor read(String word) throws Wrong {
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(word), ISO_8859_1));
            if (form.matches()) {
                return new SyncRecipes.Cursor(Long.parseLong(form.group(1)), UUID.fromString(form.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Wrong("must be a cursor that this route gave");
    }
}
