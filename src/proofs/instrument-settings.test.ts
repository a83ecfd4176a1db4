import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { InstrumentField, InstrumentKind } from '#kit/instruments/instrument.ts'
import { canonicalJson, type Json } from '#kit/json/canonical-json.ts'
import { instrumentProblems, readPhaseRows } from '#modules/experiments/template/protocol-phases.ts'
import { settingLines } from '#modules/experiments/template/setting-words.ts'
import { type KindAsked, readInstrumentForm } from '#modules/experiments/writing/setting-form.ts'
import { instrumentValues } from '#modules/experiments/writing/setting-typed.ts'
import type { Module } from '#platform/module.ts'
import { makeRooms } from '../app.ts'
import { drawn, faultsOf, read, sentAgain, whole } from './instrument-faults.ts'

// Each kind of instrument that a room registers is read here, with no list to keep: its settings are plain, what is stored
// is shown, typed and read again as it was, its fields offer what its shape takes, and what it refuses is named.

const kinds: readonly KindAsked[] = makeRooms().flatMap(({ instruments }) => instruments ?? [])

test('the house has kinds to read', () => {
  expect(kinds.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sessions', 'draw', 'vote']),
  )
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
})

test.each(kinds)(
  'the settings of $name are plain and read back equal, its fields are those of its shape, and what it refuses is named',
  (kind) => {
    expect(kind.fields.length).toBeGreaterThan(0)
    expect(faultsOf(kind)).toEqual([])
  },
)

/** What a room must hear, so that what hangs on an experiment is hidden and shown with it. */
const heard = ['experiment.published', 'experiment.withdrawn'] as const

function deafRooms(rooms: readonly Pick<Module, 'name' | 'instruments' | 'listeners'>[]) {
  return rooms
    .filter(({ instruments = [] }) => instruments.length > 0)
    .flatMap(({ name, listeners = [] }) =>
      heard
        .filter((one) => !listeners.some(({ on }) => on === one))
        .map((one) => `${name} offers an instrument, and does not listen to ${one}`),
    )
}

test('a room that offers a kind hides and shows what its experiment hides and shows', () => {
  const rooms = makeRooms()
  expect(deafRooms(rooms)).toEqual([])
  const deaf = rooms
    .filter(({ name }) => name === 'votes')
    .map((room) => ({ ...room, listeners: [] }))
  expect(deafRooms(deaf)).toHaveLength(2)
})

test.each(kinds)('an empty form of $name asks for each required field by its name', (kind) => {
  for (const typed of [{}, whole({})]) {
    const done = read(kind, typed)
    expect(done.ok ? [] : Object.keys(done.form.problems).sort()).toEqual(
      kind.fields
        .filter(({ required }) => required)
        .map(({ name }) => name)
        .sort(),
    )
  }
})

describe('control: a kind is found', () => {
  const text = { fr: 'A', en: 'A' }
  const asked = { name: 'a', label: text, hint: text, required: true } as const
  const options = ['one', 'two'].map((value) => ({ value, label: text }))
  const rows = { ...asked, type: 'rows', row: text, least: 1, most: 5 } as const
  const words = { ...asked, type: 'text' } as const
  const choice = { ...asked, type: 'choice', options } as const
  const lines = z.string().transform((typed) => typed.split('\n'))
  const louder = z.string().transform((typed) => `${typed}!`)
  const day = z.union([z.string(), z.date()]).transform((typed) => new Date(typed))
  const row = z.object({ b: z.string() })
  const cell = { name: 'b', label: text, required: true } as const

  test.each<[string, InstrumentField, z.ZodType, RegExp]>([
    ['a list of what it reads as a text', words, lines, /cannot|nothing is read/],
    ['more of what was typed', words, louder, /nothing is read/],
    [
      'an object of what was typed',
      { ...asked, type: 'date' },
      day,
      /a: what is read is not plain/,
    ],
    ['numbers of its words', words, z.number(), /nothing is read/],
    ['an option that its shape refuses', choice, z.enum(['one']), /a: refused/],
    [
      'a required field of what may be empty',
      { ...words, required: false },
      z.string().min(1),
      /optional and asked for/,
    ],
    [
      'rows that its shape does not know',
      { ...rows, fields: [{ ...cell, type: 'text' }] },
      z.string(),
      /nothing is read/,
    ],
    [
      'rows whose order it changes',
      { ...rows, fields: [{ ...cell, type: 'text' }] },
      z.array(row).transform((all) => all.toReversed()),
      /nothing is read/,
    ],
    ['a name that no form keeps', { ...words, name: 'a.b' }, z.string(), /name that is not kept/],
    ['a name that the form needs', { ...words, name: 'kind' }, z.string(), /name that is not kept/],
  ])('that makes %s', (_, field, shape, fault) => {
    const kind = { name: 'planted', fields: [field], shape: z.object({ [field.name]: shape }) }
    expect(faultsOf(kind).join('\n')).toMatch(fault)
  })

  test('that drops what it asks', () => {
    const kind = { name: 'planted', fields: [words], shape: z.object({}) }
    expect(faultsOf(kind)).toContain('a is asked and not kept')
  })

  test('and the same kinds, in order, are not', () => {
    const simple = [
      words,
      { ...choice, name: 'c' },
      { ...asked, name: 'd', type: 'several', options },
      { ...asked, name: 'e', type: 'yes-no' },
      { ...asked, name: 'f', type: 'money' },
      { ...asked, name: 'g', type: 'lines' },
      { ...asked, name: 'h', type: 'questionnaire', most: 12 },
      {
        ...rows,
        name: 'i',
        fields: [
          { ...cell, type: 'several', options },
          { ...cell, name: 'p', type: 'money' },
        ],
      },
    ] satisfies readonly InstrumentField[]
    const plain = z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())])
    const shape = z.object(Object.fromEntries(simple.map(({ name }) => [name, plain])))
    expect(faultsOf({ name: 'planted', fields: simple, shape })).toEqual([])
  })

  test('the list of answers of a question is not said to be optional: its kind of answer may ask for it', () => {
    const field = { ...asked, type: 'questionnaire', most: 12 } as const
    const page = drawn({ name: 'planted', fields: [field], shape: z.object({}) }, {})
    expect(page).toMatch(/>Liste des réponses<\/label>/)
    expect(page).toMatch(/>Faut-il répondre\s\?<span class="optional">/)
  })

  test('whose settings are no plain data, before it runs', () => {
    // @ts-expect-error: a day taken apart is no setting
    type Day = InstrumentKind<unknown, { readonly on: Date }>
    // @ts-expect-error: nor a map
    type Places = InstrumentKind<unknown, { readonly places: ReadonlyMap<string, string> }>
    type Rows = InstrumentKind<unknown, { readonly rows: readonly { readonly a: string }[] }>
    const none: readonly (Day | Places | Rows)[] = []
    expect(none).toEqual([])
  })
})

describe('what older protocols hold', () => {
  const kindOf = (name: string) => {
    const kind = kinds.find((item) => item.name === name)
    if (!kind) throw new Error(`no ${name}`)
    return kind
  }
  const phaseWith = (kind: string, settings: Record<string, Json>) => ({
    ...{
      id: 'p',
      title: 'P',
      purpose: '',
      startsOn: '',
      endsOn: '',
      milestones: [],
      dependsOn: [],
    },
    instruments: [{ id: 'one', kind, settings }],
  })
  const vote = {
    question: 'Quel nom ?',
    options: 'Place du Marché\nLa halle',
    method: 'Jugement majoritaire',
    voters: 40,
    seats: 1,
  }
  const draw = { panelSize: 24, reserveSize: 8, population: '', indemnity: '', drawOn: '' }
  const sessions = { sessions: 2, participants: 30, minutes: 120, place: '' }

  test.each([
    ['vote', vote],
    ['draw', draw],
    ['sessions', sessions],
  ])('of a %s is kept to the byte, read, said, and typed again', (name, settings) => {
    const kind = kindOf(name)
    const bytes = canonicalJson([phaseWith(name, settings)])
    const phases = readPhaseRows(JSON.parse(bytes) as Json)
    expect(canonicalJson(phases as unknown as Json)).toBe(bytes)
    expect(instrumentProblems(phases, [kind])).toEqual([])
    const planned = { id: 'one', kind: name, settings }
    const typed = sentAgain(kind, instrumentValues(kind, planned))
    const done = readInstrumentForm('one', kind, typed, 'fr', planned)
    expect(done).toMatchObject({ ok: true })
    expect(done.ok && kind.shape.parse(done.value.settings)).toEqual(kind.shape.parse(settings))
  })

  test('of a vote says its rule and its options as they were written', () => {
    const words = settingLines(kindOf('vote').fields, vote, 'fr').join('\n')
    expect(words).toContain('Jugement majoritaire')
    expect(words).toContain('Place du Marché\nLa halle')
  })

  test('of sessions, a setting that was not sent stays as a story gave it', () => {
    const planned = { id: 'one', kind: 'sessions', settings: { ...sessions, format: 'assembly' } }
    const typed = { sessions: '3', participants: '30', minutes: '120', place: '' }
    const done = readInstrumentForm('one', kindOf('sessions'), typed, 'fr', planned)
    expect(done).toMatchObject({ value: { settings: { format: 'assembly', sessions: 3 } } })
  })
})
