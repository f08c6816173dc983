-- Durable sync, version 1, for MariaDB 10.6 or newer. Times are milliseconds since 1970-01-01 UTC.
-- The database commits each of these statements by itself, so every one may be run again, and the version comes last.
-- Ids that differ in case, in an accent or in a blank are different ids, whatever the database was made with.

-- One row for each running DossierSync; proves that a connection belongs to this very database.
create table if not exists dvcqg_sync_node (
  node varchar(40) primary key,
  seen_at bigint not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- One row for each dossier: the next number of its events, and who works on it until when.
create table if not exists dvcqg_sync_dossier (
  lane bigint not null auto_increment primary key,
  agency varchar(50) not null,
  local_id varchar(200) not null,
  portal_code varchar(50),
  next_seq bigint not null,
  head_seq bigint not null default 1,
  due_at bigint,
  owner varchar(40),
  lease_until bigint,
  fence bigint not null default 0,
  failures integer not null default 0,
  edits integer not null default 0,
  dirty integer not null default 0,
  guard_until bigint,
  unique (agency, local_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists dvcqg_sync_dossier_due on dvcqg_sync_dossier (agency, due_at);
create index if not exists dvcqg_sync_dossier_guard on dvcqg_sync_dossier (guard_until);

-- One row for each recorded change. The payload is erased when it is no longer needed; the rest stays for audit.
create table if not exists dvcqg_sync_event (
  lane bigint not null,
  seq bigint not null,
  kind varchar(12) not null,
  state varchar(12) not null,
  recorded_at bigint not null,
  finished_at bigint,
  fence bigint not null default 0,
  tries integer not null default 0,
  doubts integer not null default 0,
  late integer not null default 0,
  blocks integer not null default 0,
  reason varchar(1000),
  hash varchar(64) not null,
  payload longtext,
  primary key (lane, seq)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists dvcqg_sync_event_open on dvcqg_sync_event (recorded_at);
create index if not exists dvcqg_sync_event_finished on dvcqg_sync_event (finished_at);

-- One row for each backfill: how far it is, and which run is at work on it.
create table if not exists dvcqg_sync_backfill (
  agency varchar(50) not null,
  name varchar(100) not null,
  owner varchar(40),
  beat bigint not null default 0,
  began_at bigint not null,
  last_key varchar(200),
  recorded bigint not null default 0,
  delivered bigint not null default 0,
  refused bigint not null default 0,
  skipped bigint not null default 0,
  invalid bigint not null default 0,
  primary key (agency, name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- One row for each item of a backfill that waits for delivery.
create table if not exists dvcqg_sync_backfill_item (
  agency varchar(50) not null,
  name varchar(100) not null,
  item bigint not null,
  lane bigint not null,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (agency, name, item)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The tables are complete when the one row is there; a second one cannot be.
create table if not exists dvcqg_sync_version (
  version integer not null,
  only_row integer not null default 1 primary key check (only_row = 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
insert into dvcqg_sync_version (version)
  select 1 from (select count(*) as found from dvcqg_sync_version) versions where found = 0;
