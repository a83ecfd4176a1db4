/** Waits for every part at the same moment: what they ask of the database goes in one statement (decision 0047). */
export async function atOnce<Parts extends Readonly<Record<string, unknown>>>(
  parts: Parts,
): Promise<{ -readonly [Name in keyof Parts]: Awaited<Parts[Name]> }> {
  const names = Object.keys(parts)
  const answers = await Promise.all(Object.values(parts))
  return Object.fromEntries(names.map((name, at) => [name, answers[at]])) as {
    -readonly [Name in keyof Parts]: Awaited<Parts[Name]>
  }
}
