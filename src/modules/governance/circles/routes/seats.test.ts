import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { governanceModule } from '../../module.ts'
import { heldAtOnce, type RoleMandate } from '../../role-mandate.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { insertMandate, listMandates, listRoles } from '../../store/circle-roles.ts'
import { findCircleBySlug } from '../../store/circles.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: governanceModule.routes })
const staff = asPerson('lab-team')
let roles: readonly string[] = []
let members: readonly string[] = []

beforeAll(async () => {
  const circle = { name: 'Copil', purpose: 'Choisir ensemble', template: 'lab-steering' }
  await door.post('/cercles/nouveau', { ...circle, visibility: 'public' }, staff)
  for (const name of ['Inès', 'Hugo', 'Rose', 'Paul']) {
    await door.post('/cercles/copil/membres', { name }, staff)
  }
  const { id = '' } = (await findCircleBySlug(db, 'copil')) ?? {}
  roles = (await listRoles(db, [id])).map((role) => role.id)
  members = (await listCircleMembers(db, id, '2026-11-25')).map((member) => member.id)
})

const filled = async (role: string) => (await listMandates(db, [role])).length

it('gives one seat to one person, however many give it at the same moment', async () => {
  const [role = ''] = roles
  const answers = await Promise.all(
    members.map((member) =>
      door.post(
        `/cercles/copil/roles/${role}/mandats`,
        { member, startsOn: '2026-11-25', filledBy: 'consent' },
        staff,
      ),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422, 422])
  expect(await filled(role)).toBe(1)
})

it('would give it to several if nobody held the role while counting (the lock taken away)', async () => {
  const [, role = ''] = roles
  const counted = await Promise.all(
    members.map(async (memberId) => {
      const mandate: RoleMandate = {
        id: crypto.randomUUID(),
        roleId: role,
        memberId,
        startsOn: '2026-11-25',
        endsOn: undefined,
        filledBy: 'consent',
        decisionId: undefined,
        decisionNote: '',
        endedOn: undefined,
        endReason: '',
        warnedDays: undefined,
      }
      return { mandate, held: heldAtOnce(await listMandates(db, [role]), mandate) }
    }),
  )
  for (const { mandate, held } of counted) {
    if (held <= 1) await insertMandate(db, mandate, database.clock.now())
  }
  expect(await filled(role)).toBeGreaterThan(1)
})

it('ends a mandate with its reason, and the seat is free at once', async () => {
  const [role = ''] = roles
  const [mandate] = await listMandates(db, [role])
  const at = `/cercles/copil/roles/${role}`
  const ended = await door.post(
    `${at}/mandats/${mandate?.id}/terminer`,
    { reason: 'Départ en congé' },
    staff,
  )
  expect(ended.status).toBe(303)
  database.clock.pass({ days: 1 })
  const page = await door.get(at, staff)
  expect(page.text).toContain('Départ en congé')
  const next = await door.post(
    `${at}/mandats`,
    { member: members[1] ?? '', startsOn: '2026-11-26', filledBy: 'volunteer' },
    staff,
  )
  expect(next.status).toBe(303)
})
