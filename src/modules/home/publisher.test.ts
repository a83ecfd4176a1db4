import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { conformityOf, missingFacts, nobody, publisherShape } from './publisher.ts'

describe('the state of accessibility that is declared', () => {
  const today = '2026-11-25'
  const audit = (auditRate: number, auditedOn = '2026-06-01') =>
    conformityOf({ auditRate, auditedOn }, today)

  test('is « non conforme » as long as nobody has made an audit', () => {
    expect(conformityOf(nobody, today)).toBe('none')
  })

  test('follows the share of criteria that the audit found respected', () => {
    expect(audit(49.9)).toBe('none')
    expect(audit(50)).toBe('partial')
    expect(audit(99.9)).toBe('partial')
    expect(audit(100)).toBe('total')
  })

  test('falls back when the audit is older than three years, or not made yet', () => {
    expect(audit(80, '2023-11-26')).toBe('partial')
    expect(audit(80, '2023-11-25')).toBe('none')
    expect(audit(80, '2026-11-26')).toBe('none')
  })
})

describe('what an administrator writes', () => {
  test('may be empty: what is missing is told, not refused', () => {
    const read = parseForm(publisherShape, {}, 'fr')
    expect(read).toEqual({ ok: true, value: nobody })
    expect(missingFacts(nobody)).toContain('director')
    expect(missingFacts({ ...nobody, name: 'L’atelier' })).not.toContain('name')
  })

  test('an audit goes with its date, and its share is a share', () => {
    const problems = (raw: Record<string, string>) => {
      const read = parseForm(publisherShape, raw, 'fr')
      return read.ok ? [] : Object.keys(read.form.problems)
    }
    expect(problems({ auditRate: '72' })).toEqual(['auditedOn'])
    expect(problems({ auditRate: '172', auditedOn: '2026-06-01' })).toEqual(['auditRate'])
    expect(problems({ auditRate: 'beaucoup', auditedOn: '2026-02-30' })).toEqual([
      'auditRate',
      'auditedOn',
    ])
    expect(problems({ auditRate: '72,5', auditedOn: '2026-06-01' })).toEqual([])
  })
})
