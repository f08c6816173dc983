-- The tables of JdbcSessionStore, version 1. Copy them into your own migrations or call createTables().
-- Some databases commit each of these statements by itself, so every one may be run again, and the version comes last.
-- Moments are milliseconds since 1970-01-01T00:00Z, by the clocks of the nodes.
create table if not exists dvcqg_session (
  session_key varchar(64) not null primary key,
  told varchar(200) not null,
  session_id varchar(32),
  token varchar(4000),
  token_length int,
  token_key varchar(16),
  since_ms bigint,
  until_ms bigint,
  lease_owner varchar(32),
  lease_until_ms bigint,
  refusals int,
  refused_print varchar(16),
  next_try_ms bigint
);
-- What of a long token does not fit into its row; rows of another session_id are left-overs.
create table if not exists dvcqg_session_part (
  session_key varchar(64) not null,
  session_id varchar(32) not null,
  part int not null,
  piece varchar(4000) not null,
  primary key (session_key, session_id, part)
);
-- The tables are complete when its row is there.
create table if not exists dvcqg_session_version (
  version int not null primary key
);
insert into dvcqg_session_version (version)
  select 1 from (select count(*) as found from dvcqg_session_version) versions where found = 0;
