/** Notices and recall, house patterns, merged sources, moved baselines, and when the library was last written. */
export const sql = `
-- The newest instant anything was written at: a machine's clock below it was set back (rights/clock.ts).
create table clock (
  key integer primary key check (key = 1),
  latest_seen text not null
) strict;
insert into clock (key, latest_seen)
  select 1, coalesce(max(at), '') from (select max(at) as at from event union all select max(at) from record_event);
create trigger clock_event after insert on event begin
  update clock set latest_seen = new.at where latest_seen < new.at;
end;
create trigger clock_record after insert on record_event begin
  update clock set latest_seen = new.at where latest_seen < new.at;
end;

-- Lines of an outlet that a person has judged: always boilerplate, or content whatever recurs.
create table house_line (
  source_id text not null references source (id) on delete cascade,
  fingerprint text not null,
  content text not null,
  support integer not null,
  verdict text not null check (verdict in ('boilerplate', 'content')),
  decided_by text not null,
  decided_at text not null,
  primary key (source_id, fingerprint)
) strict;

-- The rest of a trusted pattern: order of parts, credit and by-line forms.
create table house_pattern (
  source_id text not null primary key references source (id) on delete cascade,
  pattern text not null,
  trusted_by text not null,
  trusted_at text not null
) strict;

-- Parts set aside by a line that turned out to be content: a person puts them back or leaves them.
create table house_reopened (
  article integer not null references article (key) on delete cascade,
  part_id text not null,
  source_id text not null,
  at text not null,
  primary key (article, part_id)
) strict;

create table notice (
  id text not null primary key,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('hold', 'release', 'kill', 'correction', 'refile', 'advisory')),
  at text not null,
  by text not null,
  file_name text,
  sha256 text,
  content text not null,
  settled_at text
) strict;
create index notice_by_sha256 on notice (sha256);

-- Which pieces a notice may concern; what a person said of each.
create table notice_match (
  notice text not null references notice (id) on delete cascade,
  article integer not null references article (key) on delete cascade,
  how text not null,
  state text not null check (state in ('possible', 'confirmed', 'rejected')),
  decided_by text,
  decided_at text,
  primary key (notice, article)
) strict;
create index notice_match_by_article on notice_match (article);

create table recall_task (
  id text not null primary key,
  article integer not null references article (key),
  notice text references notice (id),
  cause text not null check (cause in ('kill', 'hold', 'correction', 'expiry')),
  reason text not null,
  recipient_id text references recipient (id),
  recipient_name text not null,
  export_ids text not null,
  opened_at text not null,
  opened_by text not null,
  published_url text,
  told_at text,
  told_by text,
  acknowledged_at text,
  note text not null
) strict;
create index recall_task_by_article on recall_task (article);
create index recall_task_open on recall_task (opened_at) where acknowledged_at is null;

-- Two records that were one outlet: what was moved, so that it can be moved back.
create table source_merge (
  id text not null primary key,
  kept text not null,
  gone text not null,
  before text not null,
  moved text not null,
  at text not null,
  by text not null,
  undone_at text
) strict;

-- Outlets a person said a piece is not of: they are not asked about again.
create table source_answer (
  article integer not null references article (key) on delete cascade,
  source_id text not null,
  by text not null,
  at text not null,
  primary key (article, source_id)
) strict;

-- A newer version from the outlet taken over by a person: what now counts as received.
create table baseline (
  article integer primary key references article (key) on delete cascade,
  blocks text not null,
  headline text,
  taken_from integer references article (key) on delete set null,
  at text not null,
  by text not null
) strict;
`
