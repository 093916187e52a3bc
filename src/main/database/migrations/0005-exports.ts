/** Files that hold many pieces, and the licence as it stood when a file left. */
export const sql = `
-- The record that keeps the bytes of a file this piece shares with others; null: they are here.
alter table export_record add column bytes_in text references export_record (id);
-- The licence as it stood then, as JSON with its last day; null where none was on file, or before this was kept.
alter table export_record add column licence_state text;
create index export_record_by_hash on export_record (sha256);
create index export_record_by_url on export_record (published_url) where published_url is not null;
`
