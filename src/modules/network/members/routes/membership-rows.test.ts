import { expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { findMembership } from '../../membership/store/memberships.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'

const database = useDatabase()
const door = openDoor(database, { routes: memberRoutes })
const team = asPerson('lab-team')

async function opened(name: string): Promise<string> {
  await registerPlace(database.ctx(), {
    ...{ kind: 'commune', subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
  })
  const email = `contact@${name.toLowerCase()}.example`
  const asked = { territory: name, name: 'Odile Serre', function: 'maire', email }
  const { location } = await door.post(membershipPaths.open, asked, team)
  return location?.split('/').at(-1) ?? ''
}

test('requests that were read are accepted together, each with its letter; what is no request is named', async () => {
  const asked = await opened('Valbrenne')
  const other = await opened('Corvigny')
  await database.db
    .updateTable('network_memberships')
    .set({ state: 'requested' })
    .where('id', '=', asked)
    .execute()
  const ids = `${asked} ${other}`
  const page = await door.get(
    `${membershipPaths.list}?acte=accepter&choix=${asked}&choix=${other}`,
    team,
  )
  expect(page.text).toContain('Cette demande est acceptée')
  expect(page.text).toContain('ce n’est pas une demande à lire')
  const sent = { ids }
  expect((await door.post(membershipPaths.acceptMany, sent, asPerson('finance'))).status).toBe(403)
  expect((await door.post(membershipPaths.acceptMany, sent, team)).status).toBe(303)
  expect((await findMembership(database.db, asked))?.state).toBe('accepted')
  const mails = await database.db.selectFrom('outbox_mails').select('recipient').execute()
  expect(mails).toContainEqual({ recipient: 'contact@valbrenne.example' })
  // Nothing is left to accept: the press says so, and may be pressed again.
  const again = await door.post(membershipPaths.acceptMany, sent, team)
  expect(again.location).toContain('acte=accepter')
})
