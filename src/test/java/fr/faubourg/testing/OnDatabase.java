package fr.faubourg.testing;

import fr.faubourg.Faubourg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a real PostgreSQL, with a fresh database for the class. The context is shared by all classes that carry only this
 * annotation: add no property and no bean to them. Constructor and fields are injected by {@code @Autowired}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Faubourg.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "faubourg.database.provided=true",
            "faubourg.instance-cached=0s",
            "faubourg.data=target/test-data-${surefire.forkNumber:1}",
            "faubourg.password-rounds=1000",
            "server.port=0"
        })
@Import(TestDatabaseConfiguration.class)
@AutoConfigureMockMvc
@TestExecutionListeners(
        listeners = FreshDatabaseForEachClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnDatabase {}
