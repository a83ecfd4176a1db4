import { describe, expect, test } from 'vitest'
import type { Json } from '#kit/json/canonical-json.ts'
import type { Answer } from '../answer.ts'
import { blankRows, findChecklist } from '../template/principles.ts'
import type { ProtocolContent } from '../template/protocol-answer.ts'
import { wholeProtocol } from '../template/protocol-example.ts'
import { templateSections } from '../template/protocol-sections.ts'
import type { Section } from '../template/protocol-template.ts'
import { completeness } from './protocol-completeness.ts'

const without = (content: ProtocolContent, key: string): ProtocolContent => {
  const { [key]: _gone, ...rest } = content
  return rest
}
const set = (key: string, answer: Answer): ProtocolContent => ({ ...wholeProtocol, [key]: answer })
const missing = (content: ProtocolContent) =>
  completeness(content, []).missing.map((section: Section) => section.key)

describe('how complete a protocol is', () => {
  test('nothing written, nothing done', () => {
    expect(completeness({}, [])).toMatchObject({ settled: 0, percent: 0, complete: false })
  })

  test('every required section answered, it is complete', () => {
    expect(completeness(wholeProtocol, [])).toMatchObject({ percent: 100, complete: true })
  })

  test('each required section is asked for, and no other', () => {
    for (const section of templateSections) {
      expect(missing(without(wholeProtocol, section.key))).toEqual(
        section.required ? [section.key] : [],
      )
    }
  })

  test('it is never a hundred per cent before the last section', () => {
    expect(completeness(without(wholeProtocol, 'ethics'), []).percent).toBeLessThan(100)
  })

  test('“does not apply” counts where it may, with its reason', () => {
    expect(missing(set('minors', { without: 'Adultes seulement' }))).toEqual([])
    expect(missing(set('minors', { without: ' ' }))).toEqual(['minors'])
    expect(missing(set('question', { without: 'Pas de question' }))).toEqual(['question'])
  })

  test('a phase without dates, or with an unknown instrument, is not settled', () => {
    const phase = { id: 'a', title: 'Lettres', startsOn: '2026-09-01', endsOn: '2026-09-30' }
    const phases = (more: Json) => set('phases', { answer: [{ ...phase, ...(more as object) }] })
    expect(missing(phases({}))).toEqual([])
    expect(missing(phases({ endsOn: '' }))).toEqual(['phases'])
    const instruments = [{ id: 'i', kind: 'unknown', settings: {} }]
    expect(missing(phases({ instruments }))).toEqual(['phases'])
  })

  test('a row with an empty required field is not settled', () => {
    expect(missing(set('risks', { answer: [{ id: 'r', risk: 'Pluie' }] }))).toEqual(['risks'])
  })

  test('an attached checklist counts until each principle is examined', () => {
    const checklist = findChecklist('local-convention')
    if (!checklist) throw new Error('no checklist')
    const rows = blankRows(checklist)
    const attached = (input: unknown) =>
      set('checklist-local-convention', { answer: input as Json })
    expect(missing(attached(rows))).toEqual(['checklist-local-convention'])
    const held = rows.map((row) => ({ ...row, state: 'held' }))
    expect(missing(attached(held))).toEqual([])
    const crossed = held.map((row) =>
      row.id === 'follow-up' ? { ...row, state: 'not-held', remark: 'Pas le temps' } : row,
    )
    expect(missing(attached(crossed))).toEqual(['checklist-local-convention'])
  })
})
