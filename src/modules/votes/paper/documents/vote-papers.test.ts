import { expect, test } from 'vitest'
import { bareLetterhead } from '#kit/papers/letterhead.ts'
import { codeLetters } from '../../roll/documents/code-letters.ts'
import { usualGrades } from '../../vote.ts'
import { paperBallot } from './vote-papers.ts'

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
  details: '',
  closesAt: new Date('2026-12-10T17:00:00Z'),
} as never
const of = { vote, now: new Date('2026-12-01'), locale: 'fr', houseName: 'Ouvroir' } as const
const head = bareLetterhead('Ouvroir', 'labo@lab.exemple')

test('a letter says who writes, why, the question, until when, each way to vote, and who signs', () => {
  const letter = {
    name: 'Valbrenne',
    address: 'À l’attention de Léa Aubry\nMairie, 1 place du Marché, 26000 Valbrenne',
    code: '0123456789abcdefghjkmnpqrs',
    link: `https://lab.exemple/scrutins/le-nom-de-la-place-gmac/voter/${'ab'.repeat(20)}`,
  }
  const words = { phone: '04 75 00 00 00', place: 'mairie de Valbrenne', signature: 'Léa Aubry' }
  const where = {
    contactEmail: 'autre@lab.exemple',
    shortAddress: 'lab.exemple/voter/gmac',
    anyLetter: 'lab.exemple/lettre',
  }
  const batch = codeLetters({ ...of, ...where, head, words }, [letter])
  const json = JSON.stringify({ ...batch, letters: [] })
  for (const one of [
    'Ouvroir vous écrit parce que votre nom est sur la liste',
    'Quel nom pour la nouvelle place',
    '10 décembre 2026',
    'lab.exemple/voter/gmac',
    'lab.exemple/lettre',
    '04 75 00 00 00',
    'labo@lab.exemple',
    'mairie de Valbrenne',
    'Léa Aubry',
    'CNIL',
  ])
    expect(json.replaceAll('\u00a0', ' ')).toContain(one)
  expect(batch.letters[0]?.to.split('\n')).toEqual([
    'Valbrenne',
    'À l’attention de Léa Aubry',
    'Mairie',
    '1 place du Marché',
    '26000 Valbrenne',
  ])
  expect(batch.letters[0]?.code).toBe('0123 4567 89ab cdef ghjk mnpq rs')
  expect(batch.letters[0]?.qr).toMatch(/^<svg/)
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
