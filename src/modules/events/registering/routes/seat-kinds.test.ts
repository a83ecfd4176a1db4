import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths, myPaths } from '../../paths.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { seatKindTexts } from '../../seating/texts/seat-kind.ts'
import { getEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { takeKindOfMine } from '../actions/take-other-kind.ts'

const database = useDatabase()
const { db, clock } = database
const events: Kysely<EventTables> = database.db
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const words = seatKindTexts.fr
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ')
const post = (path: string, fields: Record<string, string>, as?: typeof staff) => {
  clock.pass({ seconds: 1 })
  return door.post(path, fields, as)
}

async function announced(fields: Readonly<Record<string, string>>): Promise<NetworkEvent> {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

const twoKinds = { seatClasses: 'Sur place ; 1\nEn ligne ; 1' }

async function kindsOf(event: NetworkEvent) {
  const [onSite, online] = await listSeatClasses(db, event.id)
  if (!onSite || !online) throw new Error('this event has two kinds of place')
  return { onSite: onSite.id, online: online.id }
}

async function register(event: NetworkEvent, name: string, seatClass: string, as?: typeof staff) {
  const fields = { name, email: `${name.toLowerCase()}@exemple.fr`, seatClass }
  expect((await post(`/agenda/${event.slug}/inscription`, fields, as)).status).toBe(303)
}

async function lettersTo(name: string): Promise<readonly string[]> {
  const letters = await outbox
    .selectFrom('outbox_mails')
    .select('bodyText')
    .where('recipient', '=', `${name.toLowerCase()}@exemple.fr`)
    .orderBy('id', 'desc')
    .execute()
  return letters.map(({ bodyText }) => bodyText)
}

const linkOf = async (name: string) =>
  /\/inscription\/[0-9a-f]{64}/.exec((await lettersTo(name))[0] ?? '')?.[0] ?? ''

async function stateOf(event: NetworkEvent, name: string) {
  const all = await listRegistrations(db, event.id)
  const registration = all.find(({ identity }) => identity?.name === name)
  return { state: registration?.state, kind: registration?.seatClassId, id: registration?.id ?? '' }
}

/** The hint beside the choice of this kind. */
function hintOf(page: string, kind: string): string {
  const input = new RegExp(`<input[^>]*value="${kind}"[^>]*>`).exec(page)?.[0] ?? ''
  const note = /aria-describedby="([^"]+)"/.exec(input)?.[1]
  return note ? plain(new RegExp(`id="${note}">([^<]*)<`).exec(page)?.[1] ?? '') : ''
}

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await events.deleteFrom('events').execute()
  await outbox.deleteFrom('outbox_mails').execute()
})

describe('one kind of place is full, another is free', () => {
  let event: NetworkEvent
  let kinds: { onSite: string; online: string }
  beforeEach(async () => {
    event = await announced(twoKinds)
    kinds = await kindsOf(event)
    await register(event, 'Anna', kinds.onSite)
  })

  test('every form marks it before one chooses, for visitors and for the team', async () => {
    const forms = [
      (await door.get(`/agenda/${event.slug}/inscription`)).text,
      (await door.get(managePath('people', event.id), staff)).text,
    ]
    for (const page of forms) {
      expect(hintOf(page, kinds.onSite)).toBe(plain(words.without['waiting-list']))
      expect(hintOf(page, kinds.online)).toBe('')
    }
  })

  test('whoever waits reads for which kind and which are free, in the letter and on the page', async () => {
    await register(event, 'Noor', kinds.onSite)
    const letter = plain((await lettersTo('Noor'))[0] ?? '')
    expect(letter).toContain('Les places « Sur place » sont toutes prises')
    expect(letter).toContain('Place demandée : Sur place')
    expect(letter).toContain('Il reste des places « En ligne ».')
    expect(letter).not.toContain('Toutes les places sont prises')
    const page = plain((await door.get(await linkOf('Noor'))).text)
    expect(page).toContain('liste d’attente des places « Sur place », au rang 1')
    expect(page).toContain(plain(words.consequence('Sur place')))
    expect(page).toContain('Prendre une place « En ligne »')
    expect(plain((await lettersTo('Anna'))[0] ?? '')).toContain('Place : Sur place')
  })

  test('takes the free one in one press, is told, and the rank goes to the next', async () => {
    await register(event, 'Noor', kinds.onSite)
    await register(event, 'Ines', kinds.onSite)
    const link = await linkOf('Noor')
    const { id } = await stateOf(event, 'Noor')
    const taken = await post(`${link}/autre-place`, { seat: id, kind: kinds.online })
    expect(taken.status).toBe(303)
    expect(await stateOf(event, 'Noor')).toEqual({ id, state: 'registered', kind: kinds.online })
    expect(plain((await lettersTo('Noor'))[0] ?? '')).toContain('Place : En ligne')
    // Nothing is left for the next: the page offers nothing more, and keeps the rank.
    const page = plain((await door.get(await linkOf('Ines'))).text)
    expect(page).toContain('liste d’attente des places « Sur place », au rang 1')
    expect(page).not.toContain('Prendre une place')
    const ines = await stateOf(event, 'Ines')
    const late = await post(`${await linkOf('Ines')}/autre-place`, {
      seat: ines.id,
      kind: kinds.online,
    })
    expect(late.status).toBe(422)
    expect(plain(late.text)).toContain(plain(words.refusals['kind-full']))
    expect(await stateOf(event, 'Ines')).toMatchObject({ state: 'waiting', kind: kinds.onSite })
  })

  test('two who wait and press at once: one sits, the other keeps the rank', async () => {
    for (const name of ['Noor', 'Ines']) await register(event, name, kinds.onSite)
    const presses = await Promise.all(
      ['Noor', 'Ines'].map(async (name) =>
        door.post(`${await linkOf(name)}/autre-place`, {
          seat: (await stateOf(event, name)).id,
          kind: kinds.online,
        }),
      ),
    )
    expect(presses.map(({ status }) => status).toSorted()).toEqual([303, 422])
  })

  test('a link takes nothing for somebody else, nor a kind of another event', async () => {
    for (const name of ['Noor', 'Ines']) await register(event, name, kinds.onSite)
    const other = await kindsOf(await announced(twoKinds))
    const link = await linkOf('Noor')
    const ines = await stateOf(event, 'Ines')
    const noor = await stateOf(event, 'Noor')
    for (const fields of [
      { seat: ines.id, kind: kinds.online },
      { seat: noor.id, kind: other.online },
    ]) {
      const answer = await post(`${link}/autre-place`, fields)
      expect(answer.status).toBe(422)
      expect(plain(answer.text)).toContain(plain(words.refusals['not-found']))
    }
    expect((await stateOf(event, 'Ines')).state).toBe('waiting')
    // Whoever has a seat does not change it here: not-waiting.
    const anna = await stateOf(event, 'Anna')
    const change = { seat: anna.id, kind: kinds.online }
    const seated = await post(`${await linkOf('Anna')}/autre-place`, change)
    expect(plain(seated.text)).toContain(plain(words.refusals['not-waiting']))
  })

  test('my agenda says the same and does it, by the account or its mailbox; not for others', async () => {
    const me = asPerson('innovator')
    await register(event, 'Noor', kinds.onSite, me)
    const page = plain((await door.get(myPaths.myAgenda, me)).text)
    expect(page).toContain('liste d’attente des places « Sur place », au rang 1')
    expect(page).toContain('Prendre une place « En ligne »')
    const { id } = await stateOf(event, 'Noor')
    const fields = { seat: id, kind: kinds.online }
    expect((await post(myPaths.takeKind, fields, asPerson('innovator'))).status).toBe(422)
    expect((await stateOf(event, 'Noor')).state).toBe('waiting')
    expect((await post(myPaths.takeKind, fields, me)).status).toBe(303)
    expect((await stateOf(event, 'Noor')).kind).toBe(kinds.online)
    expect(plain((await door.get(myPaths.myAgenda, me)).text)).toContain(
      plain(words.states.registered('En ligne')),
    )
    // A mailbox opens what it was written to, and nothing of another person's account.
    await register(event, 'Ines', kinds.onSite)
    const ines = await stateOf(event, 'Ines')
    const stranger = { personId: newId(clock.now(), clock.chance), email: 'ines@exemple.fr' }
    const as = asPerson('innovator', { id: stranger.personId })
    const done = await takeKindOfMine(database.ctx({ person: as }), stranger, ines.id, kinds.online)
    expect(done).toMatchObject({ ok: false, refusal: 'kind-full' })
  })
})

test('a full kind without a waiting list cannot be chosen, and its refusal names the way out', async () => {
  const event = await announced({ ...twoKinds, waitingList: '' })
  const kinds = await kindsOf(event)
  await register(event, 'Anna', kinds.onSite)
  const path = `/agenda/${event.slug}/inscription`
  const { text } = await door.get(path)
  expect(text).toMatch(new RegExp(`<input[^>]*value="${kinds.onSite}"[^>]*disabled`))
  expect(hintOf(text, kinds.onSite)).toBe(plain(words.without.refused))
  const noor = { name: 'Noor', email: 'noor@exemple.fr', seatClass: kinds.onSite }
  const refused = await post(path, noor)
  expect(refused.status).toBe(422)
  expect(plain(refused.text)).toContain(plain(words.chooseOther))
  // Every kind full: the form is not opened, the page says so.
  await register(event, 'Ines', kinds.online)
  expect((await door.get(path)).location).toBe(`/agenda/${event.slug}`)
})

test('dates of a series: each names its kind, and the free one is taken for this date alone', async () => {
  const made = await post(
    managePaths.createSeries,
    { title: 'Les midis', summary: 'Une heure.', description: '', audience: 'public' },
    staff,
  )
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publishSeries', id), {}, staff)
  const first = await announced({ ...twoKinds, series: id, title: 'Premier midi' })
  const second = await announced({
    ...twoKinds,
    series: id,
    title: 'Autre midi',
    onDay: '2026-12-17',
  })
  const [entry, two] = [await kindsOf(first), await kindsOf(second)]
  await register(first, 'Anna', entry.onSite)
  const manage = await door.get(made.location ?? '', staff)
  const path = /href="(\/series\/[^"/]+)"/.exec(manage.text)?.[1] ?? ''
  const form = (await door.get(`${path}/inscription`)).text
  expect(hintOf(form, entry.onSite)).toBe(plain(words.without['waiting-list']))
  expect(hintOf(form, two.onSite)).toBe('')
  const noor = {
    name: 'Noor',
    email: 'noor@exemple.fr',
    [`seatClass_${first.id}`]: entry.onSite,
    [`seatClass_${second.id}`]: two.onSite,
  }
  expect((await post(`${path}/inscription`, noor)).status).toBe(303)
  const letter = plain((await lettersTo('Noor'))[0] ?? '')
  expect(letter).toMatch(/Premier midi[^–]*\(liste d’attente, Sur place\)/)
  expect(letter).toContain('Premier midi : Il reste des places « En ligne ».')
  const link = await linkOf('Noor')
  expect(plain((await door.get(link)).text)).toContain(
    'Prendre une place « En ligne » : Premier midi',
  )
  const seat = (await stateOf(first, 'Noor')).id
  expect((await post(`${link}/autre-place`, { seat, kind: entry.online })).status).toBe(303)
  expect(await stateOf(first, 'Noor')).toMatchObject({ state: 'registered', kind: entry.online })
  expect(await stateOf(second, 'Noor')).toMatchObject({ state: 'registered', kind: two.onSite })
})
