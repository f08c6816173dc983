package vn.dvcqg.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that belong to a checkout: what git tracks or would add; without git, what is not build output. */
final class RepoFiles {
    private static final Set<String> NOT_SOURCE = Set.of(".git", "target", "node_modules", ".idea", ".vscode");

    private RepoFiles() {}

    /** Paths below {@code root}, relative to it and sorted. */
    static List<Path> of(Path root) throws IOException {
        List<Path> known = fromGit(root);
        return known.isEmpty() ? fromFolders(root) : known;
    }

    private static List<Path> fromGit(Path root) throws IOException {
        Process git;
        try {
            git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noGit) {
            return List.of();
        }
        try (InputStream out = git.getInputStream()) {
            String names = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(names.split("\0", -1))
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)
                    .filter(path -> Files.isRegularFile(root.resolve(path)))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> fromFolders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(path -> Stream.iterate(path, part -> part != null, Path::getParent)
                            .noneMatch(part -> NOT_SOURCE.contains(String.valueOf(part.getFileName()))))
                    .sorted()
                    .toList();
        }
    }
}
