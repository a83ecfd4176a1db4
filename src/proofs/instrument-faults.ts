import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { InstrumentField } from '#kit/instruments/instrument.ts'
import { type CellField, rowsAsked } from '#kit/instruments/instrument-fields.ts'
import { canonicalJson, type Json } from '#kit/json/canonical-json.ts'
import { wholeField } from '#kit/left-out.ts'
import { instrumentProblems, readPhaseRows } from '#modules/experiments/template/protocol-phases.ts'
import { settingLines } from '#modules/experiments/template/setting-words.ts'
import { ProtocolInstrumentForm } from '#modules/experiments/writing/pages/ProtocolInstrumentForm.tsx'
import { type KindAsked, readInstrumentForm } from '#modules/experiments/writing/setting-form.ts'
import { instrumentValues, partName } from '#modules/experiments/writing/setting-typed.ts'
import { formsOf } from './forms.ts'

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
      return ['2', '12', '1 200']
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
/** The only problem is said at this field, and at no other. */
const saysBound = (done: ReturnType<typeof read>, name: string) =>
  !done.ok && Object.keys(done.form.problems).join() === name

const mostSamples = (field: InstrumentField) =>
  Math.max(...(rowsAsked(field)?.cells ?? [asCell(field)]).map((cell) => samples(cell).length))

export const whole = (typed: Typed): Typed => ({ ...typed, [wholeField]: 'yes' })
const without = (typed: Typed, { name }: InstrumentField): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([one]) => one !== name && !one.startsWith(`${name}.`)),
  )

/** The whole form, each field with the first of its samples. */
const goodForm = (kind: KindAsked): Typed =>
  whole(Object.assign({}, ...kind.fields.map((field) => filled(field, 0))))

export const read = (kind: KindAsked, typed: Typed) => readInstrumentForm('one', kind, typed, 'fr')

/** What a browser sends of the form of a kind that shows this: it is drawn, and its fields are read from the page. */
export function sentAgain(kind: KindAsked, values: FormState['values']): Typed {
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

export function drawn(kind: KindAsked, values: FormState['values']): string {
  const said = { fr: { title: '', help: '' }, en: { title: '', help: '' } }
  const notice = { recorded: '', retention: '', conduct: '' }
  const shown = { texts: said, notice: { fr: notice, en: notice }, ...kind }
  const form = { values, problems: {} }
  const frame = { locale: 'fr', formMark: 'k' } as Frame
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
export function faultsOf(kind: KindAsked): readonly string[] {
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
      // A number may be more than an instrument takes, alone or beside another field, and is told so where it was typed.
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
