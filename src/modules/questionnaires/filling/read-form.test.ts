import { expect, it } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { readOneForm } from './read-form.ts'

const text = { fr: 'Alors ?' }
const walk: Questionnaire = {
  schema: 'ouvroir questionnaire 1',
  ...{ id: 'marche', version: 1, languages: ['fr'], title: text },
  pages: [
    {
      id: 'vous',
      questions: [
        { ...{ id: 'vient', kind: 'yes-no', text }, required: true, preferNot: true },
        { ...{ id: 'note', kind: 'scale', text, from: 1, to: 5 }, low: text, high: text },
      ],
    },
    {
      id: 'suite',
      when: { question: 'vient', is: '=', value: true },
      questions: [{ id: 'pas', kind: 'number', text, required: true, least: 1, most: 900 }],
    },
  ],
}
const read = (raw: Record<string, string>) =>
  readOneForm(walk, raw, { locale: 'fr', language: 'fr' })

it('reads the answers of all pages at once, and nothing that was not asked', () => {
  const sent = read({ vient: 'yes', note: '4', pas: '120', visiteur: 'caché' })
  expect(sent).toEqual({
    ok: true,
    value: {
      vient: { state: 'given', value: true },
      note: { state: 'given', value: 4 },
      pas: { state: 'given', value: 120 },
    },
  })
  // Asked of nobody who does not come: what was typed there goes, and is not missed either.
  const home = read({ vient: 'no', pas: 'beaucoup' })
  expect(home.ok && home.value['vient']).toEqual({ state: 'given', value: false })
  expect(home.ok && home.value['pas']?.state).not.toBe('given')
})

it('reads « je préfère ne pas répondre » as an answer', () => {
  const sent = read({ vient: 'prefer_not' })
  expect(sent.ok && sent.value['vient']).toEqual({ state: 'prefer-not' })
})

it('gives the form back as it was typed, with each fault under its field', () => {
  const sent = read({ vient: 'yes', note: '9', pas: '' })
  if (sent.ok) throw new Error('a mark of nine and a missing number are two faults')
  expect(sent.form.values).toMatchObject({ vient: 'yes', note: '9' })
  expect(Object.keys(sent.form.problems).toSorted()).toEqual(['note', 'pas'])
  expect(sent.form.problems['note']).toContain('5')
  expect(read({})).toMatchObject({ ok: false, form: { problems: { vient: expect.any(String) } } })
})
