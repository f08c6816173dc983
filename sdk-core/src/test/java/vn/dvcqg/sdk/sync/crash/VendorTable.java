package vn.dvcqg.sdk.sync.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.Work;

/** A table of the vendor, written in the same transaction as the record: what stands here was recorded, in this order. */
final class VendorTable {

    private VendorTable() {}

    /** A change as the vendor knows it; status is that of a step, 0 for a state of a dossier. */
    record Row(EventKind kind, String content, int status) {

        /** The step, of which content and status tell everything. */
        ProgressStep step(int dossier) {
            return Work.step(dossier, content, DossierStatus.of(Integer.toString(status)));
        }
    }

    static void create(DataSource source, String countingKey) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists vendor_change");
            statement.execute("create table vendor_change (id " + countingKey
                    + ", dossier integer not null, kind varchar(12) not null, content varchar(100) not null unique,"
                    + " status integer not null)");
        }
    }

    static void add(Connection connection, int dossier, Row row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into vendor_change (dossier, kind, content, status) values (?, ?, ?, ?)")) {
            insert.setInt(1, dossier);
            insert.setString(2, row.kind().name());
            insert.setString(3, row.content());
            insert.setInt(4, row.status());
            insert.executeUpdate();
        }
    }

    /** The changes of a dossier, in the order in which they were recorded. */
    static List<Row> of(DataSource source, int dossier) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select kind, content, status from vendor_change where dossier = ? order by id")) {
            select.setInt(1, dossier);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(EventKind.valueOf(found.getString(1)), found.getString(2), found.getInt(3)));
                }
            }
        }
        return rows;
    }
}
