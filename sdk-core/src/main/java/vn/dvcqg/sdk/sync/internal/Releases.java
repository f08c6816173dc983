package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.Statements.Column;
import vn.dvcqg.sdk.store.spi.Dialect;

/** Gives claimed dossiers back. Never waits for a transaction of the vendor where the database can pass over it. */
final class Releases {

    private static final String HEAD = "update " + LaneTable.TABLE + " set owner = null, lease_until = null,"
            + " due_at = ?, head_seq = case when edits = ? then ? else head_seq end, failures = ?,"
            + " portal_code = coalesce(?, portal_code), dirty = dirty - ? where ";
    private static final String MINE = "lane = ? and owner = ? and fence = ?";
    private static final String UNCHANGED = " and ((next_seq = ? and edits = ?) or ? = 1)";
    private static final String FROM_ARRAYS = "update " + LaneTable.TABLE + " d set owner = null, lease_until = null,"
            + " due_at = v.due, head_seq = case when d.edits = v.edits then v.head else d.head_seq end,"
            + " failures = v.failures::integer, portal_code = coalesce(v.code, d.portal_code),"
            + " dirty = d.dirty - v.cleaned::integer"
            + " from (select u.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " as u(nr, lane, fence, due, edits, head, failures, code, cleaned, next)"
            + " join " + LaneTable.TABLE + " l on l.lane = u.lane and l.owner = ? and l.fence = u.fence"
            + " for update of l skip locked) v"
            + " where d.lane = v.lane and (v.due is not null or (d.next_seq = v.next and d.edits = v.edits))"
            + " returning v.nr";

    private final Dialect dialect;
    private final LaneTable lanes;
    private final String node;

    Releases(Dialect dialect, LaneTable lanes, String node) {
        this.dialect = dialect;
        this.lanes = lanes;
        this.node = node;
    }

    /** What became of giving a dossier back. */
    enum Given {
        /** It is done. */
        BACK,
        /** The lease had ended and somebody else has the dossier. */
        LOST,
        /** Somebody holds a lock on the row; to be tried again. */
        LOCKED
    }

    /** Gives dossiers back, in the same order. */
    List<Given> write(Statements in, List<Release> releases, long now) throws SQLException {
        if (releases.isEmpty()) {
            return List.of();
        }
        boolean[] back = dialect.updatesFromArrays() ? fromArrays(in, releases) : rowByRow(in, releases);
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < back.length; i++) {
            given.add(back[i] ? Given.BACK : again(in, releases.get(i), now));
        }
        return given;
    }

    private boolean[] rowByRow(Statements in, List<Release> releases) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Release release : releases) {
            // with more to do it does not matter what came in the meantime; without, nothing may have
            rows.add(parameters(release, release.dueAt() != null));
        }
        int[] counts = in.batch(sql(), rows);
        boolean[] back = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            back[i] = counts[i] != 0;
        }
        return back;
    }

    private boolean[] fromArrays(Statements in, List<Release> releases) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (long i = 0; i < releases.size(); i++) {
            numbers.add(i);
        }
        boolean[] back = new boolean[releases.size()];
        in.all(
                FROM_ARRAYS,
                row -> back[row.getInt(1)] = true,
                Column.numbers(numbers),
                numbers(releases, release -> release.lane().id()),
                numbers(releases, release -> release.lane().fence()),
                numbers(releases, Release::dueAt),
                numbers(releases, release -> release.lane().edits()),
                numbers(releases, Release::headSeq),
                numbers(releases, Release::failures),
                Column.texts(codes(releases)),
                numbers(releases, Release::cleaned),
                numbers(releases, release -> release.lane().nextSeq()),
                node);
        return back;
    }

    private static Column numbers(List<Release> releases, Function<Release, @Nullable Number> value) {
        List<@Nullable Number> values = new ArrayList<>();
        releases.forEach(release -> values.add(value.apply(release)));
        return Column.numbers(values);
    }

    private static List<@Nullable String> codes(List<Release> releases) {
        List<@Nullable String> codes = new ArrayList<>();
        releases.forEach(release -> codes.add(release.portalCode()));
        return codes;
    }

    private Given again(Statements in, Release release, long now) throws SQLException {
        if (!lanes.isMine(in, release.lane())) {
            return Given.LOST;
        }
        int[] counts = in.batch(sql(), List.of(parameters(release.due(now), true)));
        return counts[0] != 0 ? Given.BACK : Given.LOCKED;
    }

    private String sql() {
        if (!dialect.skipsLocked()) {
            return HEAD + MINE + UNCHANGED;
        }
        return HEAD + "lane in (select lane from " + LaneTable.TABLE + " where " + MINE + " for update skip locked)"
                + UNCHANGED;
    }

    private List<@Nullable Object> parameters(Release release, boolean anyway) {
        Lane lane = release.lane();
        return Arrays.asList(
                release.dueAt(),
                lane.edits(),
                release.headSeq(),
                release.failures(),
                release.portalCode(),
                release.cleaned(),
                lane.id(),
                node,
                lane.fence(),
                lane.nextSeq(),
                lane.edits(),
                anyway ? 1 : 0);
    }
}
