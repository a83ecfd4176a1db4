import { describe, expect, test } from 'vitest'
import type { InstrumentField } from '#kit/instruments/instrument.ts'
import { settingLines, settingTables, writtenSettings } from './setting-words.ts'

const said = (fr: string, en = fr) => ({ fr, en })
const asked = (name: string, fr: string) =>
  ({ name, label: said(fr), hint: said(''), required: false }) as const

const fields: readonly InstrumentField[] = [
  { ...asked('length', 'Durée'), type: 'minutes' },
  { ...asked('fee', 'Indemnité'), type: 'money' },
  { ...asked('people', 'Personnes'), type: 'number' },
  { ...asked('on', 'Jour'), type: 'date' },
  { ...asked('open', 'Public ?'), type: 'yes-no' },
  {
    ...asked('ways', 'Invitations'),
    type: 'several',
    options: [
      { value: 'letter', label: said('Lettre', 'Letter') },
      { value: 'door', label: said('Porte', 'Door') },
    ],
  },
  {
    ...asked('rule', 'Règle'),
    type: 'choice',
    options: [{ value: 'mj', label: said('Jugement majoritaire') }],
  },
  { ...asked('questions', 'Questionnaire'), type: 'questionnaire', most: 9 },
]
const settings = {
  length: 150,
  fee: 8_550,
  people: 1_200,
  on: '2027-01-11',
  open: false,
  ways: ['letter', 'door'],
  rule: 'mj',
  questions: [
    { question: 'Que voyez-vous ?', kind: 'one', options: ['Un banc', 'Un arbre'], required: true },
    { question: 'Pourquoi ?', kind: 'text', options: [], required: false },
  ],
}

/** Spaces that French does not break, as a test reads them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('settings in words', () => {
  test('are said under their labels, each as its kind is read', () => {
    expect(writtenSettings(fields, settings, 'fr').map(plain)).toEqual([
      'Durée : 2 h 30',
      'Indemnité : 85,50 €',
      'Personnes : 1 200',
      'Jour : 11 janvier 2027',
      'Public ? : Non',
      'Invitations : Lettre, Porte',
      'Règle : Jugement majoritaire',
    ])
    expect(writtenSettings(fields, settings, 'en')).toContain('Invitations: Letter, Door')
    expect(writtenSettings(fields, { people: 0, on: '', ways: [] }, 'fr')).toEqual([
      expect.stringMatching(/Personnes.: 0/),
    ])
  })

  test('that are rows are a table, in their order, with the columns that say something', () => {
    const [table] = settingTables({ title: 'Marche', fields }, settings, 'fr')
    if (table?.kind !== 'table') throw new Error('no table')
    expect(plain(table.caption)).toBe('Marche : Questionnaire')
    expect(table.columns.map(({ title }) => title)).toContain('Liste des réponses')
    expect(table.rows).toEqual([
      ['1', 'Que voyez-vous ?', 'Une réponse de la liste', 'Un banc, Un arbre', 'Oui'],
      ['2', 'Pourquoi ?', 'Quelques mots', '', 'Non'],
    ])
    const short = [{ question: 'Pourquoi ?', kind: 'text', options: [] }]
    const [bare] = settingTables({ title: 'Marche', fields }, { questions: short }, 'fr')
    expect(bare?.kind === 'table' && bare.columns).toHaveLength(3)
    expect(settingTables({ title: 'Marche', fields }, { questions: [] }, 'fr')).toEqual([])
  })

  test('that another version stored otherwise are said as they were written', () => {
    const old = {
      rule: 'à la main',
      questions: 'Une\nDeux',
      people: 'une dizaine',
      other: { a: 1 },
    }
    expect(settingLines(fields, old, 'fr').map(plain)).toEqual([
      'Personnes : une dizaine',
      'Règle : à la main',
      'Questionnaire : Une\nDeux',
      'other = {"a":1}',
    ])
  })

  test('of two versions differ by the words that changed', () => {
    const [before, after] = [settings, { ...settings, questions: settings.questions.toReversed() }]
    const [was, is] = [before, after].map((entry) => settingLines(fields, entry, 'fr').map(plain))
    expect(was?.at(-1)).toBe(
      'Question 2 : Pourquoi ? ; Sorte de réponse : Quelques mots ; Faut-il répondre ? : Non',
    )
    expect(is?.at(-2)).toMatch(/^Question 1 : Pourquoi \?/)
  })
})
