package dev.galley.http.server;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What other servers of the same operator ask of this one, by POST on the management port. */
public interface Hooks {
    /**
     * @param path the whole path
     * @param answer to the fields of a form or of a flat JSON object, all as texts
     */
    record Hook(String path, Function<Map<String, String>, Reply> answer) {}

    List<Hook> hooks();
}
