/** Whether a part has its role from a house pattern (RULES.md, U1–U9). */
export function isHouseRule(rule: string): boolean {
  return /^U\d/.test(rule)
}
