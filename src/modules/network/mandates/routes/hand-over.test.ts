import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { listMandatesAt, recordMandate, recordPerson, recordRole } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { memberRoutes } from '../../testing/member-routes.ts'
import { mandateRoutes } from './mandates.tsx'

const database = useDatabase()
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: [...memberRoutes, ...mandateRoutes] })
const staff = asPerson('lab-team')
const today = '2026-11-25'

test('the pages of a territory are handed over whole: the letter says where they are, nothing offers to take back a half', async () => {
  database.clock.set(`${today}T09:00:00Z`)
  const ctx = database.ctx()
  const { id: territoryId } = await registerPlace(ctx, {
    ...{ kind: 'commune', subtype: '', name: 'Lavoir', slug: 'lavoir', source: 'demo' },
    population: 8_400,
  })
  const odile = { name: 'Odile Serre', email: 'odile@lavoir.example' }
  await door.post(membershipPaths.open, { territory: 'Lavoir', function: 'maire', ...odile }, staff)
  const from = await recordPerson(ctx, { name: 'Basile Kerm', email: 'basile@lavoir.example' })
  const place = { kind: 'territory', id: territoryId } as const
  await recordRole(ctx, { personId: from, role: 'territory-referent', place })
  const mayor = { personId: from, territoryId, title: 'Maire', startsOn: '2026-01-01' }
  await recordMandate(ctx, { ...mayor, endsOn: undefined })
  const [mandate] = await listMandatesAt(ctx.db, territoryId, today)

  const next = { name: 'Inès Morvan', email: 'ines@releve.example' }
  const form = { ...next, onDay: today, referent: 'yes', mandate: mandate?.id ?? '' }
  const passed = await door.post(paths.handOver('lavoir', from), form, staff)
  expect(passed.status, passed.text.slice(0, 900)).toBe(303)
  const letters = await outbox.selectFrom('outbox_mails').selectAll().execute()
  const hers = letters.filter(({ recipient }) => recipient === next.email)
  expect(hers.some(({ bodyText }) => bodyText.includes(membershipPaths.own))).toBe(true)
  // An undo of the first half alone would leave two mayors, and hold the letters of the second.
  const mandates = await listMandatesAt(ctx.db, territoryId, today)
  expect(mandates.map(({ personName }) => personName)).toEqual(['Inès Morvan'])
  expect(await outbox.selectFrom('undoable_acts').select('id').execute()).toEqual([])
})
