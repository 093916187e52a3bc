/** What was read out of a text (who says what), apart from what people decided about it. */
export const sql = `
-- Revision whose statements are read; behind 'revision' until the desk is idle, -1 while nobody has looked.
alter table article add column read_revision integer not null default -1;
-- A piece read before comes before one never read: somebody is likely to have it open.
create index article_unread on article (read_revision desc, key desc) where read_revision < revision;

-- Everything here follows from text and decisions and can be read again; decisions are in 'attribution'.
create table statement_reading (
  article integer primary key references article (key) on delete cascade,
  packing text not null check (packing in ('plain', 'deflate')),
  content blob not null
) strict;
`
