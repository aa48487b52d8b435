package dev.galley.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Something Redis does as a whole, with no other command in between. Written in Lua, and sent once. */
public final class Script {
    private final String lua;
    private final String digest;

    public Script(String lua) {
        this.lua = lua;
        try {
            digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(lua.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    /**
     * @return what the script does: numbers as {@code Long}, strings as {@code byte[]}, false as null
     * @throws dev.galley.application.bus.Unavailable as {@link Redis#call} does
     */
    public List<Object> run(Redis redis, String key, byte[]... arguments) {
        var keys = new String[]{key};
        try {
            return redis.call(commands -> commands.evalsha(digest, ScriptOutputType.MULTI, keys, arguments));
        } catch (RedisNoScriptException _) { // new here, or restarted
            return redis.call(commands -> commands.eval(lua, ScriptOutputType.MULTI, keys, arguments));
        }
    }
}
