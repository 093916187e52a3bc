/**
 * The folded names that outlets and records are matched by, made from the names themselves. A key that two of them
 * share stays with whom it belonged to.
 */
export const nameKeys = `
create temp table name_key (owner text not null, kind text, folded text not null) strict;
create index temp.name_key_by_owner on name_key (owner, folded);
insert into name_key select id, null, trim(folded(name)) from source;
insert into name_key select s.id, null, trim(folded(j.value)) from source s,
  json_each(case when json_valid(s.aliases) then s.aliases else '[]' end) j;
delete from source_name where not exists (
  select 1 from name_key k where k.owner = source_name.source_id and k.folded = source_name.folded);
insert or ignore into source_name (folded, source_id) select folded, owner from name_key where folded <> '';
delete from name_key;
insert into name_key select id, kind, trim(folded(name)) from entity;
insert into name_key select e.id, e.kind, trim(folded(json_extract(j.value, '$.name'))) from entity e,
  json_each(case when json_valid(e.names) then e.names else '[]' end) j where j.type = 'object';
insert into name_key select e.id, e.kind, trim(folded(j.value)) from entity e,
  json_each(case when json_valid(e.aliases) then e.aliases else '[]' end) j;
delete from entity_name;
insert or ignore into entity_name (folded, kind, entity) select folded, kind, owner from name_key where folded <> '';
drop table name_key;
`

/**
 * Folding keeps the vowel signs of Indic scripts, Thai and their like: names that differ in them alone were one. Stored
 * keys are made anew. Readings that took two such voices for one are read again. The search index is not touched: its
 * tokenizer parts words at these signs, in what it holds and in what is asked for.
 */
export const sql = `${nameKeys}
update article set read_revision = -1 where key in (
  select article from voice where folded <> trim(folded(name)));
update concept_label set folded = trim(folded(label)) where folded <> trim(folded(label));
`
