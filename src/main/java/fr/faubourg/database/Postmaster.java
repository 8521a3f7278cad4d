package fr.faubourg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What postmaster.pid says of a server that runs. */
record Postmaster(long processId, int port) {

    /** The server of the cluster, when it is alive. */
    static Optional<Postmaster> runningIn(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            long processId = Long.parseLong(lines.get(0).strip());
            boolean alive = ProcessHandle.of(processId)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info()
                            .command()
                            .map(c -> c.contains("postgres"))
                            .orElse(true))
                    .isPresent();
            return alive
                    ? Optional.of(new Postmaster(
                            processId, Integer.parseInt(lines.get(3).strip())))
                    : Optional.empty();
        } catch (IOException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }
}
