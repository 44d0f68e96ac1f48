package io.dataphin.migration.it.container.rule;

import io.dataphin.migration.api.message.MessageBundle;
import jakarta.enterprise.context.ApplicationScoped;

/** The texts of {@link ConnectorPolicyRule}. */
@ApplicationScoped
public class ConnectorPolicyTexts implements MessageBundle {

    @Override
    public String baseName() {
        return "io.dataphin.migration.it.container.rule.texts";
    }

    @Override
    public ClassLoader classLoader() {
        return ConnectorPolicyTexts.class.getClassLoader();
    }
}
