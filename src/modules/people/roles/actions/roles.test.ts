import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { listHolders, listRolesHeld, listRolesOverTime } from '../store/roles.ts'
import { endRole } from './end-role.ts'
import { grantRole, recordRole } from './grant-role.ts'

const { db, clock, ctx } = useDatabase()
const valbrenne = { kind: 'territory', id: '019abd00-0000-7000-8000-000000000001' } as const
const today = '2026-11-25'
let odile = ''
let basile = ''

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
  clock.set('2026-11-25T09:00:00Z')
  odile = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o@valbrenne.example' })
  basile = await recordPerson(ctx(), { name: 'Basile Kerm', email: 'b@valbrenne.example' })
})

async function administrator(personId: string): Promise<{ roleId: string; viewer: Viewer }> {
  const granted = await recordRole(ctx(), { personId, role: 'administrator' })
  if (!granted.ok) throw new Error(granted.refusal)
  return { ...granted.value, viewer: asPerson('administrator', { id: personId }) }
}

describe('giving a role', () => {
  it('holds from today at its place, and the memory says who gave it', async () => {
    const { viewer } = await administrator(basile)
    const world = ctx({ person: viewer })
    const role = { personId: odile, role: 'territory-referent', place: valbrenne } as const
    expect((await grantRole(world, { ...role, reason: 'Élection' })).ok).toBe(true)
    expect(await listRolesHeld(db, odile, today)).toEqual([
      { role: 'territory-referent', place: valbrenne },
    ])
    expect((await listRolesOverTime(db, odile))[0]).toMatchObject({
      grantedBy: basile,
      reason: 'Élection',
    })
    expect(world.audits).toMatchObject([{ act: 'role.granted', subject: `person:${odile}` }])
    expect(JSON.stringify(world.audits)).not.toContain('Odile')
  })

  it('is refused to the team when it would make an administrator', async () => {
    const person = asPerson('lab-team')
    const granted = await grantRole(ctx({ person }), { personId: odile, role: 'administrator' })
    expect(granted).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await listRolesOverTime(db, odile)).toEqual([])
  })

  it('is refused to a visitor, for nobody, twice, or in the wrong place', async () => {
    const { viewer: person } = await administrator(basile)
    const input = { personId: odile, role: 'volunteer' } as const
    expect(await grantRole(ctx(), input)).toMatchObject({ refusal: 'forbidden' })
    const nobody = { ...input, personId: valbrenne.id }
    expect(await grantRole(ctx({ person }), nobody)).toMatchObject({ refusal: 'not-found' })
    await grantRole(ctx({ person }), input)
    expect(await grantRole(ctx({ person }), input)).toMatchObject({ refusal: 'already-held' })
    const referent = { personId: odile, role: 'territory-referent' } as const
    expect(await grantRole(ctx({ person }), referent)).toMatchObject({ refusal: 'place-needed' })
  })

  it('is refused to somebody whose address is that of another, by the team and by a room', async () => {
    const { viewer: person } = await administrator(basile)
    const typed = { name: 'Zoé Petit', email: 'o@valbrenne.example' }
    const input = { personId: await recordPerson(ctx(), typed), role: 'volunteer' } as const
    const refusal = { ok: false, refusal: 'address-claimed' }
    expect(await grantRole(ctx({ person }), input)).toEqual(refusal)
    expect(await recordRole(ctx(), input)).toEqual(refusal)
    expect(await listRolesOverTime(db, input.personId)).toEqual([])
  })

  it('is done once when asked twenty times at the same instant', async () => {
    const asks = Array.from({ length: 20 }, () =>
      inOneAct((inside) => recordRole(inside, { personId: odile, role: 'volunteer' })),
    )
    expect((await Promise.all(asks)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('ends by itself after its last day', async () => {
    await recordRole(ctx(), { personId: odile, role: 'volunteer', endsOn: '2026-11-30' })
    expect(await listHolders(db, ['volunteer'], '2026-11-30')).toEqual([odile])
    expect(await listHolders(db, ['volunteer'], '2026-12-01')).toEqual([])
  })
})

describe('who holds a role', () => {
  it('at a place: those of this place and those of everywhere', async () => {
    await recordRole(ctx(), { personId: odile, role: 'volunteer', place: valbrenne })
    await recordRole(ctx(), { personId: basile, role: 'volunteer' })
    expect(await listHolders(db, ['volunteer'], today)).toEqual([basile])
    const here = await listHolders(db, ['volunteer'], today, valbrenne)
    expect(here.toSorted()).toEqual([odile, basile].toSorted())
    const elsewhere = { ...valbrenne, id: odile }
    expect(await listHolders(db, ['volunteer'], today, elsewhere)).toEqual([basile])
  })
})

describe('ending a role', () => {
  it('takes effect at once, with its reason', async () => {
    const { viewer: person } = await administrator(basile)
    const granted = await recordRole(ctx(), { personId: odile, role: 'lab-team' })
    const roleId = granted.ok ? granted.value.roleId : ''
    const end = { personId: odile, roleId, reason: 'Départ' }
    expect((await endRole(ctx({ person }), end)).ok).toBe(true)
    expect(await listRolesHeld(db, odile, today)).toEqual([])
    expect((await listRolesOverTime(db, odile))[0]).toMatchObject({ endReason: 'Départ' })
    expect(await endRole(ctx({ person }), end)).toMatchObject({ refusal: 'already-ended' })
  })

  it('is taken back for a minute, but for one’s own and for a part of a larger act', async () => {
    const { viewer: person } = await administrator(basile)
    const ended = async (personId: string, more: { readonly isPart?: true } = {}) => {
      const granted = await recordRole(ctx(), { personId, role: 'lab-team' })
      const roleId = granted.ok ? granted.value.roleId : ''
      const world = ctx({ person })
      expect((await endRole(world, { personId, roleId, reason: 'Départ', ...more })).ok).toBe(true)
      return world.undos.map(({ act }) => act)
    }
    expect(await ended(odile)).toEqual(['person.role-ended'])
    expect(await ended(basile)).toEqual([])
    expect(await ended(odile, { isPart: true })).toEqual([])
  })

  it('never leaves the house without an administrator', async () => {
    const { viewer, roleId } = await administrator(basile)
    const end = { personId: basile, roleId, reason: 'Départ' }
    const ended = await endRole(ctx({ person: viewer }), end)
    expect(ended).toEqual({ ok: false, refusal: 'last-administrator' })
  })

  it('keeps one of two administrators who end each other at the same instant', async () => {
    for (let round = 0; round < 5; round++) {
      await sql`truncate roles_held`.execute(db)
      const [first, second] = [await administrator(odile), await administrator(basile)]
      const ends = [
        inOneAct((inside) => endRole(inside, endOf(basile, second.roleId)), first.viewer),
        inOneAct((inside) => endRole(inside, endOf(odile, first.roleId)), second.viewer),
      ]
      expect((await Promise.all(ends)).filter(({ ok }) => ok)).toHaveLength(1)
      expect(await listHolders(db, ['administrator'], today)).toHaveLength(1)
    }
  })

  it('would leave nobody if each only looked first (negative control)', async () => {
    const [first, second] = [await administrator(odile), await administrator(basile)]
    await Promise.all([naiveEnd(first.roleId), naiveEnd(second.roleId)])
    expect(await listHolders(db, ['administrator'], today)).toEqual([])
  })
})

function endOf(personId: string, roleId: string) {
  return { personId, roleId, reason: 'Départ' }
}

function inOneAct<T>(run: (inside: Ctx) => Promise<T>, person?: Viewer): Promise<T> {
  return db.transaction().execute((trx) => run(ctx({ db: trx, person })))
}

/** What must not be done: count the others without keeping them from leaving. */
async function naiveEnd(roleId: string): Promise<void> {
  await inOneAct(async ({ db: inside }) => {
    if ((await listHolders(inside, ['administrator'], today)).length < 2) return
    await sql`select pg_sleep(0.1)`.execute(inside)
    await inside
      .updateTable('roles_held')
      .set({ endedAt: clock.now() })
      .where('id', '=', roleId)
      .execute()
  })
}
