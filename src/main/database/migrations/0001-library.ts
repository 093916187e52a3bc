/** The library from its first day: articles, bodies apart, originals, ledger, history, register, index. */
export const sql = `
create table setting (
  name text not null primary key,
  value text not null
) strict;

create table source (
  id text not null primary key,
  name text not null,
  aliases text not null,
  domains text not null,
  role text not null check (role in ('publisher', 'agency', 'republisher')),
  licence text,
  contacts text not null,
  language text,
  notes text not null,
  created_at text not null
) strict;

-- Names and aliases, folded, so that a source line finds its record at once.
create table source_name (
  folded text not null primary key,
  source_id text not null references source (id) on delete cascade
) strict, without rowid;
create index source_name_by_source on source_name (source_id);

create table recipient (
  id text not null primary key,
  name text not null,
  channel text not null,
  formats text not null,
  filename_pattern text not null,
  contact text not null,
  paywalled integer not null,
  commercial integer not null,
  created_at text not null
) strict;

-- The listed table stays slim: lists, filters and counts never touch a body.
create table article (
  key integer primary key,
  id text not null unique,
  headline text,
  opening text not null,
  source_name text,
  source_id text references source (id),
  rights_source_id text references source (id),
  author text,
  published text,
  status text not null check (status in
    ('new', 'editing', 'review', 'waiting', 'signed-off', 'sent', 'not-used')),
  held text check (held in ('held', 'killed')),
  word_count integer not null,
  revision integer not null,
  direction text not null check (direction in ('ltr', 'rtl')),
  language text,
  blockers integer not null,
  may_we_run_it text not null,
  imported_at text not null,
  changed_at text not null,
  -- Revision that the search index holds; behind 'revision' until the desk is idle.
  indexed_version integer not null default -1,
  -- Revision of the newest kept version; behind 'revision' while an edit waits for its ten idle minutes.
  kept_revision integer not null default -1,
  -- 1 while 'blockers' and 'may_we_run_it' are known to be true.
  gate_fresh integer not null default 0
) strict;
create index article_by_status on article (status, key);
create index article_by_source on article (source_id, key);
create index article_by_rights_source on article (rights_source_id);
create index article_by_published on article (published, key);
create index article_by_headline on article (headline collate nocase, key);
create index article_unindexed on article (key) where indexed_version < revision;
create index article_unkept on article (key) where kept_revision < revision;
create index article_unchecked on article (key) where gate_fresh = 0;

create table article_body (
  article integer primary key references article (key) on delete cascade,
  document text not null
) strict;

-- Apart from the body: setting one field must not rewrite a long text.
create table article_facts (
  article integer primary key references article (key) on delete cascade,
  fields text not null,
  hold text,
  waiting text,
  sign_off text
) strict;

create table article_tag (
  article integer not null references article (key) on delete cascade,
  kind text not null,
  name text not null,
  code text,
  state text not null check (state in ('proposed', 'confirmed', 'rejected')),
  primary key (article, kind, name)
) strict, without rowid;
create index article_tag_by_name on article_tag (name, kind, article);

-- The untouched bytes, once for a file however many pieces it held.
create table original (
  key integer primary key,
  sha256 text not null unique,
  size integer not null,
  packing text not null check (packing in ('plain', 'deflate')),
  bytes blob not null
) strict;

-- How one piece was read out of its original.
create table received (
  article integer primary key references article (key) on delete cascade,
  original integer not null references original (key),
  item integer not null,
  item_count integer not null,
  file_name text not null,
  format text not null,
  encoding text not null,
  decode text not null,
  packing text not null check (packing in ('plain', 'deflate')),
  text blob not null,
  clean_sha256 text not null,
  warnings text not null,
  wire text,
  unique (original, item)
) strict;

create table part (
  article integer not null references article (key) on delete cascade,
  ordinal integer not null,
  id text not null,
  start_at integer not null,
  end_at integer not null,
  role text not null,
  received_role text not null,
  rule text not null,
  certainty real not null,
  evidence text,
  reason text,
  block_id text,
  changed_by text,
  changed_at text,
  primary key (article, ordinal)
) strict, without rowid;

create table step (
  article integer not null references article (key) on delete cascade,
  ordinal integer not null,
  id text not null,
  rule text not null,
  start_at integer not null,
  end_at integer not null,
  was text not null,
  becomes text not null,
  intake_state text not null check (intake_state in ('proposed', 'applied', 'rejected')),
  state text not null check (state in ('proposed', 'applied', 'rejected')),
  decided_by text,
  decided_at text,
  anchor text,
  primary key (article, ordinal)
) strict, without rowid;

create table attribution (
  article integer not null references article (key) on delete cascade,
  id text not null,
  ordinal integer not null,
  fingerprint text not null,
  kind text not null,
  tier text not null,
  state text not null,
  decided_by text,
  decided_at text,
  note text,
  payload text not null,
  primary key (article, id)
) strict, without rowid;

-- The history of a piece; a row is never removed, and only a run of typing extends its last one.
create table event (
  article integer not null references article (key) on delete cascade,
  seq integer not null,
  actor text not null,
  at text not null,
  kind text not null,
  summary text not null,
  payload text not null,
  inverse text,
  primary key (article, seq)
) strict, without rowid;

-- The history of what belongs to no single piece: sources (licences), recipients, settings.
create table record_event (
  key integer primary key,
  noun text not null,
  record_id text not null,
  actor text not null,
  at text not null,
  summary text not null,
  before text,
  after text
) strict;
create index record_event_by_record on record_event (noun, record_id);

create table version (
  id text not null primary key,
  article integer not null references article (key) on delete cascade,
  at text not null,
  by text not null,
  reason text not null,
  revision integer not null,
  word_count integer not null,
  packing text not null check (packing in ('plain', 'deflate')),
  content blob not null
) strict;
create index version_by_article on version (article, at);

create table export_record (
  id text not null primary key,
  article integer not null references article (key),
  headline text,
  at text not null,
  by text,
  format text not null,
  channel text not null,
  recipient_id text references recipient (id),
  recipient_name text,
  path text not null,
  sha256 text not null,
  size integer not null,
  revision integer not null,
  sign_off_hash text,
  licence text,
  published_url text,
  overrides text not null,
  gate text not null,
  superseded_by text references export_record (id),
  packing text not null check (packing in ('plain', 'deflate')),
  bytes blob not null
) strict;
create index export_record_by_article on export_record (article, at);
create index export_record_by_recipient on export_record (recipient_id, at);

create table import_report (
  id text not null primary key,
  started_at text not null,
  ended_at text not null,
  report text not null
) strict;

-- Contentless, fed folded text: an external-content index folded differently from its content
-- reports a malformed database, and unicode61 alone splits vowelled Arabic into letters.
create virtual table article_fts using fts5 (
  headline, body, byline, caption, tags, source, note,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);
`
