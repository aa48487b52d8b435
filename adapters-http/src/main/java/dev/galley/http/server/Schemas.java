package dev.galley.http.server;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.module.FlattenedWrapperModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the JSON schemas of wire records are made: the same for the document and for the validators, and in step with how
 * {@link Json} writes and reads. What is not {@link Optional} is required; limits are the annotations of {@code
 * jakarta.validation.constraints}.
 */
public final class Schemas {
    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class, OptionalLong.class,
            OptionalDouble.class);

    private Schemas() {}

    /** @param strict whether an object may hold only what its record has */
    public static SchemaGeneratorConfig config(boolean strict) {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS)
                // Option.FLATTENED_OPTIONALS would also allow null, which is neither written nor needed
                .with(new FlattenedWrapperModule<>(Optional.class))
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        if (strict) {
            builder.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        builder.forFields().withRequiredCheck(Schemas::isRequired).withNullableCheck(Schemas::isShownAsNull);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(Schemas::custom)
                .withSubtypeResolver((type, context) -> permitted(type, context))
                .withPropertySorter((_, _) -> 0) // as the record has them
                .withDefinitionNamingStrategy((key, context) -> name(key.getType()));
        return builder.build();
    }

    private static boolean isRequired(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && !OPTIONAL.contains(field.getRawMember().getType())
                && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is absent is left out, except where a record says that it is always there. */
    private static boolean isShownAsNull(FieldScope field) {
        var included = field.isFakeContainerItemScope() ? null : field.getRawMember().getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.ALWAYS;
    }

    private static @Nullable CustomDefinition custom(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        var config = context.getGeneratorConfig();
        if (raw.isEnum()) {
            var node = config.createObjectNode().put("type", "string");
            var words = node.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(Json.MAPPER::<JsonNode>valueToTree).forEach(words::add);
            return new CustomDefinition(node, CustomDefinition.DefinitionType.INLINE,
                    CustomDefinition.AttributeInclusion.YES);
        }
        if (raw == OptionalInt.class || raw == OptionalLong.class || raw == OptionalDouble.class) {
            var node = config.createObjectNode().put("type", raw == OptionalDouble.class ? "number" : "integer");
            return new CustomDefinition(node, CustomDefinition.DefinitionType.INLINE,
                    CustomDefinition.AttributeInclusion.YES);
        }
        if (Map.class.isAssignableFrom(raw)) {
            var values = context.getTypeContext().getTypeParameterFor(type, Map.class, 1);
            var node = config.createObjectNode().put("type", "object");
            if (values != null) {
                node.set("additionalProperties", context.createDefinitionReference(values));
            }
            return new CustomDefinition(node, CustomDefinition.DefinitionType.INLINE,
                    CustomDefinition.AttributeInclusion.YES);
        }
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            // without what strict schemas say of objects: it may be anything
            return new CustomDefinition(
                    config.createObjectNode(), CustomDefinition.DefinitionType.INLINE,
                    CustomDefinition.AttributeInclusion.NO);
        }
        return Stream.of(raw.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(method -> new CustomDefinition(
                        context.createDefinition(context.getTypeContext().resolve(method.getGenericReturnType())),
                        true))
                .orElse(null);
    }

    private static @Nullable List<ResolvedType> permitted(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        return raw.isSealed()
                ? Stream.of(raw.getPermittedSubclasses())
                        .map(sub -> context.getTypeContext().resolveSubtype(type, sub))
                        .toList()
                : null;
    }

    /** {@code FoodRoutes.Food} is Food, {@code FoodRoutes.Found} is FoodFound, {@code Listed<Food>} is ListedFood. */
    static String name(ResolvedType type) {
        var name = new StringBuilder(name(type.getErasedType()));
        type.getTypeParameters().forEach(parameter -> name.append(name(parameter)));
        return name.toString();
    }

    private static String name(Class<?> type) {
        var enclosing = type.getEnclosingClass();
        var simple = type.getSimpleName().replaceAll("[^A-Za-z0-9]", "");
        if (enclosing == null || enclosing == Paging.class || enclosing == Problem.class) {
            return simple;
        }
        var outer = name(enclosing).replaceFirst("(Routes|Wire)$", "");
        return simple.startsWith(outer) ? simple : outer + simple;
    }

    /** The schema of one type, whole in itself, for a validator. */
    static JsonNode strict(Type type) {
        return new com.github.victools.jsonschema.generator.SchemaGenerator(config(true)).generateSchema(type);
    }
}
