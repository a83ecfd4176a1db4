import { describe, expect, test } from 'vitest'
import { itemsIn } from '../template/protocol-answer.ts'
import { wholeProtocol } from '../template/protocol-example.ts'
import { findSection, templateSections } from '../template/protocol-sections.ts'
import { itemValues, readItemForm, readSectionForm, sectionValues } from './protocol-form.ts'

const section = (key: string) => {
  const found = findSection(key)
  if (!found) throw new Error(key)
  return found
}
const read = (key: string, raw: Record<string, string | string[]>) => {
  const parsed = readSectionForm(section(key), raw, 'fr')
  return parsed.ok ? parsed.value.answer : parsed.form.problems
}

describe('the form of a section', () => {
  test('gives back what the section held', () => {
    for (const item of templateSections) {
      const answer = wholeProtocol[item.key]
      if (!answer || item.kind === 'items' || item.kind === 'phases') continue
      const values = sectionValues(item, answer)
      const raw =
        item.kind === 'choices' ? { answer: values['answer']?.split('\n') ?? [] } : { ...values }
      expect(read(item.key, raw)).toEqual(answer)
    }
  })

  test('knows where it started from', () => {
    const draft = '01936000-0000-7000-8000-000000000001'
    const start = { answer: 'x', base: '12', draft }
    expect(readSectionForm(section('context'), start, 'fr')).toMatchObject({
      value: { baseVersion: 12, draftId: draft },
    })
    const none = { answer: 'x', base: '-3', draft: 'bizarre' }
    expect(readSectionForm(section('context'), none, 'fr')).toMatchObject({
      value: { baseVersion: 0, draftId: undefined },
    })
  })

  test('“does not apply” asks why, and only where the question allows it', () => {
    expect(read('minors', { beside: 'yes', without: '' })).toHaveProperty('without')
    expect(read('minors', { beside: 'yes', without: 'Adultes' })).toEqual({ without: 'Adultes' })
    expect(read('question', { beside: 'yes', without: 'x', answer: 'Oui' })).toEqual({
      answer: 'Oui',
    })
  })

  test('reads numbers as people write them, and refuses the rest', () => {
    expect(read('participants-planned', { answer: '1 200' })).toEqual({ answer: 1200 })
    expect(read('participants-planned', { answer: '' })).toEqual({ answer: null })
    expect(read('participants-planned', { answer: '2,5' })).toHaveProperty('answer')
    expect(read('participants-planned', { answer: 'beaucoup' })).toHaveProperty('answer')
  })

  test('takes the choices it offers, and no other', () => {
    expect(read('licence', { answer: 'CC-BY-4.0' })).toEqual({ answer: 'CC-BY-4.0' })
    expect(read('licence', { answer: 'tout-permis' })).not.toEqual({ answer: 'tout-permis' })
    expect(read('challenges', { answer: ['empowerment', 'autre'] })).toEqual({
      answer: 'Choisissez une des réponses proposées.',
    })
  })

  test('a list is one line per entry, without its dashes', () => {
    expect(read('red-lines', { answer: '- Une\n\n * Deux \nTrois' })).toEqual({
      answer: ['Une', 'Deux', 'Trois'],
    })
  })

  test('what is too long is told, and kept as typed', () => {
    const long = 'a'.repeat(201)
    const parsed = readSectionForm(section('title'), { answer: long }, 'fr')
    expect(parsed).toMatchObject({ ok: false, form: { values: { answer: long } } })
  })
})

describe('the form of a row', () => {
  const budget = section('budget')

  test('gives back what the row held, money included', () => {
    for (const item of itemsIn(wholeProtocol['budget'])) {
      const raw = { ...itemValues(budget, item) }
      const parsed = readItemForm(budget, item.id, raw, 'fr')
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.form.problems))
      for (const [name, value] of Object.entries(item)) {
        expect(parsed.value[name]).toBe(value)
      }
    }
    expect(itemValues(budget, { id: 'a', amount: 123_450, days: 2.5 })).toMatchObject({
      amount: '1234,50',
      days: '2,5',
    })
  })

  test('tells every wrong field at once', () => {
    const parsed = readItemForm(budget, 'a', { label: '', side: 'don', amount: '-3' }, 'fr')
    if (parsed.ok) throw new Error('accepted')
    expect(Object.keys(parsed.form.problems)).toEqual(['label', 'side', 'amount'])
  })
})
