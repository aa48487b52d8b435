package dev.galley.http.server;

public enum Method {
    GET, POST, PUT, PATCH, DELETE
}
