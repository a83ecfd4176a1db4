import { expect, test } from 'vitest'
import { instantInParis } from '#kit/writing/hour-of-day.ts'
import { voteShape } from '../vote.ts'
import { changedOfFixed, fixedAsTyped } from './fixed-by-rules.ts'

const vote = {
  question: 'Quels projets ?',
  method: 'score',
  tier: 'tracked',
  weightRule: '',
  seats: 1,
  proxies: 0,
  closesAt: instantInParis('2027-01-31', '18:00'),
  options: [
    { label: '1. Bancs', details: '4 €' },
    { label: '2. Ruche', details: '' },
  ],
  grades: ['0', '1', '2'],
} as const
const sent = (change: object = {}) =>
  voteShape.parse({ title: 'Le budget', closesTime: '18:00', ...fixedAsTyped(vote), ...change })

const now = new Date('2026-12-02T10:00:00Z')
const changed = (form: ReturnType<typeof sent>) => changedOfFixed(vote, form, now)

test('what is sent as it stands is no change, whatever else is written', () => {
  expect(changed(sent())).toEqual([])
  expect(changed(sent({ title: 'Autre', closesTime: '20:00' }))).toEqual([])
})

test.each([
  ['question', 'Lesquels ?'],
  ['options', '1. Bancs | 5 €\n2. Ruche'],
  ['grades', '0\n1'],
  ['seats', '2'],
  ['tier', 'open'],
  ['weightRule', 'Une voix pour mille.'],
  ['proxies', '1'],
  ['closesOn', '2027-02-28'],
])('another %s is seen', (field, value) => {
  expect(changed(sent({ [field]: value }))).toEqual([field])
})

test('another method is seen, with the grades that go with it', () => {
  expect(changed(sent({ method: 'approval' }))).toEqual(['method', 'grades'])
})

test('a last day that passed before the opening may be another', () => {
  const later = sent({ closesOn: '2027-02-28', tier: 'open' })
  expect(changedOfFixed(vote, later, new Date('2027-02-01T10:00:00Z'))).toEqual(['tier'])
})
