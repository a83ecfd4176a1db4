import { expect, test } from 'vitest'
import { usualGrades } from '../vote.ts'
import { codeLetters, paperBallot } from './vote-papers.ts'

const vote = {
  title: 'Le nom de la place',
  question: 'Quel nom pour la nouvelle place, entre la halle et l’école ?',
  options: ['Place du Marché', 'Place des Tilleuls', 'Place Rosa-Parks'].map((label, at) => ({
    label,
    details: at === 1 ? 'comme on l’appelait autrefois' : '',
  })),
  method: 'mj',
  grades: [...usualGrades],
  tier: 'tracked',
  closesAt: new Date('2026-12-10T17:00:00Z'),
} as never
const of = { vote, now: new Date('2026-12-01'), locale: 'fr', houseName: 'Ouvroir' } as const

test('a letter has the postal address, the address to type, the code and the square', () => {
  const letter = {
    name: 'Valbrenne',
    address: 'À l’attention de Léa Aubry\nMairie, 1 place du Marché, 26000 Valbrenne',
    code: '0123456789abcdefghjkmnpqrs',
    link: `https://lab.exemple/scrutins/le-nom-de-la-place-gmac/voter/${'ab'.repeat(20)}`,
  }
  const document = codeLetters({ ...of, shortAddress: 'lab.exemple/voter/gmac' }, [letter])
  const words = JSON.stringify(document.blocks)
  for (const said of ['lab.exemple/voter/gmac', '1 place du Marché', '26000 Valbrenne', '0123'])
    expect(words).toContain(said)
})

test('a ballot is printed in large type, with boxes for a cross or a rank', () => {
  for (const method of ['mj', 'score', 'approval', 'single', 'schulze', 'irv'] as const) {
    const document = paperBallot({ ...of, vote: { ...(vote as object), method } as never })
    const table = document.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.ballot).toBe(true)
    const boxes = JSON.stringify(table).match(/☐/g) ?? []
    expect(boxes).toHaveLength(3 * (method === 'mj' || method === 'score' ? 7 : 1))
  }
})
