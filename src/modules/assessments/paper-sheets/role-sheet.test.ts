import { expect, it } from 'vitest'
import { levelsTicked, roleSheet, tickedTwice } from './role-sheet.ts'

const words = (fr: string) => ({ fr, en: fr })
const question = (id: string) => ({
  ...{ id, text: words(`Question ${id}`), kind: 'perceived' as const, roles: ['resident'] },
  levels: ['Non', 'Un peu', 'Souvent', 'Toujours'].map(words),
})

const plan = roleSheet({
  ...{ place: 'Valbrenne', role: 'Habitant·es', until: '10 décembre 2026', isLarge: false },
  pillars: [{ pillar: { id: 'R', title: words('Représentation') }, questions: [question('R.1')] }],
  ...{ date: new Date(0), locale: 'fr' },
})

it('a role is asked each level in words, and may not know', () => {
  expect(Object.values(plan.boxes).map(({ value }) => value)).toEqual([
    ...['1', '2', '3', '4', 'unknown'],
  ])
  expect(JSON.stringify(plan.paper.parts)).toContain('Représentation')
  expect(plan.paper.title).toContain('Habitant·es')
})

it('a tick is the level of its question; two ticks of one question are for a person', () => {
  expect(levelsTicked(plan, ['q1.3', 'q9.9'])).toEqual({ 'R.1': '3' })
  expect(tickedTwice(plan, ['q1.3', 'q1.4', 'q1.1'])).toEqual(['q1'])
  expect(tickedTwice(plan, ['q1.3'])).toEqual([])
})
