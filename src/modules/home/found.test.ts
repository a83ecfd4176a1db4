import { expect, test } from 'vitest'
import { answerCount, bestFirst, rankOf } from './found.ts'

const named = (title: string) => ({ title, language: 'fr', href: `/${title}`, note: '', text: '' })
const titles = (answers: readonly { title: string }[]) => answers.map(({ title }) => title)

test('all the sheets that answer count, also those that are not shown', () => {
  const groups = [
    { title: 'Fiches', answers: [named('a')], count: 41 },
    { title: 'Agenda', answers: [named('b'), named('c')] },
  ]
  expect(answerCount(groups)).toBe(43)
})

test.each([
  ['Visite de l’été', 'visite de l\u2019ETE', 'exact'],
  ['Visite de l’été', 'visite', 'start'],
  ['Visites du quartier', 'visite', 'start'],
  ['Une visite du quartier', 'visite', 'word'],
  ['Une visite du quartier', 'quartier visite', 'word'],
  ['Revisiter le quartier', 'visite', 'text'],
  ['Un jury', 'visite', 'text'],
  ['Un jury', '', 'text'],
] as const)('« %s » answers « %s »: %s', (title, words, rank) => {
  expect(rankOf(title, words)).toBe(rank)
})

test('the best answer comes first, whatever room it comes from', () => {
  const groups = [
    { title: 'Expérimentations', answers: [named('Un jury'), named('La visite')] },
    { title: 'Fiches', answers: [named('Rien'), named('Visites guidées')] },
    { title: 'Territoires', answers: [named('Loin'), named('Visite')] },
  ]
  const found = bestFirst(groups, 'visite')
  expect(titles(found.exact)).toEqual(['Visite'])
  expect(titles(found.groups)).toEqual(['Fiches', 'Expérimentations', 'Territoires'])
  expect(found.groups.map(({ answers }) => titles(answers))).toEqual([
    ['Visites guidées', 'Rien'],
    ['La visite', 'Un jury'],
    ['Loin'],
  ])
})

test('where two answer as well, the order of the rooms stays', () => {
  const groups = ['un', 'deux', 'trois'].map((title) => ({ title, answers: [named('Un jury')] }))
  expect(titles(bestFirst(groups, 'visite').groups)).toEqual(['un', 'deux', 'trois'])
})
