package fr.faubourg.journeys;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The embedded database of an application that runs elsewhere, read beside it. */
final class DirectDatabase implements AutoCloseable {

    private final Connection connection;

    DirectDatabase(Path data) throws IOException, SQLException {
        Path directory = data.resolve("postgresql");
        String port = Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/faubourg",
                "faubourg_super",
                secrets.getProperty("faubourg_super"));
    }

    long count(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    List<String> texts(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
