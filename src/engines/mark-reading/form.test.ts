import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnForm } from '#proofs/drawn-sheets/read-drawn.ts'
import { checkForm, readForm, readSheetCode, writeSheetCode } from './index.ts'

function changed(change: (form: Record<string, never> & object) => void) {
  const copy = structuredClone(drawnForm) as never
  change(copy)
  const read = checkForm(copy)
  return read.ok ? [] : read.problems.map(({ code, key }) => `${code} ${key}`)
}

describe('the description of a form', () => {
  it('is read back as it was written', () => {
    const read = readForm(`\ufeff${JSON.stringify(drawnForm)}`)
    expect(read).toEqual({ ok: true, form: drawnForm })
  })

  it.each([
    ['schema', 'ouvroir form 2', 'other-schema schema'],
    ['form', 'k7', 'bad-value form'],
    ['version', 1.5, 'bad-value version'],
    ['version', undefined, 'missing-key version'],
    ['groups', { a: 'two' }, 'bad-value groups.a'],
    ['pages', [], 'missing-key pages'],
    ['pages', 'none', 'missing-key pages'],
    ['extra', 1, 'unknown-key extra'],
  ])('refuses %s: %s', (key, value, problem) => {
    expect(changed((form) => Object.assign(form, { [key]: value }))).toContain(problem)
  })

  it.each([
    ['a box under another', { x: 23, y: 49 }, 'overlap pages[0].boxes[1]'],
    ['a box off the paper', { x: 208 }, 'outside pages[0].boxes[1]'],
    ['a box on a mark', { x: 9, y: 9 }, 'overlap pages[0].boxes[1]'],
    ['a box on the white of the code', { x: 41, y: 20 }, 'overlap pages[0].boxes[1]'],
    ['a box too small for a tick', { width: 2 }, 'bad-value pages[0].boxes[1].width'],
    ['a question that is not there', { group: 'z' }, 'unknown-group pages[0].boxes[1].group'],
    ['a name given twice', { id: 'a0.0' }, 'twice pages[0].boxes[1].id'],
    ['a place that is no number', { x: Number.NaN }, 'bad-value pages[0].boxes[1].x'],
  ])('refuses %s', (_, change, problem) => {
    const told = changed((form) => {
      const { pages } = form as unknown as { pages: { boxes: object[] }[] }
      Object.assign(pages[0]?.boxes[1] ?? {}, change)
    })
    expect(told).toContain(problem)
  })

  it('refuses a code in the middle, which would not say which way up the sheet is', () => {
    const told = changed((form) => {
      const { pages } = form as unknown as { pages: object[] }
      Object.assign(pages[1] ?? {}, { code: { x: 95, y: 138, side: 20 }, boxes: [], zones: [] })
    })
    expect(told).toContain('no-way-up pages[1]')
  })

  it('tells every problem at once, and never breaks on what is no form', () => {
    expect(readForm('{').ok).toBe(false)
    expect(readForm('[]')).toEqual({ ok: false, problems: [{ code: 'not-json', key: '' }] })
    expect(
      changed((form) => Object.assign(form, { form: '', version: 0, groups: null })),
    ).toHaveLength(3)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const key of ['pages', 'groups', 'form'])
          expect(readForm(JSON.stringify({ ...drawnForm, [key]: value })).ok).toBeTypeOf('boolean')
      }),
      { numRuns: 200 },
    )
  })
})

describe('the code of a sheet', () => {
  const code = { form: 'K7RW3TPX', version: 3, page: 2, number: '000123' }

  it('is read back, and holds in a square of 25 by 25', () => {
    const text = writeSheetCode(code)
    expect(text).toMatch(/^OUVROIR1\.K7RW3TPX\.3\.2\.000123\.[0-9A-Z]{2}$/)
    expect(readSheetCode(text)).toEqual(code)
    // Version 2 of the square code, correction M: 38 capitals, digits and points.
    expect(text.length).toBeLessThanOrEqual(38)
  })

  it('finds any sign that is wrong, and any two neighbours that are swapped', () => {
    const text = writeSheetCode(code)
    const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    for (let at = 9; at < text.length; at++) {
      if (text[at] === '.') continue
      for (const sign of signs)
        if (sign !== text[at])
          expect(readSheetCode(text.slice(0, at) + sign + text.slice(at + 1))).toBeUndefined()
      const next = text[at + 1]
      if (next === undefined || next === '.' || next === text[at]) continue
      const swapped = text.slice(0, at) + next + text[at] + text.slice(at + 2)
      expect(readSheetCode(swapped)).toBeUndefined()
    }
  })

  it.each([['https://exemple.fr/K7RW3TPX'], ['OUVROIR1.K7.1.1.1'], [''], ['OUVROIR2.K7.1.1.1.00']])(
    'is not “%s”',
    (text) => {
      expect(readSheetCode(text)).toBeUndefined()
    },
  )

  it('is not written from what it cannot hold', () => {
    expect(() => writeSheetCode({ ...code, form: 'k7' })).toThrow(RangeError)
    expect(() => writeSheetCode({ ...code, page: 0 })).toThrow(RangeError)
    expect(() => writeSheetCode({ ...code, number: '12.3' })).toThrow(RangeError)
  })
})
