import { beforeAll, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { memberRoutes } from '../../testing/member-routes.ts'

const database = useDatabase()
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('lab-team')
const outOfPlace = 'L’adhésion n’est pas, ou plus, à cette étape : relisez la page.'
let link = ''
let at = ''

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const send = async (path: string, fields: Record<string, string> = {}, viewer?: typeof staff) => {
  const { status, text, location } = await door.post(path, fields, viewer)
  return { status, text: plain(text), location }
}

beforeAll(async () => {
  await registerPlace(database.ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne', source: 'demo' },
    population: 8400,
  })
  const asked = {
    ...{ territory: 'Valbrenne', name: 'Odile Serre', function: 'Maire' },
    ...{ email: 'odile@valbrenne.example', why: 'Nous voulons tirer au sort un panel.' },
  }
  expect((await send('/reseau/adherer', asked)).location).toBe('/reseau/adherer/envoye')
  const [letter] = await database.db.selectFrom('outbox_mails').select('bodyText').execute()
  link = /\/reseau\/adherer\/suivi\/[\w-]+/.exec(letter?.bodyText ?? '')?.[0] ?? ''
  const row = await database.db
    .selectFrom('network_memberships')
    .select('id')
    .executeTakeFirstOrThrow()
  at = `/reseau/adhesions/${row['id']}`
})

test('a request that is confirmed twice, or answered when nothing is asked, is told so', async () => {
  expect((await send(`${link}/confirmer`)).status).toBe(303)
  for (const [path, fields] of [
    ['confirmer', {}],
    ['completer', { more: 'Le conseil se réunit en mars.' }],
  ] as const) {
    const { status, text } = await send(`${link}/${path}`, fields)
    expect(status).toBe(422)
    expect(text).toContain(outOfPlace)
  }
  const short = await send(`${link}/completer`, { more: 'Oui' })
  expect(short.status).toBe(422)
  expect(short.text).toContain('rien n’est enregistré')
})

test('a gesture of the team out of its place is told so, whether its form is still there or not', async () => {
  for (const [path, fields] of [
    ['deliberation', { deliberationWaiver: 'Le bureau a décidé.' }],
    ['convention', { agreementOn: '2026-11-24' }],
    ['acces', {}],
    ['revenir', {}],
    ['quitter', { leftOn: '2026-11-24', leaveReason: 'other' }],
  ] as const) {
    const { status, text } = await send(`${at}/${path}`, fields, staff)
    expect([path, status]).toEqual([path, 422])
    expect(text).toContain(outOfPlace)
  }
  for (const path of ['quitter', 'convention']) {
    const unread = await send(`${at}/${path}`, {}, staff)
    expect(unread.status).toBe(422)
    expect(unread.text).toContain('rien n’est enregistré')
  }
})

test('years that somebody else invoiced meanwhile are not invoiced, and why is said', async () => {
  const finance = asPerson('finance')
  expect((await send(`${at}/accepter`, {}, finance)).status).toBe(403)
  const renewals = await send('/reseau/adhesions/renouveler', {}, finance)
  expect(renewals.status).toBe(422)
  expect(renewals.text).toContain('rien n’est enregistré')
})
