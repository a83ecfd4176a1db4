import { type Kysely, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { formOfEvent } from '#modules/events/testing/form-of-event.ts'
import { keyOfHouse } from '#modules/mailings/actions/sign-links.ts'
import { suppressGone } from '#modules/mailings/suppressions/actions/suppress-address.ts'
import { openMembership } from '#modules/network/membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '#modules/network/membership/store/memberships.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { unreachedBy } from '#platform/open-house.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { countLetters, noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

// A letter to an address where none arrives reaches nobody: whoever acts reads it, with another way.

const database = useDatabase()
const outbox: Kysely<PlatformTables> = database.db
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const unreached = unreachedBy(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined, unreached })
const staff = asPerson('administrator')
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, { person: staff }, what)

/** The server of the reader said that nobody is there, as the sender of newsletters records it. */
const isGone = (email: string) =>
  run(async (ctx) => suppressGone(ctx, await keyOfHouse(ctx), email, '5.1.1'))

let number = 0
let email = ''
beforeEach(() => {
  database.clock.set('2026-11-25T09:00:00Z')
  number++
  email = `odile${number}@valbrenne.exemple`
})

interface Press {
  readonly path: string
  readonly fields: Record<string, string>
  /** What is said when the letter arrives, and when it does not. */
  readonly told: RegExp
  readonly nobody: RegExp
}

async function sent(path: string, fields: Record<string, string>, as?: typeof staff) {
  const answer = await door.post(path, fields, as)
  expect(answer.status, answer.text.slice(0, 2_000)).toBe(303)
  return answer.location ?? ''
}

async function eventCalledOff(): Promise<Press> {
  const made = await sent('/evenements/nouveau', formOfEvent({ title: `Atelier ${number}` }), staff)
  const id = made.split('/').at(-1) ?? ''
  await sent(`/evenements/${id}/publier`, {}, staff)
  const page = await door.get(`/evenements/${id}`, staff)
  const slug = /href="\/agenda\/([^"/]+)"/.exec(page.text)?.[1] ?? ''
  await sent(`/agenda/${slug}/inscription`, { name: 'Odile Serre', email })
  return {
    ...{ path: `/evenements/${id}/annuler`, fields: { reason: 'La salle est fermée.' } },
    ...{
      told: /1\scourriel part/,
      nobody: /Aucun courriel n’est parti/,
    },
  }
}

async function requestAccepted(): Promise<Press> {
  const input = { kind: 'commune', subtype: '', source: 'demo' } as const
  const named = { slug: `val${number}`, name: `Val${number}` }
  const id = await run(async (ctx) => {
    const { id: territoryId } = await registerPlace(ctx, { ...input, ...named })
    const contactPersonId = await recordPerson(ctx, { name: 'Odile Serre', email })
    const opened = await openMembership(ctx, { territoryId, source: 'team', contactPersonId })
    if (!opened.ok) throw new Error(opened.refusal)
    const membership = await findMembership(ctx.db, opened.value.id)
    if (!membership) throw new Error('no membership')
    await saveMembership(ctx.db, { ...membership, state: 'requested' }, ctx.now)
    return opened.value.id
  })
  return {
    ...{ path: `/reseau/adhesions/${id}/accepter`, fields: {} },
    ...{ told: /le territoire est prévenu par courriel/, nobody: /La demande est acceptée/ },
  }
}

async function codesSent(): Promise<Press> {
  const fields = { title: `La halle ${number}`, question: 'Où ?', options: 'Place\nParc' }
  const more = { method: 'single', tier: 'tracked', seats: '1', closesOn: '2026-12-10' }
  const made = await sent('/scrutins/nouveau', { ...fields, ...more }, staff)
  const slug = /\/scrutins\/(.*)\/preparer/.exec(made)?.[1] ?? ''
  const people = `Odile Serre ; ${email}\nDeux`
  await sent(`/scrutins/${slug}/liste`, { source: 'list', people }, staff)
  await sent(`/scrutins/${slug}/acte`, { act: 'open', unreached: 'yes' }, staff)
  return {
    ...{ path: `/scrutins/${slug}/courriels`, fields: {} },
    ...{ told: /courriel envoyé/, nobody: /Aucun courriel n’est parti/ },
  }
}

const presses = {
  'an event called off': eventCalledOff,
  'a request of membership accepted': requestAccepted,
  'the codes of a vote': codesSent,
}

describe.each(Object.entries(presses))('%s', (_name, make) => {
  test('is said told to whom it reaches', async () => {
    const { path, fields, told } = await make()
    const words = noticeOf((await door.post(path, fields, staff)).response)
    expect(words.replaceAll(/\s/g, ' ')).toMatch(told)
    expect(words).not.toContain(email)
  })

  test('names whom it does not reach, and how else to tell them', async () => {
    const { path, fields, told, nobody } = await make()
    await isGone(email)
    const before = await countLetters(database.db, unreached)
    const words = noticeOf((await door.post(path, fields, staff)).response).replaceAll(/\s/g, ' ')
    expect(words).toMatch(nobody)
    expect(words).not.toMatch(told)
    expect(words).toContain(`n’arrive plus à ${email} : prévenez cette personne par téléphone`)
    expect(await countLetters(database.db, unreached)).toBe(before)
  })
})

test('the door of the tests sees a letter to where none arrives as no letter', async () => {
  const letter = { subject: 'Un mot', text: 'Un mot' }
  const before = await countLetters(database.db, unreached)
  await isGone(email)
  await run(async (ctx) => ctx.mail({ to: email, ...letter }))
  expect(await countLetters(database.db, unreached)).toBe(before)
  // The control: without what rooms know, it would be one.
  const blind = await countLetters(database.db)
  await run(async (ctx) => ctx.mail({ to: email, ...letter }))
  expect(await countLetters(database.db)).toBe(blind + 1)
})

test('a mailbox whose server refused the last mail again and again is told too; one mail later, no more', async () => {
  const { path, fields } = await eventCalledOff()
  const at = database.clock.now()
  await sql`update outbox_mails set state = 'failed', last_problem = 'EENVELOPE', tries = 6
    where recipient = ${email}`.execute(outbox)
  const lost = await run((ctx) => ctx.unreachedAmong([email, 'other@exemple.fr']))
  expect(lost).toEqual([email])
  const words = noticeOf((await door.post(path, fields, staff)).response)
  expect(words).toContain(email)
  await sql`update outbox_mails set state = 'sent', sent_at = ${at}, last_problem = null
    where id = (select id from outbox_mails where recipient = ${email} order by at desc, id desc limit 1)`.execute(
    outbox,
  )
  expect(await run((ctx) => ctx.unreachedAmong([email]))).toEqual([])
})

test('whoever only asked for no newsletter, and a visitor, read nothing of it', async () => {
  await run(async (ctx) => {
    const { lift, suppress } = await import('#modules/mailings/suppressions/store/suppressions.ts')
    const { hashAddress } = await import('#modules/mailings/actions/sign-links.ts')
    const hash = hashAddress(await keyOfHouse(ctx), email)
    await suppress(ctx.db, hash, 'staff', '', ctx.now)
    expect(await ctx.unreachedAmong([email])).toEqual([])
    await lift(ctx.db, hash)
  })
  await isGone(email)
  const made = await sent('/evenements/nouveau', formOfEvent({ title: `Atelier ${number}` }), staff)
  const id = made.split('/').at(-1) ?? ''
  await sent(`/evenements/${id}/publier`, {}, staff)
  const page = await door.get(`/evenements/${id}`, staff)
  const slug = /href="\/agenda\/([^"/]+)"/.exec(page.text)?.[1] ?? ''
  const registered = await door.post(`/agenda/${slug}/inscription`, { name: 'Odile Serre', email })
  expect(noticeOf(registered.response)).not.toContain('n’arrive plus')
})
