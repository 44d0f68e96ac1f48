package io.dataphin.migration.database;

import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/**
 * Hibernate without classes that are made at run time, so that the library that makes them need not be in the archive: a server reads every
 * class of every library at each start, and that one is the second largest. Entities are read and written by reflection. No association of
 * ours is lazy and nobody asks for a reference instead of an entity; whoever does gets an exception that says so.
 */
public final class PlainEntities implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addInitiator(new Initiator());
    }

    /** Comes after Hibernate's own initiator of the same service and takes its place. */
    private static final class Initiator implements StandardServiceInitiator<BytecodeProvider> {

        @Override
        public Class<BytecodeProvider> getServiceInitiated() {
            return BytecodeProvider.class;
        }

        @Override
        public BytecodeProvider initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
            return new Plain();
        }
    }

    /** As Hibernate's provider for no library, which however refuses to be asked for an optimizer, and is asked. */
    private static final class Plain implements BytecodeProvider {

        private final BytecodeProvider none = new org.hibernate.bytecode.internal.none.BytecodeProviderImpl();

        @Override
        public ProxyFactoryFactory getProxyFactoryFactory() {
            return none.getProxyFactoryFactory();
        }

        @Override
        @SuppressWarnings({"rawtypes", "removal"})
        public ReflectionOptimizer getReflectionOptimizer(
                Class entity, String[] getters, String[] setters, Class[] types) {
            return null;
        }

        @Override
        public ReflectionOptimizer getReflectionOptimizer(Class<?> entity, Map<String, PropertyAccess> properties) {
            return null;
        }

        @Override
        public Enhancer getEnhancer(EnhancementContext context) {
            return none.getEnhancer(context);
        }
    }
}
