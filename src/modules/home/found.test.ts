import { expect, test } from 'vitest'
import { answerCount, exactFirst } from './found.ts'

test('all the sheets that answer count, also those that are not shown', () => {
  const entry = { title: 'a', language: 'fr', href: '/', note: '', text: '' }
  const found = {
    experiments: [entry],
    resources: [entry],
    resourceCount: 41,
    territories: [],
    others: [{ title: 'b', answers: [entry] }],
  }
  expect(answerCount(found)).toBe(43)
})

test('what bears exactly the words asked is shown first, once', () => {
  const named = (title: string) => ({
    title,
    language: 'fr',
    href: `/${title}`,
    note: '',
    text: '',
  })
  const found = {
    ...{ experiments: [], resources: [], resourceCount: 0, territories: [] },
    others: [{ title: 'Agenda', answers: [named('Visite de l’été'), named('Visite')] }],
  }
  const { exact, others } = exactFirst(found, 'visite de l\u2019ETE')
  expect(exact.map(({ title }) => title)).toEqual(['Visite de l’été'])
  expect(others).toEqual([{ title: 'Agenda', answers: [named('Visite')] }])
  expect(exactFirst(found, 'rien').exact).toEqual([])
})
