package io.dataphin.migration.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Parameters of a stored message as a JSON object. A column that is shorter than most is seen to by whoever sets it. */
@Converter
public class ParametersConverter implements AttributeConverter<Map<String, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, String> parameters) {
        return parameters == null
                ? null
                : StoredParameters.write(StoredParameters.fit(parameters, StoredParameters.MESSAGE));
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        return column == null ? null : StoredParameters.read(column);
    }
}
