import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { InstrumentField } from '#kit/instrument.ts'
import {
  instrumentValues,
  type KindAsked,
  readInstrumentForm,
} from '#modules/experiments/protocol-phase-form.ts'
import { instrumentProblems } from '#modules/experiments/protocol-phases.ts'
import { makeRooms } from '../app.ts'

const kinds: readonly KindAsked[] = makeRooms().flatMap(({ instruments }) => instruments ?? [])

/** What people type in a field: nothing, little, a lot, in their own writing. */
const typed: Record<InstrumentField['type'], readonly string[]> = {
  text: ['', 'Salle des fêtes, 1er étage', 'Jugement majoritaire'],
  'long-text': ['', '  Un banc \nDeux bancs\n'],
  number: ['', '7', '1 200'],
  date: ['', '2026-12-01'],
}

function forms(fields: readonly InstrumentField[]): readonly Record<string, string>[] {
  return fields.reduce<readonly Record<string, string>[]>(
    (all, { name, type }) =>
      all.flatMap((form) => typed[type].map((value) => ({ ...form, [name]: value }))),
    [{}],
  )
}

/** What is wrong with settings that were read from a form, stored, shown, typed again and read again. */
function faultsOf(kind: KindAsked): { readonly read: number; readonly faults: readonly string[] } {
  const faults = new Set<string>()
  let read = 0
  for (const form of forms(kind.fields)) {
    const first = readInstrumentForm('one', kind, form, 'fr')
    if (!first.ok) continue
    read++
    const stored = first.value.settings
    for (const [name, value] of Object.entries(stored))
      if (typeof value !== 'string' && typeof value !== 'number') faults.add(`${name} is not plain`)
    const again = kind.shape.safeParse(stored)
    if (!again.success) faults.add('what is stored is refused')
    else if (JSON.stringify(again.data) !== JSON.stringify(kind.shape.parse(again.data)))
      faults.add('what is stored is read otherwise')
    const phase = { id: 'p', title: 'P', purpose: '', startsOn: '', endsOn: '' } as const
    const phases = [{ ...phase, milestones: [], dependsOn: [], instruments: [first.value] }]
    if (instrumentProblems(phases, [kind]).length > 0) faults.add('the protocol is not frozen')
    const shown = { ...instrumentValues(first.value) } as Record<string, string>
    const second = readInstrumentForm('one', kind, shown, 'fr', first.value)
    if (!second.ok) faults.add('what is shown cannot be typed again')
    else if (JSON.stringify(second.value.settings) !== JSON.stringify(stored))
      faults.add('what is shown is read otherwise')
  }
  return { read, faults: [...faults] }
}

test('the house has kinds to read', () => {
  expect(kinds.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sessions', 'draw', 'vote']),
  )
})

describe.each(kinds)('the settings of $name', (kind) => {
  test('are plain, and stored, shown, typed and frozen again as they were read', () => {
    const { read, faults } = faultsOf(kind)
    expect(read).toBeGreaterThan(1)
    expect(faults).toEqual([])
  })

  test('each of its fields is read from one form at least', () => {
    const kept = forms(kind.fields).flatMap((form) => {
      const parsed = readInstrumentForm('one', kind, form, 'fr')
      return parsed.ok ? Object.entries(parsed.value.settings) : []
    })
    const said = kept.filter(([, value]) => value !== '').map(([name]) => name)
    expect([...new Set(said)]).toEqual(expect.arrayContaining(kind.fields.map(({ name }) => name)))
  })
})

const field = (name: string, type: InstrumentField['type']) =>
  ({ name, type, label: { fr: '', en: '' }, hint: { fr: '', en: '' } }) as const
const lines = z.string().transform((text) => text.split('\n'))

test.each([
  ['a list', z.object({ a: lines }), 'what is stored is refused'],
  ['a yes', z.object({ a: z.string().transform((text) => text !== '') }), 'a is not plain'],
  [
    'more',
    z.object({ a: z.string().transform((text) => `${text}!`) }),
    'what is stored is read otherwise',
  ],
])('control: a kind that makes %s of what was typed is found', (_, shape, fault) => {
  const kind = { name: 'planted', fields: [field('a', 'text')], shape }
  expect(faultsOf(kind).faults).toContain(fault)
})

test('a setting that has no field stays as a story gave it', () => {
  const sessions = kinds.find(({ name }) => name === 'sessions')
  if (!sessions) throw new Error('no sessions')
  const settings = { format: 'assembly', sessions: 2, participants: 30, minutes: 120, place: '' }
  const planned = { id: 'one', kind: 'sessions', settings }
  const shown = { ...instrumentValues(planned), sessions: '3' } as Record<string, string>
  const read = readInstrumentForm('one', sessions, shown, 'fr', planned)
  expect(read).toMatchObject({ value: { settings: { format: 'assembly', sessions: 3 } } })
})
