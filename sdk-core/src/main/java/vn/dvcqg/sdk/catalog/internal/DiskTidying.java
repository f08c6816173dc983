package vn.dvcqg.sdk.catalog.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Removes what the copies on disk leave behind. */
final class DiskTidying {

    static final String DETAIL = "procedure-";

    private record Aged(Path file, FileTime changed) {}

    private DiskTidying() {}

    /** The order of use is forgotten by a restart, so the files that were written first go. */
    static void tidy(Path folder, int maxDetails) throws IOException {
        List<Aged> details = new ArrayList<>();
        for (Path file : list(folder, DETAIL + "*.json")) {
            try {
                details.add(new Aged(file, Files.getLastModifiedTime(file)));
            } catch (NoSuchFileException e) {
                // another process was faster
            }
        }
        details.sort(Comparator.comparing(Aged::changed));
        for (Aged aged : details.subList(0, Math.max(0, details.size() - maxDetails))) {
            Files.deleteIfExists(aged.file());
        }
    }

    /** Also what a killed process left unfinished. */
    static void eraseAll(Path folder) throws IOException {
        for (Path file : list(folder, "{*.json,copy-*" + PrivateFiles.UNFINISHED + "}")) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        }
        return files;
    }
}
