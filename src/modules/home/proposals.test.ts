import { expect, it } from 'vitest'
import { proposalsOf } from './proposals.ts'

const answer = (title: string, href: string) => ({
  title,
  href,
  language: undefined,
  note: '',
  text: '',
})
const note = 'Ouvert récemment'

it('proposes the exact title first, then some of each group', () => {
  const sheets = ['a', 'b', 'c', 'd'].map((name) => answer(`Budget ${name}`, `/fiches/${name}`))
  const proposed = proposalsOf(
    'budget',
    [
      { title: 'Fiches', answers: sheets },
      { title: 'Pages', answers: [answer('Budget', '/budget'), answer('Mon budget', '/mien')] },
    ],
    { opened: [], note },
  )
  expect(proposed.map(({ href }) => href)).toEqual([
    '/budget',
    '/fiches/a',
    '/fiches/b',
    '/fiches/c',
    '/mien',
  ])
  expect(proposed[1]).toMatchObject({ label: 'Budget a', note: 'Fiches' })
})

it('proposes before them what was opened lately under these words, once', () => {
  const opened = [
    { title: 'L’assemblée de l’eau', href: '/experiences/eau' },
    { title: 'Autre chose', href: '/autre' },
  ]
  const groups = [
    { title: 'Expérimentations', answers: [answer('L’assemblée de l’eau', '/experiences/eau')] },
  ]
  expect(proposalsOf('assemblee', groups, { opened, note })).toEqual([
    {
      value: '/experiences/eau',
      label: 'L’assemblée de l’eau',
      note,
      href: '/experiences/eau',
    },
  ])
  expect(proposalsOf(' ', groups, { opened, note })).toEqual([])
})
