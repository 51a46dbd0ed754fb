package org.policykg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program, halted after every call that brings what it wrote to the disk or renames it, with a copy of what
 * lay in a folder at each halt: what a program that was killed there would have left. strace halts it.
 */
final class Stops {
    private static final String CALLS = "fsync,fdatasync,msync,rename,renameat,renameat2";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Stops() {}

    /** The program as its users run it, started as fast as can be. */
    static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "target/policykg.jar"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Whether there is a strace here that may look into other programs. */
    static boolean canBeMade() {
        try {
            Process probe = new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").start();
            return probe.waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Runs the program to its end.
     *
     * @param folder what is copied at each halt
     * @param copies where the copies go, each under the number of its halt; equal ones once
     * @return the copies, in the order of the halts
     */
    static List<Path> of(Path folder, Path copies, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + CALLS,
                "-e",
                "inject=" + CALLS + ":signal=SIGSTOP:when=1+1"));
        command.addAll(program(arguments));
        Path log = Files.createDirectories(copies).resolve("log");
        Process strace = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        List<Path> taken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try {
            int halt = 0;
            while (strace.isAlive()) {
                Optional<ProcessHandle> program = strace.children().findFirst().filter(Stops::isHalted);
                if (program.isEmpty()) {
                    strace.waitFor(1, TimeUnit.MILLISECONDS);
                    continue;
                }
                halt++;
                Path copy = copies.resolve(Integer.toString(halt));
                if (Files.exists(folder)) {
                    shell("cp -r --sparse=always \"$1\" \"$2\"", folder, copy);
                    if (seen.add(shell("tar -S --sort=name --mtime=@0 -C \"$1\" -cf - . | sha256sum", copy))) {
                        taken.add(copy);
                    } else {
                        shell("rm -r \"$1\"", copy);
                    }
                }
                shell("kill -CONT " + program.get().pid());
            }
        } finally {
            strace.descendants().forEach(ProcessHandle::destroyForcibly);
            strace.destroyForcibly();
        }
        if (strace.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        return taken;
    }

    /** Whether all threads of a program stand still, and not only for a moment. */
    private static boolean isHalted(ProcessHandle program) {
        Path threads = Path.of("/proc", Long.toString(program.pid()), "task");
        for (int look = 0; look < 2; look++) {
            try (Stream<Path> each = Files.list(threads)) {
                if (!each.allMatch(Stops::isStopped)) {
                    return false;
                }
                Thread.sleep(1);
            } catch (IOException | UncheckedIOException ended) {
                return false;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return true;
    }

    private static boolean isStopped(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return "tT".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException ended) {
            return true;
        }
    }

    private static String shell(String line, Path... paths) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", line, "bash"));
        for (Path path : paths) {
            command.add(path.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
