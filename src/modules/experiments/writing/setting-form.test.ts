import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { InstrumentField } from '#kit/instruments/instrument.ts'
import { questionKinds } from '#kit/instruments/instrument-fields.ts'
import { wholeField } from '#kit/left-out.ts'
import { instrumentForm, readInstrumentForm, rowGesture, withRowGesture } from './setting-form.ts'
import { instrumentValues, shownSettings, typedRows } from './setting-typed.ts'

const said = (fr: string) => ({ fr, en: fr })
const asked = (name: string, required = false) =>
  ({ name, label: said(name), hint: said(''), required }) as const

const fields: readonly InstrumentField[] = [
  { ...asked('title', true), type: 'text' },
  {
    ...asked('ways'),
    type: 'several',
    options: ['letter', 'door', 'phone'].map((value) => ({ value, label: said(value) })),
  },
  { ...asked('fee'), type: 'money' },
  { ...asked('open'), type: 'yes-no' },
  {
    ...asked('places'),
    type: 'rows',
    row: said('Lieu'),
    fields: [
      { name: 'name', type: 'text', label: said('Nom'), required: true },
      { name: 'seats', type: 'number', label: said('Places'), required: false },
    ],
    least: 0,
    most: 3,
  },
  { ...asked('questions'), type: 'questionnaire', most: 4 },
]
const shape = z.object({
  title: z.string().max(40),
  ways: z.array(z.string()).default([]),
  fee: z.number().optional(),
  open: z.boolean().optional(),
  places: z.array(z.object({ name: z.string().max(5), seats: z.number().optional() })).default([]),
  questions: z
    .array(
      z.object({
        question: z.string(),
        kind: z.enum(questionKinds),
        options: z.array(z.string()),
        required: z.boolean().default(false),
      }),
    )
    .default([]),
})
const kind = { name: 'walks', fields, shape }
const whole = { [wholeField]: 'yes' }
const typed = {
  ...whole,
  title: 'Marches',
  ways: ['door', 'letter'],
  fee: '1 250,50',
  open: 'no',
  'places.0.name': 'Halle',
  'places.0.seats': '12',
  'places.1.name': '',
  'places.1.seats': '',
  'places.2.name': 'Gare',
  'places.2.seats': '',
  'questions.0.question': 'Que voyez-vous ?',
  'questions.0.kind': 'several',
  'questions.0.options': 'Un banc\n\n Un arbre ',
  'questions.0.required': 'yes',
  'questions.1.question': 'Revenez-vous ?',
  'questions.1.kind': 'yes-no',
  'questions.1.options': '',
}
const read = (
  form: Record<string, string | string[]>,
  before?: Parameters<typeof instrumentValues>[1],
) => readInstrumentForm('one', kind, form, 'fr', before)

function good(form: Record<string, string | string[]> = typed) {
  const done = read(form)
  if (!done.ok) throw new Error(JSON.stringify(done.form.problems))
  return done.value
}

function problems(form: Record<string, string | string[]>, before?: Parameters<typeof read>[1]) {
  const done = read(form, before)
  return done.ok ? {} : done.form.problems
}

describe('the settings of an instrument', () => {
  test('are kept as the kind of each field says, in the order of the rows', () => {
    expect(good().settings).toEqual({
      title: 'Marches',
      ways: ['letter', 'door'],
      fee: 125_050,
      open: false,
      places: [{ name: 'Halle', seats: 12 }, { name: 'Gare' }],
      questions: [
        {
          question: 'Que voyez-vous ?',
          kind: 'several',
          options: ['Un banc', 'Un arbre'],
          required: true,
        },
        { question: 'Revenez-vous ?', kind: 'yes-no', options: [], required: false },
      ],
    })
  })

  test('left empty are absent where nothing stands for an answer, and empty where a list does', () => {
    const { settings } = good({ ...whole, title: 'Marches', fee: '', open: '' })
    expect(settings).toEqual({ title: 'Marches', ways: [], places: [], questions: [] })
  })

  test('that are refused name the place in its row, and lose nothing', () => {
    const bad = { ...typed, 'places.2.seats': 'douze', 'questions.1.options': 'Oui', fee: '12,345' }
    const done = read({ ...bad, 'questions.0.options': 'Un banc' })
    expect(done.ok ? {} : done.form.problems).toEqual({
      'places.1.seats': 'Écrivez un nombre en chiffres, par exemple 12 ou 2,5.',
      'questions.0.options': 'Écrivez au moins deux réponses, une par ligne.',
      'questions.1.options': expect.stringMatching(/^Cette sorte de réponse n’a pas de liste/),
      fee: 'Écrivez un montant, par exemple 1 250,50.',
    })
    expect(done.ok ? {} : done.form.values).toMatchObject({
      'places.1.name': 'Gare',
      'places.1.seats': 'douze',
      ways: 'door\nletter',
      fee: '12,345',
    })
    expect(problems({ ...typed, 'places.0.name': 'Médiathèque' })).toHaveProperty(['places.0.name'])
    expect(problems({ ...typed, 'places.0.name': '' })).toHaveProperty(['places.0.name'])
  })

  test('that a form was too short to hold stay, and boxes are asked about', () => {
    const before = good()
    const { [wholeField]: _whole, ...rest } = typed
    const cut = { ...rest, 'questions.1.required': 'no' }
    const { fee: _fee, ...noFee } = cut
    const kept = read({ ...noFee, title: 'Autre' }, before)
    expect(kept).toMatchObject({ value: { settings: { title: 'Autre', fee: 125_050 } } })
    const { ways: _ways, ...noWays } = cut
    expect(Object.keys(problems(noWays, before))).toEqual(['form', 'ways'])
    const first = Object.fromEntries(
      Object.entries(cut).filter(([name]) => !name.startsWith('questions.')),
    )
    expect(problems(first, before)).toHaveProperty(['questions.0.question'])
    // Sent to its end, the same form took them away.
    expect(read({ ...first, ...whole }, before)).toMatchObject({
      value: { settings: { questions: [] } },
    })
  })

  test('that their kind cannot read back are refused at once', () => {
    const deaf = { ...kind, shape: z.object({ title: z.string().transform((text) => [text]) }) }
    const done = readInstrumentForm('one', deaf, typed, 'fr')
    expect(done.ok ? '' : done.form.problems['form']).toMatch(/ne sait pas relire/)
  })
})

describe('a row', () => {
  const press = (what: string, form: Record<string, string | string[]> = typed) =>
    withRowGesture(kind, { ...form, [rowGesture]: what })
  const names = (values: ReturnType<typeof press>) =>
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      /^places\.\d\.name/.test(name) ? [value] : [],
    )

  test('is added, moved or taken away, and all that was typed stays', () => {
    const four = { ...typed, 'questions.2.question': '', fee: 'douze' }
    expect(press('questions:add', four)).toMatchObject({
      fee: 'douze',
      ways: 'door\nletter',
      'places.0.name': 'Halle',
      'questions.1.question': 'Revenez-vous ?',
      'questions.3.question': '',
    })
    expect(names(press('places:down:0'))).toEqual(['', 'Halle', 'Gare'])
    expect(names(press('places:up:2'))).toEqual(['Halle', 'Gare', ''])
    expect(names(press('places:remove:0'))).toEqual(['', 'Gare'])
  })

  test('that a form was too short to hold is still there after a gesture, and one taken away is not', () => {
    const { [wholeField]: _whole, ...cut } = typed
    const first = Object.fromEntries(
      Object.entries(cut).filter(([name]) => !/^(?:questions\.|places\.[12])/.test(name)),
    )
    const gesture = { [rowGesture]: 'places:up:1' }
    const back = withRowGesture(kind, { ...first, ...gesture }, good())
    expect(names(back)).toEqual(['Gare', 'Halle'])
    expect(back).toHaveProperty(['questions.1.question'], 'Revenez-vous ?')
    const whole = withRowGesture(kind, { ...first, [wholeField]: 'yes', ...gesture }, good())
    expect(names(whole)).toEqual(['Halle'])
  })

  test('is never lost to a gesture that means nothing', () => {
    for (const what of [
      'places:up:0',
      'places:down:2',
      'places:remove:9',
      'places:add',
      'x',
      'constructor:add',
      'places:up:x',
    ])
      expect(names(press(what))).toEqual(['Halle', '', 'Gare'])
    expect(withRowGesture(kind, typed)).toBeUndefined()
  })
})

test('what its kind refuses today of an instrument that exists is said where it is corrected', () => {
  const planned = good()
  expect(instrumentForm(kind, planned, 'fr').problems).toEqual({})
  const old = { ...planned.settings, places: [{ name: 'Gare' }, { name: 'Médiathèque' }], fee: 'x' }
  const form = instrumentForm(kind, { ...planned, settings: old }, 'fr')
  expect(Object.keys(form.problems).sort()).toEqual(['fee', 'places.1.name'])
  expect(form.values).toMatchObject({ fee: 'x', 'places.1.name': 'Médiathèque' })
})

test('an instrument that exists is typed again as it stands', () => {
  const planned = good()
  const values = instrumentValues(kind, planned)
  expect(values).toMatchObject({ fee: '1250,50', open: 'no', 'places.0.seats': '12' })
  expect(shownSettings(kind, planned)['ways']).toMatchObject({ several: true, box: true })
  const raw = { ...whole, ...values, ways: (values['ways'] ?? '').split('\n') }
  expect(read(raw, planned)).toMatchObject({ value: planned })
  const rows = {
    row: said(''),
    least: 0,
    most: 9,
    cells: [{ ...asked('name'), type: 'text' }],
  } as const
  expect(typedRows('a', rows, { 'a.10.name': 'c', 'a.2.name': 'b', 'a.x.name': 'd' })).toEqual([
    { name: 'b' },
    { name: 'c' },
  ])
})
