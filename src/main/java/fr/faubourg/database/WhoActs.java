package fr.faubourg.database;

import fr.faubourg.shared.ActingAccount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Transactions of the collective side, each of which tells the database who acts: versions keep it. */
@Configuration(proxyBeanMethods = false)
class WhoActs {

    @Bean
    JdbcTransactionManager transactionManager(DataSource collective) {
        return new Telling(collective);
    }

    private static final class Telling extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        Telling(DataSource collective) {
            super(collective);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            UUID account = ActingAccount.current();
            if (account == null || definition.isReadOnly()) {
                return;
            }
            try (PreparedStatement tell =
                    connection.prepareStatement("select set_config('faubourg.account', ?, true)")) {
                tell.setString(1, account.toString());
                tell.execute();
            }
        }
    }
}
