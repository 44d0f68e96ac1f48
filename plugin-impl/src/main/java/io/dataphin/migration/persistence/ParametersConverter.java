package io.dataphin.migration.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of a stored message as a JSON object. Values that would not fit the column are cut, never the whole message. */
@Converter
public class ParametersConverter implements AttributeConverter<Map<String, String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 1500;

    @Override
    public String convertToDatabaseColumn(Map<String, String> parameters) {
        if (parameters == null) {
            return null;
        }
        Map<String, String> cut = new LinkedHashMap<>();
        parameters.forEach((name, value) -> cut.put(name, cut(value)));
        try {
            return JSON.writeValueAsString(cut);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters " + parameters.keySet() + " cannot be stored", e);
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        try {
            return JSON.readValue(column, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored parameters are damaged", e);
        }
    }
}
