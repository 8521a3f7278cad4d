package fr.faubourg.demo;

import fr.faubourg.access.Instance;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.util.function.SingletonSupplier;

/** Offers the demonstration's ground, and only there: an instance may become a demonstration while it runs. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    private final Supplier<DemoBasemap> drawing = SingletonSupplier.of(DemoBasemap::new);

    /** Asked for anew each time: there is none in a territory's own instance. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @Nullable DemoBasemap demoBasemap(Instance instance) {
        return instance.demo() ? drawing.get() : null;
    }
}
