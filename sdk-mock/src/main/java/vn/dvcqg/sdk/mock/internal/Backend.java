package vn.dvcqg.sdk.mock.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Faults;
import vn.dvcqg.sdk.mock.Finding;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.mock.StoredDossier;

/** The mock without its HTTP server: state, desk, journal, faults and the pages for testers. */
public final class Backend implements Site {
    private final MockSettings settings;
    private final Map<String, Set<Endpoint>> paths;
    private final Set<String> portalBorn;
    private final PortalState state;
    private final Journal journal;
    private final FaultBox faults;
    private final Desk desk;
    private final MockApi api;
    private final Object lock = new Object();

    public Backend(MockSettings settings) {
        this.settings = settings;
        this.paths = Endpoint.paths(settings);
        Catalogue catalogue = Catalogue.load(settings.catalogue());
        this.portalBorn = new LinkedHashSet<>(catalogue.portalBorn());
        this.portalBorn.addAll(settings.portalBorn());
        this.state = new PortalState(
                new Sessions(settings.clock(), settings.sessionLifetime()), new DossierStore(), catalogue);
        this.state.dossiers().reset(portalBorn);
        this.journal = new Journal(settings.journalSize());
        this.faults = new FaultBox(Place.PORTAL, settings.seed());
        this.desk = new Desk(settings, state, journal, faults, lock);
        this.api = new MockApi(this);
    }

    @Override
    public Reply answer(HttpCall call) {
        if (call.path().equals(MockApi.ROOT) || call.path().startsWith(MockApi.ROOT + "/")) {
            return api.answer(call);
        }
        return Endpoint.at(paths, call.path())
                .map(at -> desk.answer(at, call))
                .orElseGet(() -> api.unknownPath(call.path()));
    }

    Set<String> paths() {
        return paths.keySet();
    }

    public Faults faults() {
        return faults;
    }

    public List<Finding> findings() {
        return journal.findings();
    }

    public List<Exchange> exchanges() {
        return journal.exchanges();
    }

    public int received(String operation) {
        return journal.received(operation);
    }

    public Optional<StoredDossier> dossier(String code) {
        synchronized (lock) {
            return state.dossiers().find(code);
        }
    }

    public List<StoredDossier> dossiers() {
        synchronized (lock) {
            return state.dossiers().all();
        }
    }

    public void reset() {
        synchronized (lock) {
            state.sessions().reset();
            state.dossiers().reset(portalBorn);
            journal.reset();
            faults.reset();
        }
    }

    public MockSettings settings() {
        return settings;
    }
}
