/**
 * Who stands in the middle of a long origin chain is in no column: those few pieces have an index, so that the pieces
 * that name an outlet are counted without reading every piece. Months have one too, for the list in months.
 */
export const sql = `
create index facts_with_long_chain on article_facts (article)
  where case when json_valid(fields) then json_array_length(fields, '$.origin.republishers') > 1 end;
create index article_by_month on article (substr(published, 1, 7), key);
`
