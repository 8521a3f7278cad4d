package fr.faubourg.testing;

import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.DatabaseSource;
import fr.faubourg.database.Pools;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The two pools of the application, on databases that are made for each test class. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    /** The database of the test class that runs. */
    public static final class CurrentDatabase {

        private final SwitchableDataSource collective = new SwitchableDataSource(Pools::collective);
        private final SwitchableDataSource confidential = new SwitchableDataSource(Pools::confidential);
        private DatabaseAccess access;

        CurrentDatabase() {
            this.access = TestCluster.freshDatabase();
            collective.switchTo(access);
            confidential.switchTo(access);
        }

        /** Points the application at a fresh database. */
        public void renew() {
            access = TestCluster.freshDatabase();
            collective.switchTo(access);
            confidential.switchTo(access);
        }

        /** Fails when something keeps a connection that it does not use any more: a few such uses and the pool is dry. */
        void assertNothingHeld() throws InterruptedException {
            if (collective.held() + confidential.held() > 0) {
                throw new AssertionError(
                        "the tests of this class left connections out of the pool: a result streamed and never closed?");
            }
        }

        /** How to reach it. */
        public DatabaseAccess access() {
            return access;
        }
    }

    @Bean
    CurrentDatabase currentDatabase() {
        return new CurrentDatabase();
    }

    @Bean
    DatabaseSource databaseSource(CurrentDatabase database) {
        return database::access;
    }

    @Bean
    @Primary
    DataSource collectiveDataSource(CurrentDatabase database) {
        return database.collective;
    }

    @Bean
    @Qualifier("confidential") DataSource confidentialDataSource(CurrentDatabase database) {
        return database.confidential;
    }
}
