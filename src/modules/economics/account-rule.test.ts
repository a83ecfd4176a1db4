import { describe, expect, it } from 'vitest'
import {
  type AccountRule,
  mappingOf,
  ruleGrid,
  ruleRows,
  type TargetLine,
  takesAccount,
  targetKey,
} from './account-rule.ts'

const rule: AccountRule = {
  ...{ id: 'r', account: '625', axis: 'HALLE', words: 'train', projectId: 'p', lineId: 'l' },
}
const target: TargetLine = {
  ...{ side: 'cost', nature: 'travel', inKind: false, projectId: 'p', lineId: 'l' },
  ...{ project: 'Halle', label: 'Trains' },
}

describe('a line takes the accounts of its side alone', () => {
  it.each([
    [{ side: 'cost', inKind: false }, '625100', true],
    [{ side: 'cost', inKind: false }, '741000', false],
    [{ side: 'revenue', inKind: false }, '741000', true],
    [{ side: 'cost', inKind: true }, '864000', true],
    [{ side: 'cost', inKind: true }, '641000', false],
    [{ side: 'revenue', inKind: true }, '875000', true],
    [{ side: 'revenue', inKind: true }, '8', false],
  ] as const)('%o, %s: %s', (line, account, takes) => {
    expect(takesAccount(line, account)).toBe(takes)
  })
})

it('a rule shows the line to which it leads, and is read back to it', () => {
  const grid = ruleGrid([target])
  const [row] = ruleRows(grid, [rule])
  expect(row?.typed).toEqual({
    ...{ account: '625', axis: 'HALLE', words: 'train', target: targetKey(rule) },
  })
  expect(grid.form.shape.parse({ ...row?.typed })).toMatchObject({
    target: { projectId: 'p', lineId: 'l' },
  })
  expect(grid.form.shape.safeParse({ ...row?.typed, target: 'p m' }).success).toBe(false)
})

it('rules keep their order for the reader of entries', () => {
  expect(mappingOf([rule, { ...rule, id: 's', axis: '' }])).toMatchObject([
    { line: 1, label: 'train', project: 'p', budgetLine: 'l' },
    { line: 2, axis: '' },
  ])
})
