import { expect, test } from 'vitest'
import { datedSentences, firstSentences, spokenLines } from './hearing.ts'

test('first sentences are whole, or cut between two words', () => {
  const text =
    'Oui. Nous marchons avec les habitants. Puis nous écoutons M. Lavoir ! Enfin, on décide.'
  expect(firstSentences(text, 2)).toEqual([
    'Nous marchons avec les habitants.',
    'Puis nous écoutons M.',
  ])
  const [long = ''] = firstSentences(`${'un mot '.repeat(80)}.`, 1)
  expect(long.length).toBeLessThanOrEqual(220)
  expect(long).toMatch(/(?:un|mot)…$/)
})

test('a sentence is of the calendar when it gives a month, a day or the rank of a week', () => {
  const texts = [
    'Le premier atelier a lieu en février 2027. Nous aimons février. Restitution le 12/03/2027.',
    'En mai, tout fleurit bien.\nLivraison du rapport : semaine 12',
  ]
  expect(datedSentences(texts, 8)).toEqual([
    'Le premier atelier a lieu en février 2027.',
    'Restitution le 12/03/2027.',
    'Livraison du rapport : semaine 12',
  ])
  expect(datedSentences(texts, 1)).toHaveLength(1)
})

test('a part is said by its titles, or by its first sentences without the marks of the writing', () => {
  expect(spokenLines('## Marcher\n\nUn texte.\n\n## Écrire\n\nUn autre.')).toEqual([
    'Marcher',
    'Écrire',
  ])
  expect(spokenLines('## Marcher\n\nNous **marchons** ensemble.\n\n- Un récit écrit')).toEqual([
    'Nous marchons ensemble.',
    'Un récit écrit',
  ])
  expect(spokenLines('')).toEqual([])
})
