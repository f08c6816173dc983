package vn.dvcqg.build;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;

/**
 * Imports only what the module under test ships: the classes in {@code target/classes} of the working directory.
 *
 * <p>Without it a module would also be judged for the other modules on its class path, with exemptions that are not its own.
 */
public final class ThisModule implements ImportOption {
    private final String shipped =
            Path.of("target", "classes").toAbsolutePath().toUri().getPath();

    /** Made by ArchUnit, which needs a constructor without parameters. */
    public ThisModule() {}

    @Override
    public boolean includes(Location location) {
        String path = location.asURI().getPath();
        return path != null && path.startsWith(shipped);
    }
}
