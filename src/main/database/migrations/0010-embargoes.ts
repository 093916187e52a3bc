/**
 * Embargo lines that nobody can read as a moment stood in the note alone and stopped nothing. They go into the field
 * that stops the piece (R6), as those of later imports do, and the history says so with its way back. Left alone are
 * pieces that went out already, and those where a person has changed the embargo or taken the line out of the note. A
 * signature given without the embargo is voided as by any change of it: cleared again, it stands again.
 */
export const sql = `
create table unread_embargo (article integer primary key, said text not null, voided text) strict;
insert into unread_embargo (article, said, voided)
  select a.key, trim(json_extract(r.wire, '$.embargo'), ' ' || char(9, 10, 13, 160)),
    case when a.status = 'signed-off' then f.sign_off end
  from article_facts f join article a on a.key = f.article join received r on r.article = f.article
  where instr(f.fields, 'Embargo line: ') > 0 and json_valid(f.fields) and json_valid(r.wire)
    and json_extract(f.fields, '$.embargoUntil') is null
    and instr(json_extract(f.fields, '$.note'), 'Embargo line: ' || json_extract(r.wire, '$.embargo')) > 0
    and trim(json_extract(r.wire, '$.embargo'), ' ' || char(9, 10, 13, 160)) <> ''
    and not exists (select 1 from export_record x where x.article = a.key)
    and not exists (select 1 from event e where e.article = a.key and e.kind = 'rights-changed'
      and json_type(e.payload, '$.fields.embargoUntil') is not null);

update article_facts set fields = json_set(fields, '$.embargoUntil',
    (select said from unread_embargo u where u.article = article_facts.article))
  where article in (select article from unread_embargo);
update article set revision = revision + 1, gate_fresh = 0,
    status = case when status = 'signed-off' then 'editing' else status end,
    read_revision = read_revision + (read_revision = revision),
    tagged_revision = tagged_revision + (tagged_revision = revision),
    indexed_version = indexed_version + (indexed_version = revision)
  where key in (select article from unread_embargo);
insert into event (article, seq, actor, at, kind, summary, payload, inverse)
  select article, (select coalesce(max(seq), 0) + 1 from event e where e.article = u.article), 'Copydesk',
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'rights-changed',
    'Embargo: none → ' || said || ' (nobody could read it as a day and time, so it stood in the note only)',
    json_object('fields', json_object('embargoUntil', said)), '{"fields":{"embargoUntil":null}}'
  from unread_embargo u;
insert into event (article, seq, actor, at, kind, summary, payload)
  select article, (select max(seq) + 1 from event e where e.article = u.article), 'Copydesk',
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'sign-off-voided',
    'No longer what ' || json_extract(voided, '$.by') || ' signed: back to Editing',
    json_object('hash', json_extract(voided, '$.hash'), 'statusBefore', 'signed-off')
  from unread_embargo u where voided is not null;
drop table unread_embargo;
`
