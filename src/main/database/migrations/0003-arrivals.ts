/** What comes in again: the same bytes twice, newer versions, the same story from elsewhere; tracked changes. */
export const sql = `
-- As before, but the same bytes may be two pieces where a person says so, and with what stands beside the text.
create table received_new (
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
  -- JSON: changes of wording the file proposes, each with what was chosen; comments and notes beside the text.
  changes text not null default '[]',
  notes text not null default '[]',
  -- SHA-256 of the folded linear text; null while nobody has compared this piece with others.
  text_sha256 text
) strict;
insert into received_new (article, original, item, item_count, file_name, format, encoding, decode, packing,
    text, clean_sha256, warnings, wire)
  select article, original, item, item_count, file_name, format, encoding, decode, packing,
    text, clean_sha256, warnings, wire from received;
drop table received;
alter table received_new rename to received;
create index received_by_original on received (original, item);
create index received_by_text on received (text_sha256) where text_sha256 is not null;
create index received_uncompared on received (article) where text_sha256 is null;

-- How a piece was received before a newer version, other characters or other choices took its place.
create table received_earlier (
  article integer not null references article (key) on delete cascade,
  seq integer not null,
  original integer not null references original (key),
  file_name text not null,
  until_at text not null,
  by text not null,
  why text not null,
  packing text not null check (packing in ('plain', 'deflate')),
  -- JSON: the whole row of 'received' with its parts and steps.
  content blob not null,
  primary key (article, seq)
) strict, without rowid;
create index received_earlier_by_original on received_earlier (original);

-- The smallest hashes of each body's runs of words: pieces that share some are held against each other. No key
-- to 'article': rows of a piece that is gone find nothing.
create table shingle (
  hash integer not null,
  article integer not null,
  primary key (hash, article)
) strict, without rowid;

-- Addresses and ids that a piece goes by where it came from, so that its next version finds it.
create table known_as (
  name text not null,
  article integer not null,
  primary key (name, article)
) strict, without rowid;

-- A piece that came in and resembles one that was here; nothing follows until a person says what it is.
create table likeness (
  id text not null primary key,
  article integer not null references article (key) on delete cascade,
  other integer not null references article (key) on delete cascade,
  kind text not null check (kind in ('version', 'same-story')),
  share real not null,
  at text not null,
  choice text check (choice in ('separate', 'version', 'same-story')),
  decided_by text,
  decided_at text,
  unique (article, other)
) strict;
create index likeness_by_other on likeness (other);

-- Pieces that tell one story; a group has the name of its first member.
create table story_member (
  article integer primary key references article (key) on delete cascade,
  story text not null
) strict;
create index story_member_by_story on story_member (story);
`
