import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalJson, type Json } from '#kit/canonical-json.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { InstrumentField, InstrumentKind } from '#kit/instrument.ts'
import { type CellField, rowsAsked } from '#kit/instrument-fields.ts'
import { wholeField } from '#kit/left-out.ts'
import { ProtocolInstrumentForm } from '#modules/experiments/pages/ProtocolInstrumentForm.tsx'
import { instrumentProblems, readPhaseRows } from '#modules/experiments/protocol-phases.ts'
import { type KindAsked, readInstrumentForm } from '#modules/experiments/setting-form.ts'
import { instrumentValues, partName } from '#modules/experiments/setting-typed.ts'
import { settingLines } from '#modules/experiments/setting-words.ts'
import { makeRooms } from '../app.ts'
import { formsOf } from './forms.ts'

// Each kind of instrument that a room registers is read here, with no list to keep: its settings are plain, what is stored
// is shown, typed and read again as it was, its fields offer what its shape takes, and what it refuses is named.

const kinds: readonly KindAsked[] = makeRooms().flatMap(({ instruments }) => instruments ?? [])

type Typed = Record<string, string | string[]>

/** What people type in a field in good faith; the rank tells one row from the other. */
function samples(field: CellField, rank = 0): readonly (string | string[])[] {
  switch (field.type) {
    case 'text':
      return [`Salle des fêtes, ${rank + 1}er étage`]
    case 'long-text':
      return [`  Un banc ${rank} \nDeux bancs\n`]
    case 'lines':
      return [`Un banc ${rank}\n\n Deux bancs`]
    case 'number':
      return ['7', '12', '1 200']
    case 'money':
      return ['12', '1 250,50']
    case 'minutes':
      return ['150', '45']
    case 'date':
      return ['2026-12-01']
    case 'yes-no':
      return ['yes', 'no']
    case 'choice':
      return field.options.map(({ value }) => value)
    case 'several':
      return [field.options.slice(0, 1), field.options].map((all) => all.map(({ value }) => value))
  }
}

/** What no field of this type takes; a text takes anything but too much of it. */
function hostile({ type }: CellField): readonly string[] {
  if (type === 'text' || type === 'long-text' || type === 'lines') return ['x'.repeat(30_000)]
  const others = { date: '2026-02-30', minutes: '1,5', money: '12,345', number: 'NaN' }
  return ['douze', 'constructor', '<b>', ...(type in others ? [others[type as 'date']] : [])]
}

const asCell = (field: InstrumentField) => field as CellField

/** A field filled with one of its samples; rows of a list, one more than the fewest. */
function filled(field: InstrumentField, pick: number): Typed {
  const rows = rowsAsked(field)
  const at = (cell: CellField, rank: number) => {
    const all = samples(cell, rank)
    return all[pick % all.length] ?? ''
  }
  if (!rows) return { [field.name]: at(asCell(field), 0) }
  const ranks = Array.from({ length: Math.min(rows.most, rows.least + 1) }, (_, rank) => rank)
  return Object.fromEntries(
    ranks.flatMap((rank) =>
      rows.cells
        .filter(({ name }) => field.type !== 'questionnaire' || name !== 'options' || pick < 2)
        .map((cell) => [partName(field.name, rank, cell.name), at(cell, rank)]),
    ),
  )
}

const isNumber = ({ type }: InstrumentField) => ['number', 'money', 'minutes'].includes(type)
const saysBound = (done: ReturnType<typeof read>, name: string) =>
  !done.ok && /au (plus|moins)\.$/.test(done.form.problems[name] ?? '')

const mostSamples = (field: InstrumentField) =>
  Math.max(...(rowsAsked(field)?.cells ?? [asCell(field)]).map((cell) => samples(cell).length))

const whole = (typed: Typed): Typed => ({ ...typed, [wholeField]: 'yes' })
const without = (typed: Typed, { name }: InstrumentField): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([one]) => one !== name && !one.startsWith(`${name}.`)),
  )

/** The whole form, each field with the first of its samples. */
const goodForm = (kind: KindAsked): Typed =>
  whole(Object.assign({}, ...kind.fields.map((field) => filled(field, 0))))

const read = (kind: KindAsked, typed: Typed) => readInstrumentForm('one', kind, typed, 'fr')

/** What a browser sends of the form of a kind that shows this: it is drawn, and its fields are read from the page. */
function sentAgain(kind: KindAsked, values: FormState['values']): Typed {
  const page = drawn(kind, values)
  const sent: Record<string, string[]> = {}
  for (const { name, type, value, checked } of formsOf(page, '/a')[0]?.fields ?? []) {
    if (type === 'submit' || ((type === 'radio' || type === 'checkbox') && !checked)) continue
    sent[name] = [...(sent[name] ?? []), value]
  }
  return Object.fromEntries(
    Object.entries(sent).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  )
}

function drawn(kind: KindAsked, values: FormState['values']): string {
  const said = { fr: { title: '', help: '' }, en: { title: '', help: '' } }
  const notice = { recorded: '', retention: '', conduct: '' }
  const shown = { texts: said, notice: { fr: notice, en: notice }, ...kind }
  const form = { values, problems: {} }
  const frame = { locale: 'fr', formKey: 'k' } as Frame
  const props = { frame, action: '/a', kind: shown, form, baseVersion: 1 }
  return String(ProtocolInstrumentForm(props))
}

function isPlain(value: unknown): boolean {
  if (value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object' || value === null) return false
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain)
}

/** A name that a form can put beside the rank of a row. */
const isName = (name: string) => /^[a-z][A-Za-z]*$/.test(name)
/** Names of what the form itself sends. */
const needed = ['base', 'kind']

/** What is wrong with a kind, in words. */
function faultsOf(kind: KindAsked): readonly string[] {
  const faults = new Set<string>()
  const good = goodForm(kind)
  if (!read(kind, good).ok) faults.add(`nothing is read: ${JSON.stringify(read(kind, good))}`)
  for (const field of kind.fields) {
    const others = without(good, field)
    const cells = rowsAsked(field)?.cells ?? []
    if (needed.includes(field.name) || ![field, ...cells].every(({ name }) => isName(name)))
      faults.add(`${field.name} has a name that is not kept`)

    for (let pick = 0; pick < mostSamples(field); pick++) {
      const typed = { ...others, ...filled(field, pick) }
      const stored = storedFaults(kind, typed)
      // A number may be more than an instrument takes, and is told so where it was typed.
      if (pick > 0 && isNumber(field) && saysBound(read(kind, typed), field.name)) continue
      for (const fault of stored.faults) faults.add(`${field.name}: ${fault}`)
      if (stored.settings && stored.settings[field.name] === undefined)
        faults.add(`${field.name} is asked and not kept`)
    }
    // Absent as a box is, and empty as a text is.
    const blank = rowsAsked(field) ? others : { ...others, [field.name]: '' }
    for (const typed of [others, blank]) {
      const done = read(kind, typed)
      if (field.required && (done.ok || !done.form.problems[field.name]))
        faults.add(`${field.name} is required and not asked for`)
      if (!field.required && !done.ok) faults.add(`${field.name} is optional and asked for`)
    }
    for (const [name, typed] of spoilt(kind, field)) {
      const done = read(kind, typed)
      if (done.ok || !done.form.problems[name]) faults.add(`${name} takes anything`)
      else if (!keepsTyped(done.form, typed, name)) faults.add(`${name}: what was typed is lost`)
    }
  }
  return [...faults]
}

/** Each place of a field, filled as nobody should. */
function spoilt(kind: KindAsked, field: InstrumentField): readonly (readonly [string, Typed])[] {
  const good = goodForm(kind)
  const rows = rowsAsked(field)
  if (!rows)
    return hostile(asCell(field)).map((bad) => [field.name, { ...good, [field.name]: bad }])
  const bads = rows.cells.flatMap((cell) =>
    hostile(cell).map((bad) => {
      const name = partName(field.name, 1, cell.name)
      return [name, { ...good, ...filled(field, 0), [name]: bad }] as const
    }),
  )
  const first = rows.cells[0]
  if (!first) return bads
  const many = Array.from({ length: rows.most + 1 }, (_, rank) => [
    partName(field.name, rank, first.name),
    samples(first, rank)[0] ?? '',
  ])
  return [...bads, [field.name, { ...good, ...Object.fromEntries(many) }]]
}

function keepsTyped(form: FormState, typed: Typed, name: string): boolean {
  const value = typed[name]
  return value === undefined || form.values[name] === [value].flat().join('\n')
}

/** What is wrong with settings that were read from a form, stored, shown, typed again and read again. */
function storedFaults(kind: KindAsked, typed: Typed) {
  const first = read(kind, typed)
  if (!first.ok) return { faults: [`refused: ${Object.values(first.form.problems).join(' ')}`] }
  const faults: string[] = []
  const { settings } = first.value
  const again = kind.shape.safeParse(settings)
  if (!again.success) faults.push('what is stored is refused')
  else if (!isPlain(again.data)) faults.push('what is read is not plain')
  const phase = { id: 'p', title: 'P', purpose: '', startsOn: '', endsOn: '' } as const
  const phases = [{ ...phase, milestones: [], dependsOn: [], instruments: [first.value] }]
  if (instrumentProblems(phases, [kind]).length > 0) faults.push('the protocol is not frozen')
  const stored = canonicalJson(settings)
  const kept = readPhaseRows(JSON.parse(canonicalJson(phases as unknown as Json)) as Json)
  if (canonicalJson(kept[0]?.instruments[0]?.settings ?? {}) !== stored)
    faults.push('what is frozen is not what was stored')
  const values = instrumentValues(kind, first.value)
  const second = readInstrumentForm('one', kind, sentAgain(kind, values), 'fr', first.value)
  if (!second.ok) faults.push('what is shown cannot be typed again')
  else if (canonicalJson(second.value.settings) !== stored)
    faults.push('what is shown is read otherwise')
  for (const locale of ['fr', 'en'] as const) {
    const lines = settingLines(kind.fields, settings, locale).join('\n')
    if (/\[object|[{}]| = /.test(lines)) faults.push(`it is not said in words: ${lines}`)
  }
  return { faults, settings }
}

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
    const kind = kinds.find((one) => one.name === name)
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
    const said = settingLines(kindOf('vote').fields, vote, 'fr').join('\n')
    expect(said).toContain('Jugement majoritaire')
    expect(said).toContain('Place du Marché\nLa halle')
  })

  test('of sessions, a setting that was not sent stays as a story gave it', () => {
    const planned = { id: 'one', kind: 'sessions', settings: { ...sessions, format: 'assembly' } }
    const typed = { sessions: '3', participants: '30', minutes: '120', place: '' }
    const done = readInstrumentForm('one', kindOf('sessions'), typed, 'fr', planned)
    expect(done).toMatchObject({ value: { settings: { format: 'assembly', sessions: 3 } } })
  })
})
