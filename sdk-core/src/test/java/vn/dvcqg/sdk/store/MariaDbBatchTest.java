package vn.dvcqg.sdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.store.internal.Transactions;

/** Without the counts of a batch a lost lease would look like one that was given back. */
class MariaDbBatchTest {

    private static final List<List<Integer>> ROWS = List.of(List.of(1), List.of(7));

    private static Transactions table(String settings) throws Exception {
        DataSource source = MariaDbServer.with(settings);
        Transactions transactions = new Transactions(source, Duration.ofSeconds(10));
        transactions.run(in -> {
            in.run("create table numbers (number integer primary key, seen integer default 0)");
            in.batch("insert into numbers (number) values (?)", List.of(List.of(1), List.of(2), List.of(3)));
            return null;
        });
        return transactions;
    }

    @Test
    void batch_asTheDriverIsSet_tellsHowManyRowsEachChanged() throws Exception {
        int[] counts = table("").run(in -> in.batch("update numbers set seen = 1 where number = ?", ROWS));

        assertThat(counts).containsExactly(1, 0);
    }

    @Test
    void batch_bulkStatements_isRefusedAndChangesNothing() throws Exception {
        Transactions transactions = table("useBulkStmts=true&useBulkStmtsForInserts=true");

        assertThatThrownBy(() -> transactions.run(in -> in.batch("update numbers set seen = 1 where number = ?", ROWS)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("useBulkStmts");
        assertThat(transactions.<Integer>first("select sum(seen) from numbers", row -> row.getInt(1)))
                .isZero();
    }
}
