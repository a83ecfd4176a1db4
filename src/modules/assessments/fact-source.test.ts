import { describe, expect, it } from 'vitest'
import { readSources, withSources } from './fact-source.ts'
import { factTexts } from './texts/facts.ts'

const questions = [{ id: 'R.1.1.2' }, { id: 'T.1.1.2' }]
const asked = { today: '2026-12-01', sentences: factTexts.fr } as const

describe('where a fact comes from', () => {
  it('is read beside each question, and what was not sent is left as it was', () => {
    const raw = { 'source-R.1.1.2': ' Budget 2026 ', 'day-R.1.1.2': '2026-11-30', 'source-X': 'x' }
    const read = readSources(questions, raw, asked)
    expect(read).toEqual({
      ok: true,
      value: { 'R.1.1.2': { from: 'Budget 2026', on: '2026-11-30' } },
    })
    const before = { 'T.1.1.2': { from: 'Registre', on: '' as const } }
    const written = read.ok ? read.value : {}
    expect(withSources(before, written)).toEqual({ ...before, ...written })
  })

  it('goes when both are emptied', () => {
    const before = { 'R.1.1.2': { from: 'Budget', on: '' as const } }
    const read = readSources(questions, { 'source-R.1.1.2': '', 'day-R.1.1.2': '' }, asked)
    expect(withSources(before, read.ok ? read.value : before)).toEqual({})
  })

  it('refuses a day that does not exist or is to come, and more than 300 signs, under its field', () => {
    for (const day of ['2026-02-30', '2026-12-02', 'hier']) {
      const read = readSources(questions, { 'day-T.1.1.2': day }, asked)
      expect(read.ok ? {} : read.form.problems).toHaveProperty(['day-T.1.1.2'])
    }
    const long = readSources(questions, { 'source-T.1.1.2': 'a'.repeat(301) }, asked)
    expect(long.ok ? {} : long.form.problems).toHaveProperty(['source-T.1.1.2'])
    expect(readSources(questions, { 'source-T.1.1.2': 'a'.repeat(300) }, asked).ok).toBe(true)
    expect(readSources(questions, { 'day-T.1.1.2': '2026-12-01' }, asked).ok).toBe(true)
  })
})
