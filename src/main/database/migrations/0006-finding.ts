/** IPTC Media Topics, top level: code and English label (© IPTC, CC BY 4.0). The rest is loaded from IPTC's file. */
const topTopics = [
  ['01000000', 'arts, culture, entertainment and media'],
  ['02000000', 'crime, law and justice'],
  ['03000000', 'disaster, accident and emergency incident'],
  ['04000000', 'economy, business and finance'],
  ['05000000', 'education'],
  ['06000000', 'environment'],
  ['07000000', 'health'],
  ['08000000', 'human interest'],
  ['09000000', 'labour'],
  ['10000000', 'lifestyle and leisure'],
  ['11000000', 'politics'],
  ['12000000', 'religion and belief'],
  ['13000000', 'science and technology'],
  ['14000000', 'society'],
  ['15000000', 'sport'],
  ['16000000', 'conflict, war and peace'],
  ['17000000', 'weather'],
] as const

const topTopicRows = topTopics.map(
  ([code, label]) => `('media-topics', 'medtop:${code}', '${label}', null, 0, null)`,
)
const topTopicLabels = topTopics.map(
  ([code, label]) =>
    `((select key from concept where code = 'medtop:${code}'), 'en-GB', '${label}', '${label.replaceAll(',', '')}', 1)`,
)

/** What finding and tagging need: bin, voices, suggestions, saved searches, bulk acts, entities, vocabularies. */
export const sql = `
-- Pieces in the bin: out of list, index and export, with everything they have, until somebody puts them back.
create table bin (
  article integer primary key references article (key) on delete cascade,
  at text not null,
  by text not null
) strict;

-- Orders of the list that no index answered yet; each walks its index and stops after one page.
create index article_by_author on article (author collate nocase, key desc);
create index article_by_source_name on article (source_name collate nocase, key desc);
create index article_by_status_newest on article (status, key desc);
create index article_by_words on article (word_count, key);
create index article_by_changed on article (changed_at, key);
-- All that facets count, without touching the listed rows.
create index article_facet on article (status, source_id, published, key);
create index article_tag_confirmed on article_tag (kind, name, article) where state = 'confirmed';

-- Whoever is said to have said something in a piece, from the newest reading; made anew with it.
create table voice (
  article integer not null references article (key) on delete cascade,
  folded text not null,
  name text not null,
  statements integer not null,
  primary key (article, folded)
) strict, without rowid;
create index voice_by_name on voice (folded, article);
create virtual table voice_fts using fts5 (
  name, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

-- Names, topics and genre that the desk would tag a piece with; made anew when text or fields move on.
alter table article add column tagged_revision integer not null default -1;
create index article_untagged on article (key) where tagged_revision < revision;
create table suggestion (
  article integer primary key references article (key) on delete cascade,
  packing text not null check (packing in ('plain', 'deflate')),
  content blob not null
) strict;

create table saved_search (
  id text not null primary key,
  name text not null,
  query text not null,
  ordinal integer not null,
  created_at text not null,
  created_by text not null
) strict;

-- One act over many pieces, with what undoes it.
create table bulk_act (
  id text not null primary key,
  at text not null,
  by text not null,
  kind text not null,
  summary text not null,
  pieces integer not null,
  packing text not null check (packing in ('plain', 'deflate')),
  undo blob not null,
  undone_at text,
  undone_by text
) strict;
create index bulk_act_by_time on bulk_act (at);

create table entity (
  id text not null primary key,
  kind text not null check (kind in ('person', 'organisation', 'place')),
  name text not null,
  names text not null,
  aliases text not null,
  role text not null,
  notes text not null,
  created_at text not null,
  changed_at text not null
) strict;
create index entity_by_name on entity (kind, name collate nocase);
-- Every name an entity goes by, folded, so that a text's names are recognised at once.
create table entity_name (
  folded text not null,
  kind text not null,
  entity text not null references entity (id) on delete cascade,
  primary key (folded, kind, entity)
) strict, without rowid;
create index entity_name_by_entity on entity_name (entity);

create table vocabulary (
  id text not null primary key,
  name text not null,
  kind text not null check (kind in ('media-topics', 'desk')),
  released text,
  credit text,
  loaded_at text not null,
  loaded_by text not null
) strict;
create table concept (
  key integer primary key,
  vocabulary text not null references vocabulary (id) on delete cascade,
  code text not null,
  label text not null,
  broader text,
  retired integer not null check (retired in (0, 1)),
  definition text,
  unique (vocabulary, code)
) strict;
create index concept_by_broader on concept (vocabulary, broader);
create table concept_label (
  concept integer not null references concept (key) on delete cascade,
  language text not null,
  label text not null,
  folded text not null,
  preferred integer not null check (preferred in (0, 1)),
  primary key (concept, language, label)
) strict, without rowid;
create index concept_label_by_word on concept_label (folded, concept);

insert into vocabulary (id, name, kind, released, credit, loaded_at, loaded_by) values
  ('media-topics', 'IPTC Media Topics', 'media-topics', '2019-04-06',
   'IPTC Media Topics, © International Press Telecommunications Council, CC BY 4.0', '', 'Copydesk');
insert into concept (vocabulary, code, label, broader, retired, definition) values
  ${topTopicRows.join(',\n  ')};
insert into concept_label (concept, language, label, folded, preferred) values
  ${topTopicLabels.join(',\n  ')};

-- Statements read before have no voices yet; nothing that was decided hangs on a reading.
update article set read_revision = -1;
`
