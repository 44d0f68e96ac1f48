package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.record.RecordEntity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.junit.jupiter.api.Test;

/** The library that makes classes is not in the archive: nobody may ask Hibernate for what needs it. */
class PlainEntitiesTest {

    @Test
    void shouldTakeThePlaceOfTheProviderThatMakesClasses() {
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoaderService(new TestDatabase.WithoutDatabaseAtBoot())
                        .build())
                .build()) {
            BytecodeProvider provider = registry.requireService(BytecodeProvider.class);

            assertThat(provider.getClass().getEnclosingClass()).isEqualTo(PlainEntities.class);
            assertThat(provider.getEnhancer(null)).isNull();
        }
    }

    @Test
    void shouldHaveNoLazyAssociation() {
        List<Class<?>> entities = TestDatabase.entities();
        List<Field> lazy = entities.stream()
                .flatMap(entity -> Arrays.stream(entity.getDeclaredFields()))
                .filter(PlainEntitiesTest::lazy)
                .toList();

        assertThat(entities).contains(RecordEntity.class);
        assertThat(lazy).isEmpty();
    }

    private static boolean lazy(Field field) {
        ManyToOne many = field.getAnnotation(ManyToOne.class);
        OneToOne one = field.getAnnotation(OneToOne.class);
        return many != null && many.fetch() == FetchType.LAZY || one != null && one.fetch() == FetchType.LAZY;
    }
}
