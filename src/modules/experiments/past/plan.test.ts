import { expect, test } from 'vitest'
import { isSame } from './plan.ts'
import { toldOf } from './report.ts'

test('one title is one experiment, unless two territories are said', () => {
  const at = (territoryId?: string) => ({ id: 'x', territoryId })
  expect(isSame(at('rennes'), 'rennes')).toBe(true)
  expect(isSame(at('rennes'), undefined)).toBe(true)
  expect(isSame(at(), 'nantes')).toBe(true)
  expect(isSame(at('rennes'), 'nantes')).toBe(false)
})

test('a forecast is told as what happened is', () => {
  const staged = { header: ['Titre'], mapping: { Titre: 'title' } } as const
  const row = { line: 2, cells: ['Un jury'], reasons: [], experimentId: undefined }
  const told = { line: 2, title: 'Un jury', reasons: [], experimentId: undefined }
  const waiting = [{ ...row, outcome: 'waiting' as const }]
  expect(toldOf(staged, [{ ...row, outcome: 'created' }], undefined)).toMatchObject([
    { ...told, outcome: 'created' },
  ])
  expect(toldOf(staged, waiting, [{ kind: 'rejected', line: 2, reasons: ['bad-years'] }])).toEqual([
    { ...told, outcome: 'rejected', reasons: ['bad-years'] },
  ])
  expect(toldOf(staged, waiting, [{ kind: 'unchanged', line: 2, experimentId: 'x' }])).toEqual([
    { ...told, outcome: 'unchanged', experimentId: 'x' },
  ])
})
