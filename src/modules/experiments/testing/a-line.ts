/** What the grid of the budget sends for one new line. */
export function aLine(line: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [`lines.new1.${name}`, value]),
  )
}

/** What the grid of the criteria sends when each of these is met. */
export function metBy(criteria: readonly string[], text: string): Record<string, string> {
  return Object.fromEntries(
    criteria.flatMap((criterion) => [
      [`criteria.${criterion}.state`, 'met'],
      [`criteria.${criterion}.text`, text],
    ]),
  )
}
