import type { Hand } from './hand.ts'

const rows = Array.from({ length: 24 }, (_, at) => `${at % 2};${((at * 7) % 11) + 2 * (at % 2)}`)

/** A result of the frozen plan of this experiment, published, and the draft of the family of its measure. */
export async function familyExamples(
  staff: Hand,
  home: string,
): Promise<Readonly<Record<string, string>>> {
  await staff.open(`${home}/evaluation/calcul`)
  await staff.page.locator('input[name=file]').setInputFiles({
    name: 'presence.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['recu;presence', ...rows].join('\n')),
  })
  await staff.send('/evaluation/calcul', { plan: '1', wanted: 'keep', row: 'other' })
  await staff.send('/publier', { differs: 'no' })
  await staff.open('/evaluations/familles/nouvelle')
  await staff.send('/familles/nouvelle', {
    title: 'La lettre fait-elle venir ?',
    measure: JSON.stringify(['presence', 'séances', 'higher']),
  })
  const family = new URL(staff.page.url()).pathname
  const ends = ['', '/essais.csv', '/essais.json']
  return Object.fromEntries(ends.map((end) => [`/evaluations/familles/:slug${end}`, family + end]))
}
