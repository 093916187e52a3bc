// Devanagari to Khmer, and Han, kana and their like.
const letters = `*[\u0900-\u109f\u1780-\u17ff\u1a20-\u1aaf\u3005-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]*`

/**
 * The search index holds the vowel signs of Indic scripts with their words, and each sign of a script without spaces by
 * itself. Pieces in such scripts are put into it anew, the voices named in them read anew, when the desk is idle.
 */
export const sql = `
update article set indexed_version = -1 where key in (
  select article from article_body where document glob '${letters}'
  union select article from article_facts where fields glob '${letters}');
update article set read_revision = -1 where key in (
  select article from voice where name glob '${letters}');
`
