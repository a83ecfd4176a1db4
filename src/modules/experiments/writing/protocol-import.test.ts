import { describe, expect, test } from 'vitest'
import { itemsIn, linesIn } from '../template/protocol-answer.ts'
import { findSection } from '../template/protocol-sections.ts'
import {
  budgetItem,
  isImportable,
  riskItem,
  stopLine,
  taskItem,
  withItems,
  withLines,
} from './protocol-import.ts'

const line = {
  id: 'l',
  side: 'cost' as const,
  nature: 'staff' as const,
  label: 'Animation',
  plannedCents: 290_000,
  actualCents: 999,
  plannedTenths: 190,
  actualTenths: undefined,
  inKind: false,
  note: '',
}

describe('rows copied from another page', () => {
  test('go to questions that exist and have their fields', () => {
    for (const key of ['budget', 'risks', 'roles']) {
      expect(isImportable(key)).toBe(true)
      expect(findSection(key)?.kind).toBe('items')
    }
    expect(isImportable('ethics')).toBe(false)
  })

  test('of the budget hold what is planned, never what was spent', () => {
    expect(budgetItem(line)).toEqual({
      id: 'l',
      label: 'Animation',
      side: 'expense',
      amount: 290_000,
      days: 19,
    })
    expect(budgetItem({ ...line, plannedCents: undefined })['amount']).toBe(0)
  })

  test('of the risks and stop criteria keep their words', () => {
    const risk = {
      id: 'r',
      text: 'Trop peu de monde',
      likelihood: 3,
      severity: 4,
      mitigation: 'Une visite de plus',
      owner: '',
      state: 'watched' as const,
    }
    expect(riskItem(risk)).toEqual({
      id: 'r',
      risk: 'Trop peu de monde',
      likelihood: 'high',
      response: 'Une visite de plus',
    })
    const criterion = {
      id: 's',
      text: 'Moins de vingt inscriptions',
      checkOn: '2026-12-05',
      state: 'to-check' as const,
      checkedOn: undefined,
      note: '',
    }
    expect(stopLine(criterion, 'fr')).toBe('Moins de vingt inscriptions (5 décembre 2026)')
  })

  test('of the tasks name functions, not people', () => {
    const shares = new Map([
      ['m1', 'does'],
      ['m2', 'answers'],
    ] as const)
    const task = { id: 't', title: 'Animer', dueOn: undefined, doneOn: undefined, shares }
    const functions = new Map([['m1', 'Animatrice']])
    expect(taskItem(task, (id) => functions.get(id))).toMatchObject({
      task: 'Animer',
      does: 'Animatrice',
      answers: '',
    })
  })

  test('take the place of those of the same id, and leave what was written here', () => {
    const here = {
      answer: [
        { id: 'l', label: 'Ancien' },
        { id: 'own', label: 'À la main' },
      ],
    }
    const copied = withItems(here, [budgetItem(line), { id: 'new', label: 'Salle' }])
    expect(itemsIn(copied).map((item) => item['label'])).toEqual([
      'Animation',
      'À la main',
      'Salle',
    ])
    const lines = withLines({ answer: ['Un', 'Deux'] }, ['Deux', 'Trois'])
    expect(linesIn(lines)).toEqual(['Un', 'Deux', 'Trois'])
  })
})
