/** The table of moved baselines goes: what counts as received has always been read from the received text itself. */
export const sql = `
drop table baseline;
`
