import { expect, test } from 'vitest'
import { cameTooQuickly, signsOf } from './signs.ts'

const prose =
  'Nous avons essayé une assemblée de quartier, et voici ce que nous en retenons. '.repeat(8)
const calm = {
  fields: { title: 'Une assemblée', 'sections.summary': prose },
  seconds: 1200,
  sameTexts: 0,
}

test('a text that somebody wrote shows no sign', () => {
  expect(signsOf(calm)).toEqual([])
})

test('each sign is seen for itself', () => {
  expect(signsOf({ ...calm, sameTexts: 1 })).toEqual(['repeated'])
  expect(signsOf({ ...calm, seconds: 3 })).toEqual(['quick'])
  expect(
    signsOf({ ...calm, fields: { ...calm.fields, title: 'CRÉDIT RAPIDE POUR TOUS' } }),
  ).toEqual(['capitals'])
  const links = prose + 'voir https://exemple.fr '.repeat(6)
  expect(signsOf({ ...calm, fields: { 'sections.body': links } })).toEqual(['links'])
  expect(signsOf({ ...calm, fields: { 'sections.body': 'Bonjour.' } })).toEqual(['empty'])
})

test('a form filled in faster than a hand can is asked once more', () => {
  const now = new Date('2026-11-25T09:00:10Z')
  expect(cameTooQuickly('2026-11-25T09:00:09.500Z', now)).toBe(true)
  expect(cameTooQuickly('2026-11-25T09:00:00Z', now)).toBe(false)
  expect(cameTooQuickly('jamais', now)).toBe(true)
})
