package fr.faubourg.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class a database of its own, while all of them share the application context. */
class FreshDatabaseForEachClass extends AbstractTestExecutionListener {

    private static boolean used;

    @Override
    public int getOrder() {
        return 1_500;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (used) {
            test.getApplicationContext()
                    .getBean(TestDatabaseConfiguration.CurrentDatabase.class)
                    .renew();
        }
        used = true;
    }

    @Override
    public void afterTestClass(TestContext test) throws InterruptedException {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBean(TestDatabaseConfiguration.CurrentDatabase.class)
                    .assertNothingHeld();
        }
    }
}
