import { describe, expect, test } from 'vitest'
import {
  blankRows,
  checklists,
  findChecklist,
  type PrincipleRow,
  principleProblem,
} from './principles.ts'

const row: PrincipleRow = {
  id: 'clear-mandate',
  state: 'held',
  severity: 'red-line',
  evidence: '',
  remark: '',
}

describe('a checklist of principles', () => {
  test('the local citizens’ convention has ten', () => {
    expect(findChecklist('local-convention')?.principles).toHaveLength(10)
    expect(findChecklist('nothing')).toBeUndefined()
  })

  test('begins with nothing examined', () => {
    for (const checklist of checklists) {
      const rows = blankRows(checklist)
      expect(rows.map((one) => one.id)).toEqual(checklist.principles.map((one) => one.id))
      expect(rows.every((one) => principleProblem(one, one.severity) === 'not-examined')).toBe(true)
    }
  })

  test('a red line that is not held stands in the way, whatever is said of it', () => {
    expect(principleProblem({ ...row, state: 'not-held', remark: 'Tant pis' }, 'red-line')).toBe(
      'red-line-crossed',
    )
  })

  test('a principle that is not held, or does not apply, takes a remark', () => {
    const principle = { ...row, severity: 'principle' as const }
    expect(principleProblem({ ...principle, state: 'not-held' }, 'principle')).toBe(
      'remark-missing',
    )
    expect(principleProblem({ ...row, state: 'beside' }, 'red-line')).toBe('remark-missing')
    expect(
      principleProblem({ ...principle, state: 'not-held', remark: 'Faute de temps' }, 'principle'),
    ).toBeUndefined()
  })

  test('a red line made an ordinary principle takes a remark, even when it is held', () => {
    expect(principleProblem({ ...row, severity: 'principle' }, 'red-line')).toBe('remark-missing')
    expect(principleProblem(row, 'red-line')).toBeUndefined()
  })
})
