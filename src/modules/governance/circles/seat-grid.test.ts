import { expect, test } from 'vitest'
import { changeOf, readBlock } from '#kit/grids/pasted-lines.ts'
import { aCircleRole } from '../examples.ts'
import type { RoleMandate } from '../role-mandate.ts'
import {
  mandateOfRow,
  type Seated,
  type SeatRow,
  seatGrid,
  seatRows,
  withoutSeat,
} from './seat-grid.ts'

const [lead, money] = [
  aCircleRole({ id: '01936000-0000-7000-8000-000000000061', title: 'Facilitation', seats: 1 }),
  aCircleRole({ id: '01936000-0000-7000-8000-000000000062', title: 'Trésorerie', seats: 2 }),
]
const ines: RoleMandate = {
  ...{ id: 'm1', roleId: lead.id, memberId: 'p1', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  ...{ filledBy: 'consent', decisionId: undefined, decisionNote: '', endedOn: undefined },
  ...{ endReason: '', warnedDays: 60 },
}
const seated: Seated = {
  roles: [lead, money],
  members: [
    { id: 'p1', name: 'Inès Morel' },
    { id: 'p2', name: 'Awa Diop' },
    { id: 'p3', name: 'Awa N’Diaye' },
  ],
  mandates: [ines],
  today: '2026-11-30',
}
const rows = seatRows(seated, () => 'Inès Morel')
const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ')

function read(...lines: readonly string[]) {
  const block = readBlock(seatGrid(seated), lines.join('\n'), rows, 'fr')
  if ('problem' in block) throw new Error(block.problem)
  const why = block.lines.map((line) => (line.state === 'refused' ? plain(line.why.join(' ')) : ''))
  return { change: changeOf(block), states: block.lines.map(({ state }) => state), why }
}

test('a name is the person of the circle whom it means, in any order; the address of who is known is not taken', () => {
  const { change, states } = read(
    'Rôle\tNom\tMail\tAu\tMode',
    'facilitation\tMOREL Inès\tines@exemple.fr\t31/12/2026\tConsentement',
    'Trésorerie\tDiop\t\t\tdésignation',
    'Trésorerie\tRose Petit\trose@exemple.fr\t\tvote',
  )
  expect(states).toEqual(['same', 'added', 'added'])
  expect(change.added).toMatchObject([
    { role: money.id, person: { memberId: 'p2' }, filledBy: 'appointment' },
    { person: { memberId: undefined, name: 'Rose Petit' }, email: 'rose@exemple.fr' },
  ])
})

test('what cannot be told is left aside, each with why', () => {
  const { states, why } = read(
    'Role\tHolder\tMail\tHow\tUntil',
    'Trésorerie\tAwa\t\tvote\t',
    'Trésorerie\tPaul Inconnu\t\tvote\t',
    'Trésorerie\tDiop\t\t\t',
    'Trésorerie\tDiop\t\tvote\t01/01/2020',
    'Cuisine\tDiop\t\tvote\t',
  )
  expect(new Set(states)).toEqual(new Set(['refused']))
  expect(why[0]).toContain('peut être plusieurs personnes du cercle')
  expect(why[1]).toContain('n’est pas une personne du cercle')
  expect(why[2]).toContain('Il manque « Comment »')
  expect(why[3]).toContain('La fin vient avant le début')
  expect(why[4]).toContain('« Cuisine » n’est pas une des réponses')
})

test('a name that its field refuses is told once, and never as somebody unknown', () => {
  const row = { role: lead.id, person: 'Inès\u0007'.padEnd(300, 'x'), filledBy: 'vote' }
  const { error } = seatGrid(seated).form.shape.safeParse(row)
  expect(error?.issues.map(({ path }) => path)).not.toEqual([])
  expect(JSON.stringify(error?.issues)).not.toContain('undefined')
})

test('a line that finds no seat is left aside, and a line said twice; one that is freed by the same block is taken', () => {
  const full = read('Facilitation\tDiop\t\t\t\tvote')
  expect(full.why[0]).toContain('« Facilitation » a 1 siège')
  const twice = read('Trésorerie\tDiop\t\t\t\tvote', 'Trésorerie\tAwa Diop\t\t\t\tvote')
  expect(twice.states).toEqual(['added', 'refused'])
  expect(twice.why[1]).toContain('est déjà donné à la même personne (ligne 1)')
  const freed = read(
    'Rôle\tNom\tDu\tAu\tMode',
    'Facilitation\tDiop\t15/12/2026\t\tvote',
    'Facilitation\tInès Morel\t\t14/12/2026\t',
  )
  expect(freed.states).toEqual(['added', 'changed'])
})

test('a line that stands may not lengthen over the seat of another', () => {
  const next = { ...ines, id: 'm2', memberId: 'p2', startsOn: '2027-01-01', endsOn: '2027-12-31' }
  const row: SeatRow = {
    ...{ role: lead.id, person: { memberId: 'p1', name: 'Inès Morel' }, email: '' },
    ...{ startsOn: ines.startsOn, endsOn: '2027-02-01', filledBy: 'consent', note: '' },
  }
  const change = { added: [], changed: [{ id: 'm1', written: row }], removed: [] }
  const called = () => ({ fr: '', en: '' })
  const { changed } = withoutSeat(change, { ...seated, mandates: [ines, next] }, called)
  expect(plain(changed[0]?.fr ?? '')).toContain('a 1 siège')
})

test('a new mandate has the length of its role; another end is warned of anew', () => {
  const row: SeatRow = {
    ...{ role: lead.id, person: { memberId: 'p1', name: 'Inès Morel' }, email: '' },
    ...{ startsOn: undefined, endsOn: undefined, filledBy: 'consent', note: '' },
  }
  const on = { id: 'm9', memberId: 'p1' }
  const made = mandateOfRow(row, on, undefined, seated)
  expect([made.startsOn, made.endsOn]).toEqual(['2026-11-30', '2027-11-29'])
  const longer = mandateOfRow({ ...row, endsOn: '2027-01-31' }, ines, ines, seated)
  expect([longer.startsOn, longer.warnedDays]).toEqual(['2026-01-01', undefined])
  expect(mandateOfRow({ ...row, endsOn: ines.endsOn }, ines, ines, seated).warnedDays).toBe(60)
})
