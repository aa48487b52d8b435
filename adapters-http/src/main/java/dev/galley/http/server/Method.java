package dev.galley.http.server;

/** What a request may ask to be done. Routes are declared for the first five. */
public enum Method {
    GET, POST, PUT, PATCH, DELETE,
    /** Answered like GET wherever there is a GET, without the body. */
    HEAD,
    /** Answered for every path. */
    OPTIONS,
    /** Anything else; nothing takes it. */
    OTHER;

    static Method of(String name) {
        return switch (name) {
            case "GET" -> GET;
            case "POST" -> POST;
            case "PUT" -> PUT;
            case "PATCH" -> PATCH;
            case "DELETE" -> DELETE;
            case "HEAD" -> HEAD;
            case "OPTIONS" -> OPTIONS;
            default -> OTHER;
        };
    }
}
