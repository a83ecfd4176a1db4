import { expect, test } from 'vitest'
import { defectsInWords } from './defect-words.ts'
import { effectName } from './effect-name.ts'
import { writtenChance, writtenFigure } from './written-figures.ts'

test('a defect says its line, its column, what stands there; beyond five, how many others', () => {
  const wrong = (line: number) =>
    ({ part: 'data', code: 'not-a-number', line, column: 'presence', found: 'trop' }) as const
  expect(defectsInWords([wrong(3)], 'en')).toBe(
    'Line 3, column “presence”: a number is expected; leave the cell empty when it is missing (found: trop).',
  )
  const many = defectsInWords([2, 3, 4, 5, 6, 7, 8].map(wrong), 'en')
  expect(many).toContain('Line 6')
  expect(many).not.toContain('Line 7')
  expect(many).toContain('2 other defects.')
  const signs = { part: 'data', code: 'two-decimal-signs', line: 3, found: '3.66' } as const
  expect(defectsInWords([signs], 'en')).toContain('some numbers have a comma and others a point')
  expect(defectsInWords([{ part: 'data', code: 'broken-table' }], 'en')).toBe(
    'This table cannot be read.',
  )
})

test('a figure keeps what counts of it, whatever its size', () => {
  expect(writtenFigure(-0.001234, 'en')).toBe('\u22120.00123')
  expect(writtenFigure(12.345, 'fr', 4)).toBe('12,35')
  expect(writtenChance(0.00000001, 'en')).toBe('< 0.0001')
  expect(writtenChance(0.034, 'en')).toBe('0.034')
})

test('an effect bears the name of its group as soon as there are three of them', () => {
  const plan = { treatment: 'recu' } as never
  const effect = { outcome: 'presence', term: 'recu:visite' }
  const two = [{ n: 9 }, { n: 8 }] as never
  expect(effectName(effect, { plan, arms: two })).toBe('presence')
  expect(effectName(effect, { plan, arms: [...(two as []), { n: 7 }] as never })).toBe(
    'presence, visite',
  )
})
