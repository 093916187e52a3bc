/**
 * The search index holds the vowel signs of Indic scripts with their words, and each sign of a script without spaces by
 * itself. Pieces in such scripts are put into it anew, the voices named in them read anew, when the desk is idle.
 */
export const sql = `
update article set indexed_version = -1 where key in (
  select article from article_body where in_signs(document)
  union select article from article_facts where in_signs(fields));
update article set read_revision = -1 where key in (
  select article from voice where in_signs(name));
`
