package dev.galley.domain.identity;

public enum Role {
    USER, ADMIN
}
