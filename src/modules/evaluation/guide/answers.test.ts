import { describe, expect, test } from 'vitest'
import { readAnswers } from './answers.ts'

const asked = {
  ...{ qui: 'tirage', dates: 'serie', 'combien-de-dates': '24', unites: 'lieux' },
  ...{ combien: '24', 'par-lieu': '25', comparer: 'ici', etapes: 'oui' },
  ...{ mesure: 'part', part: '12,5', ecart: '' },
}

test('six answers of an address', () => {
  expect(readAnswers(asked, 'fr')).toEqual({
    ok: true,
    value: {
      ...{ who: 'lot', dates: 'series', dateCount: 24, unit: 'places', count: 24, size: 25 },
      ...{ compare: 'here', steps: 'yes', measure: { kind: 'share', expected: 0.125 } },
    },
  })
})

test('a number that the other answers do not need is left aside', () => {
  const read = readAnswers({ ...asked, unites: 'personnes', 'par-lieu': 'x', part: '' }, 'fr')
  expect(read).toMatchObject({
    ok: true,
    value: { size: undefined, measure: { kind: 'share', expected: 0.5 } },
  })
})

describe('what cannot be understood is said at its place, and nothing is lost', () => {
  test.each([
    ['qui', 'peut-être', 'Cette réponse n’existe pas ici'],
    ['qui', '', 'Remplissez ce champ.'],
    ['combien', '', 'Écrivez un nombre entier'],
    ['combien', '2,5', 'Écrivez un nombre entier'],
    ['combien', '2000000', 'Écrivez un nombre entier'],
    ['par-lieu', 'beaucoup', 'Écrivez un nombre entier'],
    ['combien-de-dates', '', 'Écrivez un nombre entier'],
    ['part', '120', 'Écrivez un nombre entre 1 et 99'],
  ])('%s: « %s »', (name, typed, sentence) => {
    const read = readAnswers({ ...asked, [name]: typed }, 'fr')
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(Object.keys(read.form.problems)).toEqual([name])
    expect(read.form.problems[name]).toContain(sentence)
    expect(read.form.values).toEqual({ ...asked, [name]: typed })
  })

  test('a mean needs its spread', () => {
    const read = readAnswers({ ...asked, mesure: 'moyenne' }, 'en')
    expect(read.ok ? '' : read.form.problems['ecart']).toMatch(/^Write a number/)
  })
})
