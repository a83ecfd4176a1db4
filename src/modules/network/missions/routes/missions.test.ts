import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { editMission } from '../actions/publish-mission.ts'
import { missionShape } from '../mission.ts'

const database = useDatabase()
const { db, clock } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)

let referent: Viewer
let volunteer: Viewer
let placeId = ''

const mission = {
  title: 'Animer deux tables',
  text: 'Quarante habitant·es tiré·es au sort, deux soirs en janvier.',
  skills: 'facilitation',
  territory: 'Valbrenne',
  timeNeeded: 'deux soirs',
  answerUntil: '2026-12-10',
}
const at = '/reseau/missions/animer-deux-tables'
const offer = {
  message: 'Je suis libre, et je l’ai déjà fait trois fois.',
  name: 'Jeanne Castaing',
  email: 'jeanne.castaing@benevoles.example',
}

beforeAll(async () => {
  const place = await run((ctx) =>
    registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne',
      name: 'Valbrenne',
      source: 'demo',
    }),
  )
  placeId = place.id
  referent = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: place.id } }])
  const id = await run((ctx) =>
    recordPerson(ctx, { name: 'Nour Haddad', email: 'nour.haddad@universite.example' }),
  )
  volunteer = asPerson('volunteer', { id })
})

async function mailsTo(recipient: string) {
  const result = await sql<{ subject: string; bodyText: string }>`
    select subject, body_text from outbox_mails where recipient = ${recipient}
    order by at, id`.execute(db)
  return result.rows
}

async function answers() {
  const result = await sql<{ id: string; personId: string; message: string; state: string }>`
    select id, person_id, message, state from network_mission_answers order by at, id`.execute(db)
  return result.rows
}

describe('publishing', () => {
  test('is for the lab, and for a referent at their own territory', async () => {
    expect((await door.get('/reseau/missions/nouvelle', volunteer)).status).toBe(403)
    expect((await door.post('/reseau/missions/nouvelle', mission, volunteer)).status).toBe(403)
    const elsewhere = { ...mission, territory: '' }
    const back = await door.post('/reseau/missions/nouvelle', elsewhere, referent)
    expect(back.status).toBe(422)
    expect(back.text).toContain('dont vous êtes référent·e')
    expect(back.text).toContain('Quarante habitant')
    expect((await door.get('/reseau/missions/nouvelle', referent)).text).toContain('Valbrenne')
    expect((await door.post('/reseau/missions/nouvelle', mission, referent)).location).toBe(at)
  })

  test('shows to anyone, with filters in the address', async () => {
    expect((await door.get('/reseau/missions')).text).toContain('Animer deux tables')
    const by = (query: string) => door.get(`/reseau/missions?${query}`)
    expect((await by('savoir-faire=facilitation')).text).toContain('Animer deux tables')
    expect((await by('savoir-faire=law')).text).not.toContain('Animer deux tables')
    expect((await by('etat=terminees')).text).not.toContain('Animer deux tables')
    expect((await door.get(at)).text).toContain('name="email"')
    expect((await door.get(at, volunteer)).text).not.toContain('name="email"')
  })

  test('says, on an English page, that it is written in French', async () => {
    const { text } = await door.get(`${at}?langue=en`)
    expect(text).toMatch(/<html lang="en">.*<h1 lang="fr">.*<div class="prose" lang="fr">/s)
  })

  test('is edited by who leads it', async () => {
    expect((await door.post(`${at}/modifier`, mission, volunteer)).status).toBe(403)
    const edited = { ...mission, timeNeeded: 'trois soirs' }
    expect((await door.post(`${at}/modifier`, edited, referent)).location).toBe(at)
    expect((await door.get(at)).text).toContain('trois soirs')
  })

  test('a last day that had passed, moved to come, is a reopening: its reason is asked once, and read', async () => {
    const reason = 'Deux tables manquent encore pour janvier prochain.'
    const now = clock.now()
    const edit = (more: Record<string, string>) =>
      door.post(`${at}/modifier`, { ...mission, timeNeeded: 'trois soirs', ...more }, referent)
    clock.set('2026-12-12T09:00:00Z')
    // The day that stood stays, and nothing goes on.
    expect((await edit({ text: `${mission.text} Merci.` })).location).toBe(at)
    const asked = await edit({ answerUntil: '2026-12-20', timeNeeded: 'quatre soirs' })
    expect([asked.status, asked.text.includes('quatre soirs')]).toEqual([422, true])
    expect(asked.text).toContain('name="reopenReason"')
    expect((await edit({ answerUntil: '' })).status).toBe(422)
    // The act itself, whoever calls it.
    const words = missionShape.parse({
      ...mission,
      skills: ['facilitation'],
      answerUntil: '2026-12-20',
    })
    const answer = await act(door.house, { person: staff }, (ctx) =>
      editMission(ctx, 'animer-deux-tables', words, placeId),
    )
    expect(answer).toMatchObject({ ok: false, refusal: 'reopen-reason' })
    expect((await edit({ answerUntil: '2026-12-20', reopenReason: reason })).location).toBe(at)
    const page = (await door.get(at)).text
    expect([page.split(reason).length, page.includes('name="message"')]).toEqual([2, true])
    expect((await edit({ answerUntil: '2026-12-21' })).location).toBe(at)
    // As it stood, for what follows.
    expect((await edit({ answerUntil: mission.answerUntil })).status).toBe(422)
    clock.set(now)
    expect((await edit({})).location).toBe(at)
  })
})

describe('answering', () => {
  test('needs no account; a link follows the answer, and takes it back', async () => {
    const back = await door.post(`${at}/repondre`, { ...offer, message: 'Moi' })
    expect(back.status).toBe(422)
    const form = (await door.get(at)).text
    expect(form).toContain('Toute l’équipe du Labo peut les lire')
    const sent = await door.post(`${at}/repondre`, offer)
    expect(sent.location).toBe(`${at}?repondu=oui`)
    const thanked = (await door.get(`${at}?repondu=oui`)).text
    expect([form, thanked].map((text) => text.includes('name="message"'))).toEqual([true, false])
    expect(thanked).toContain(`<a href="${at}">`)
    const [letter] = await mailsTo(offer.email)
    const link = /\/reseau\/missions\/reponse\/\w+/.exec(letter?.bodyText ?? '')?.[0] ?? ''
    const own = (await door.get(link)).text
    expect(own).toContain('trois fois')
    expect(own).toContain('pas encore de réponse')
    expect(own).not.toContain('à lire')
    expect((await door.get('/reseau/missions/reponse/abc')).status).toBe(404)
  })

  test('someone who types another’s address changes nothing, and is told nothing', async () => {
    const again = await door.post(`${at}/repondre`, { ...offer, message: 'Un tout autre message.' })
    expect(again.location).toBe(`${at}?repondu=oui`)
    expect(await answers()).toHaveLength(1)
    expect((await answers())[0]?.message).toContain('trois fois')
    expect(await mailsTo(offer.email)).toHaveLength(1)
  })

  test('signed in, answering again replaces what one wrote', async () => {
    await door.post(`${at}/repondre`, { message: 'Je peux le premier soir.' }, volunteer)
    await door.post(`${at}/repondre`, { message: 'Je peux les deux soirs.' }, volunteer)
    const own = (await answers()).filter(({ personId }) => personId === volunteer.id)
    expect(own.map(({ message }) => message)).toEqual(['Je peux les deux soirs.'])
  })

  test('a machine is thanked, and nothing is kept', async () => {
    const before = (await answers()).length
    await door.post(`${at}/repondre`, { ...offer, email: 'x@x.example', site: 'x' })
    expect(await answers()).toHaveLength(before)
  })

  test('the answers are read by who leads, replied to once, and by mail', async () => {
    expect((await door.get(`${at}/reponses`, volunteer)).status).toBe(403)
    expect((await door.get(`${at}/reponses`)).location).toContain('/connexion')
    expect((await door.get(`${at}/reponses`, referent)).text).toContain('Jeanne Castaing')
    const [jeanne, nour] = await answers()
    const reply = { verdict: 'chosen', reply: 'Merci, à mardi soir.' }
    expect((await door.post(`${at}/reponses/${jeanne?.id}`, reply, volunteer)).status).toBe(403)
    expect((await door.post(`${at}/reponses/${jeanne?.id}`, reply, referent)).status).toBe(303)
    const twice = await door.post(`${at}/reponses/${jeanne?.id}`, reply, staff)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('déjà reçu')
    const no = { verdict: 'declined', reply: 'Une autre fois, merci.' }
    await door.post(`${at}/reponses/${nour?.id}`, no, referent)
    const letters = (await mailsTo(offer.email)).map(({ bodyText }) => bodyText)
    expect(letters.some((text) => text.includes('à mardi soir'))).toBe(true)
  })

  test('ends on the last day', async () => {
    const start = clock.now()
    clock.pass({ days: 30 })
    expect((await door.get(at)).text).not.toContain('name="message"')
    expect((await door.post(`${at}/repondre`, offer)).status).toBe(422)
    clock.set(start)
  })
})

describe('the end', () => {
  test('thanks by a badge those who were chosen, and those only', async () => {
    const [jeanne, nour] = await answers()
    const end = {
      outcomeText: 'Quarante personnes sont venues, et trente sont restées.',
      badge: [jeanne?.id ?? '', nour?.id ?? ''],
      words: 'Deux soirs à la table trois.',
    }
    expect((await door.get(`${at}/clore`, referent)).text).toContain('Jeanne Castaing')
    expect((await door.post(`${at}/clore`, end, volunteer)).status).toBe(403)
    expect((await door.post(`${at}/clore`, end, referent)).location).toBe(at)
    expect((await door.post(`${at}/clore`, end, referent)).status).toBe(422)
    for (const kept of ['clore', 'modifier']) {
      const { status, location } = await door.get(`${at}/${kept}`, referent)
      expect([kept, status, location]).toEqual([kept, 303, at])
    }
    expect((await door.get(at)).text).toContain('trente sont restées')
    const badges = await sql<{ personId: string; shown: boolean }>`
      select person_id, shown from network_badges`.execute(db)
    expect(badges.rows).toEqual([{ personId: jeanne?.personId, shown: false }])
    const letters = (await mailsTo(offer.email)).map(({ bodyText }) => bodyText)
    expect(letters.filter((text) => text.includes('/badges/recu/'))).toHaveLength(1)
  })

  test('is taken back with a reason, which stays on the page with what had come of it', async () => {
    const reason = 'Deux tables manquent encore pour janvier.'
    const open = (fields: Record<string, string>, as?: Viewer) =>
      door.post(`${at}/rouvrir`, fields, as)
    expect((await door.get(at, referent)).text).toMatch(/name="answerUntil"[^>]*value="2026-12-10"/)
    expect((await open({ reason }, volunteer)).status).toBe(403)
    expect((await open({ reason })).status).toBe(403)
    for (const short of ['', 'Encore', '..............']) {
      const back = await open({ reason: short, answerUntil: '2026-12-15' }, referent)
      expect([back.status, back.text.includes('value="2026-12-15"')]).toEqual([422, true])
    }
    const past = await open({ reason, answerUntil: '2020-01-01' }, referent)
    expect([past.status, past.text.includes(reason)]).toEqual([422, true])

    const fields = { reason, answerUntil: '2026-12-15' }
    const both = await Promise.all([open(fields, referent), open(fields, staff)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])

    const page = (await door.get(at)).text
    expect(page.split(reason)).toHaveLength(2)
    expect(page).toContain('name="message"')
    expect(page).toContain('avant la réouverture')
    expect(page).toContain('trente sont restées')
    const told = (await mailsTo(offer.email)).filter(({ bodyText }) => bodyText.includes(reason))
    expect(told).toHaveLength(1)

    const end = { outcomeText: 'Les deux tables sont trouvées, merci à vous.' }
    expect((await door.post(`${at}/clore`, end, referent)).location).toBe(at)
    expect((await door.get(at)).text).toContain(reason)
  })

  test('is in the time line of the territory', async () => {
    const moments = await room.territoryMoments?.(db, { territoryId: placeId }, undefined, 'fr')
    expect(moments?.map(({ label }) => label.split('\u00a0: ')[0])).toEqual([
      'Mission publiée',
      'Mission terminée',
    ])
  })

  test('erasing a person leaves the answer without words or name', async () => {
    await run((ctx) => room.personErase?.(ctx, volunteer.id) ?? Promise.resolve())
    const rows = await answers()
    expect(rows.filter(({ personId }) => personId === volunteer.id)).toEqual([])
    expect(rows.map(({ message }) => message)).toContain('')
    expect(await room.personExport?.(db, volunteer.id)).not.toHaveProperty('missionAnswers')
  })
})
