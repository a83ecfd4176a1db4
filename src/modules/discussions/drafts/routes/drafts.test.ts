import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { discussionAt, findThing } from '#modules/discussions/actions/find-thing.ts'
import { discussionsModule } from '#modules/discussions/module.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { drafts, sheets } from '../../testing/sheets.ts'
import { purgeLinks } from '../actions/purge-links.ts'
import { openLink } from '../actions/read-draft.ts'
import { shareDraft } from '../actions/share-draft.ts'
import { arriveAtDraft, leaveRemark, openVisit } from '../actions/visit-draft.ts'
import { mostOpenLinks, mostVisits } from '../draft-link.ts'
import { endLinksOf, listLinks } from '../store/links.ts'
import { listVisits } from '../store/visits.ts'

const database = useDatabase()
const { db, clock } = database
const ids = ['01900000-0000-7000-8000-00000000bc01', '01900000-0000-7000-8000-00000000bc02']
const [firstId = '', secondId = ''] = ids

const kinds = { all: () => [sheets] }
const module = discussionsModule(() => [sheets])
const door = openDoor(database, {
  routes: module.routes,
  discussionAt: (ctx, path, viewer) => discussionAt(ctx, kinds, path, viewer),
})

let samira: Viewer
let volunteer: Viewer
const person = (name: string, role: 'lab-team' | 'volunteer'): Promise<Viewer> =>
  act(door.house, {}, async (ctx) => {
    const email = `${name.toLowerCase()}@brouillons.exemple.fr`
    const personId = await recordPerson(ctx, { name, email })
    await recordRole(ctx, { personId, role })
    return { id: personId, name, roles: [{ role }], secondFactor: true }
  })

const sharing = (id = firstId) => `/discussions/sheet/${id}/partager`
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const linkIn = (text: string) => /(\/brouillons\/[\w-]+)/.exec(text)?.[1] ?? ''
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
/** The link that is shown once, on the page that the act leads to. */
async function share(fields: Record<string, string> = {}, id = firstId) {
  const asked = { forWhom: 'La mairie', days: '7', mayRemark: 'yes', ...fields }
  const made = await door.post(sharing(id), asked, samira)
  const cookie = cookieOf(made.response)
  const shown = await door.get(sharing(id), samira, { cookie })
  return { ...made, cookie, shown, path: linkIn(shown.text) }
}
/** Through the gate, to the page of the draft. */
async function arrive(path: string, name = '') {
  const came = await door.post(path, { name })
  return came.location ?? ''
}

beforeAll(async () => {
  samira = await person('Samira', 'lab-team')
  volunteer = await person('Vincent', 'volunteer')
})
beforeEach(async () => {
  clock.set('2026-12-01T09:00:00Z')
  await db.deleteFrom('draft_links').execute()
  drafts.clear()
  drafts.set(firstId, { title: 'La fontaine', words: 'Elle **coule** encore.', isDraft: true })
  drafts.set(secondId, { title: 'Le lavoir', words: 'Il est à sec.', isDraft: true })
})

describe('a draft given to read by a link', () => {
  test('is read without an account, with its end, by nobody’s cache and no search engine', async () => {
    const { path, location } = await share()
    expect(location).toBe(sharing())
    const gate = await door.get(path)
    expect(plain(gate.text)).toContain('Ouvroir vous donne à lire un texte')
    expect(gate.text.match(/facultatif/g)).toHaveLength(1)
    expect(gate.text).not.toContain('CC BY')
    expect(plain(gate.text)).toContain('jusqu’au 8 décembre 2026 à 10 h')
    expect(gate.text).not.toContain('fontaine')
    const { text, response } = await door.get(await arrive(path, 'Jean Maire'))
    expect(text).toContain('La fontaine</h1>')
    expect(text).toContain('<strong>coule</strong>')
    expect(text).toMatch(/<\/h1>[\s\S]*<h2[ >][\s\S]*coule/)
    expect(plain(text)).toContain('n’est pas publié et peut encore changer')
    expect(text).toContain('noindex')
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('shows its link once: the base keeps its fingerprint', async () => {
    const { path } = await share()
    const token = path.split('/').at(-1) ?? ''
    expect(token.length).toBeGreaterThan(30)
    expect(linkIn((await door.get(sharing(), samira)).text)).toBe('')
    expect(JSON.stringify(await db.selectFrom('draft_links').selectAll().execute())).not.toContain(
      token,
    )
  })

  test('is made once by a form that is sent again, which leads to the same page', async () => {
    const asked = { forWhom: 'La mairie', days: '7', _key: 'a'.repeat(64) }
    const sent = [await door.post(sharing(), asked, samira)]
    sent.push(await door.post(sharing(), asked, samira))
    const shown = sent.map(async ({ location = '', response }) => {
      const { text } = await door.get(location, samira, { cookie: cookieOf(response) })
      return linkIn(text)
    })
    const [first, second] = await Promise.all(shown)
    expect(first).toMatch(/brouillons/)
    expect(second).toBe(first)
    expect(await db.selectFrom('draft_links').select('id').execute()).toHaveLength(1)
  })

  test('is copied, or sent by a mail that holds it', async () => {
    const { shown, path, response } = await share()
    // A box may always stay empty: it does not say so.
    expect(shown.text).not.toContain('facultatif')
    expect(shown.text).toMatch(new RegExp(`data-copy="[^"]*${path}"`))
    expect(shown.text).toMatch(new RegExp(`href="mailto:[^"]*${encodeURIComponent(path)}`))
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Strict/)
    // Taken by the page that shows it.
    expect(shown.response.headers.getSetCookie().join()).toContain('ouvroir-brouillon=; Max-Age=0')
  })

  test('says who came and when, or that somebody did', async () => {
    const { path } = await share()
    await door.get(path)
    expect(plain((await door.get(sharing(), samira)).text)).toContain('Personne n’est encore venu')
    await arrive(path, 'Jean Maire')
    clock.pass({ minutes: 5 })
    await arrive(path)
    const text = plain((await door.get(sharing(), samira)).text)
    expect(text).toContain('2 visites')
    expect(text).toContain('Jean Maire (1er décembre 2026 à 10 h)')
    expect(text).toContain('Sans nom (1er décembre 2026 à 10 h 05)')
  })

  test('opens nothing once its time is over, on any of its pages', async () => {
    const { path } = await share({ days: '1' })
    const at = await arrive(path)
    clock.pass({ hours: 24 })
    for (const old of [path, at]) {
      const { status, text } = await door.get(old)
      expect([status, text.includes('fontaine')]).toEqual([404, false])
      expect(plain(text)).toContain('Sa durée est passée.')
      expect(plain(text)).toContain('demandez un nouveau lien')
    }
    expect((await door.post(`${at}/remarque`, { body: 'Trop tard' })).status).toBe(404)
    expect((await door.post(path, { name: 'Trop tard' })).status).toBe(404)
    expect(await db.selectFrom('draft_remarks').selectAll().execute()).toEqual([])
  })

  test('opens nothing once the team closed it, at once', async () => {
    const { path } = await share()
    const at = await arrive(path)
    const [link] = await db.selectFrom('draft_links').select('id').execute()
    await door.post(`${sharing()}/${link?.id}/fermer`, {}, samira)
    for (const old of [path, at]) expect((await door.get(old)).status).toBe(404)
    expect(plain((await door.get(sharing(), samira)).text)).toContain('Fermé : ')
  })

  test('is no other draft: neither by another link’s visit, nor once it is published', async () => {
    const first = await share()
    const second = await share({}, secondId)
    const visit = (await arrive(second.path)).split('/').at(-1)
    const { status, text } = await door.get(`${first.path}/${visit}`)
    expect([status, text.includes('fontaine'), text.includes('lavoir')]).toEqual([
      404,
      false,
      false,
    ])
    const at = await arrive(first.path)
    drafts.set(firstId, { title: 'La fontaine', words: 'Publiée.', isDraft: false })
    expect((await door.get(at)).status).toBe(404)
    expect((await door.get(await arrive(second.path))).text).toContain('Le lavoir')
  })

  test('opens nothing once whoever made it works with the draft no more', async () => {
    const { path } = await share()
    expect((await door.get(path)).status).toBe(200)
    const held = db.selectFrom('roles_held').select('id').where('personId', '=', samira.id)
    const { id } = await held.executeTakeFirstOrThrow()
    await db.updateTable('roles_held').set({ endedAt: clock.now() }).where('id', '=', id).execute()
    expect((await door.get(path)).status).toBe(404)
    await db.updateTable('roles_held').set({ endedAt: null }).where('id', '=', id).execute()
    expect((await door.get(path)).status).toBe(200)
  })

  test('ends for good with the draft: taken back inside later, the old link stays closed', async () => {
    const { path } = await share()
    const published = module.listeners?.find(({ on }) => on === 'experiment.published')
    await act(door.house, {}, async (ctx) => published?.run(ctx, { id: firstId }))
    expect((await door.get(path)).status).toBe(200)
    await act(door.house, {}, (ctx) =>
      endLinksOf(ctx.db, { kind: 'sheet', thingId: firstId }, ctx.now),
    )
    expect((await door.get(path)).status).toBe(404)
    expect(module.listeners?.map(({ on }) => on)).toEqual([
      'experiment.published',
      'event.published',
      'resource.published',
      'mailing.confirmed',
    ])
  })

  test('takes a remark, which waits for whoever made the link and goes once it is read', async () => {
    const { path } = await share()
    const at = await arrive(path, 'Jean Maire')
    expect((await door.post(`${at}/remarque`, { body: 'Et l’hiver ?' })).location).toBe(at)
    expect((await door.get(at)).text).toContain('Et l’hiver')
    expect((await door.get(await arrive(path))).text).not.toContain('Et l’hiver')
    const waits = () => module.waiting?.({ db, now: clock.now(), locale: 'fr' }, samira)
    const [line] = (await waits()) ?? []
    expect(line).toMatchObject({ where: 'La fontaine', href: sharing() })
    expect((await door.get(sharing(), samira)).text).toContain('Et l’hiver')
    // Nobody says that they were read but on the page where they are.
    expect(line?.done).toBeUndefined()
    expect(await waits()).toHaveLength(1)
    const [link] = await db.selectFrom('draft_links').select('id').execute()
    const latestShown = async () =>
      /name="latest" value="([^"]+)"/.exec((await door.get(sharing(), samira)).text)?.[1] ?? ''
    let latest = await latestShown()
    clock.set('2026-12-01T09:05:00Z')
    await door.post(`${at}/remarque`, { body: 'Et l’eau ?' })
    // What came since the page was drawn was read by nobody.
    await door.post(`${sharing()}/${link?.id}/lu`, { latest }, samira)
    expect(await waits()).toHaveLength(1)
    latest = await latestShown()
    await door.post(`${sharing()}/${link?.id}/lu`, { latest }, samira)
    expect(await waits()).toEqual([])
  })

  const ends: readonly [string, (at: string) => unknown, string, string][] = [
    [
      'published',
      () => drafts.set(firstId, { title: 'La fontaine', words: 'Publiée.', isDraft: false }),
      'Le texte est maintenant publié',
      `href="/fiches/${firstId}"`,
    ],
    [
      'closed',
      async () => {
        const [link] = await db.selectFrom('draft_links').select('id').execute()
        await door.post(`${sharing()}/${link?.id}/fermer`, {}, samira)
      },
      'L’équipe a fermé ce lien.',
      'Aller à la page d’accueil',
    ],
    ['over', () => clock.pass({ days: 8 }), 'Sa durée est passée.', 'Aller à la page d’accueil'],
  ]
  test.each(ends)('gives back a remark written while it was %s', async (_, end, why, onward) => {
    const { path } = await share()
    const at = await arrive(path, 'Jean Maire')
    await end(at)
    const body = 'La fontaine gèle en hiver : dites-le au début.'
    const { status, text } = await door.post(`${at}/remarque`, { body })
    expect(status).toBe(404)
    expect(text).toContain(`${body}</textarea>`)
    expect(plain(text)).toContain('L’équipe n’a pas reçu votre remarque')
    expect(plain(text)).toContain(why)
    expect(plain(text)).toContain(onward)
    expect(await db.selectFrom('draft_remarks').selectAll().execute()).toEqual([])
  })

  test('refuses a remark that is too long with all its words, and its page has an address', async () => {
    const { path } = await share()
    const at = await arrive(path)
    expect(plain((await door.get(at)).text)).toMatch(/4 000 caractères au plus/)
    expect((await door.get(at)).text).not.toContain('maxlength="4000"')
    const body = 'mot '.repeat(7_500)
    const { status, text } = await door.post(`${at}/remarque`, { body })
    expect([status, text.includes(body.trim())]).toEqual([422, true])
    expect(plain(text)).toMatch(/C’est trop long : 4 ?000 caractères au plus/)
    expect(text).toContain(`href="${at}?langue=en"`)
  })

  test('takes none when the link is for reading only', async () => {
    const { path } = await share({ mayRemark: '' })
    const at = await arrive(path)
    expect((await door.get(at)).text).not.toContain('/remarque')
    const sent = await door.post(`${at}/remarque`, { body: 'Tout de même' })
    expect(plain(sent.text)).toContain('Ce lien permet de lire, pas d’écrire.')
    expect(await db.selectFrom('draft_remarks').selectAll().execute()).toEqual([])
  })
})

describe('the page of a thing', () => {
  const shareAt = async () =>
    (
      await discussionAt(
        { db, now: clock.now(), locale: 'fr' },
        kinds,
        `/fiches/${firstId}`,
        samira,
      )
    )?.share

  test('says that a link is open and that remarks wait, and leads to them once it is published', async () => {
    expect(await shareAt()).toEqual({ href: sharing(), isDraft: true, open: 0, unread: 0 })
    const [{ path }] = [await share(), await share()]
    const at = await arrive(path)
    await arrive(path)
    for (const body of ['Une remarque', 'Une autre']) await door.post(`${at}/remarque`, { body })
    expect(await shareAt()).toMatchObject({ open: 2, unread: 2 })
    drafts.set(firstId, { title: 'La fontaine', words: 'Publiée.', isDraft: false })
    expect(await shareAt()).toMatchObject({ href: sharing(), isDraft: false, open: 0, unread: 2 })
    const text = plain((await door.get(sharing(), samira)).text)
    expect(text).toContain('Lectures et remarques du brouillon')
    expect(text).toContain('Ne s’ouvre plus : le texte n’est plus un brouillon')
    expect(text).toContain('Une autre')
    for (const untrue of ['Ouvert jusqu’au', 'Fermer ce lien']) expect(text).not.toContain(untrue)
    await db.deleteFrom('draft_remarks').execute()
    expect(await shareAt()).toBeUndefined()
  })
})

describe('the links of a draft', () => {
  test('are made of a draft alone, and twenty at most are open', async () => {
    const make = () =>
      act(door.house, { person: samira }, async (ctx) => {
        const thing = await findThing(ctx, kinds, 'sheet', firstId)
        const asked = { forWhom: 'La mairie', days: 2, mayRemark: false }
        return thing && (await shareDraft(ctx, kinds, thing, asked))
      })
    const all = await Promise.all(Array.from({ length: mostOpenLinks + 4 }, make))
    expect(all.filter((made) => made && !made.ok && made.refusal === 'too-many')).toHaveLength(4)
    clock.pass({ days: 2 })
    expect(await make()).toMatchObject({ ok: true })
    drafts.set(firstId, { title: 'La fontaine', words: 'Publiée.', isDraft: false })
    expect(await make()).toMatchObject({ refusal: 'no-draft' })
    expect(await listLinks(db, { kind: 'sheet', thingId: firstId })).toHaveLength(mostOpenLinks + 1)
  })

  test('take so many visits and remarks, and no more', async () => {
    const { path } = await share({ mayRemark: '' })
    const token = path.split('/').at(-1) ?? ''
    const come = () =>
      act(door.house, {}, async (ctx) => {
        const opened = await openLink(ctx, kinds, token)
        return opened && (await arriveAtDraft(ctx, opened, ''))
      })
    const first = await come()
    const visitId = first?.ok ? first.value.visitId : ''
    const answer = await act(door.house, {}, async (ctx) => {
      const opened = await openVisit(ctx, kinds, { token, visitId })
      return opened && (await leaveRemark(ctx, opened, 'Bonjour'))
    })
    expect(answer).toMatchObject({ refusal: 'only-read' })
    for (let came = 1; came < mostVisits; came++) await come()
    expect(await come()).toMatchObject({ refusal: 'too-many' })
    const [link] = await listLinks(db, { kind: 'sheet', thingId: firstId })
    expect(await listVisits(db, [link?.id ?? ''])).toHaveLength(mostVisits)
  })

  test('last from one day to thirty, and say the range', async () => {
    const { text, status, path } = await share({ days: '31' })
    expect([status, path]).toEqual([422, ''])
    expect(plain(text)).toContain('Donnez un nombre de jours : 1 au moins, 30 au plus.')
    expect(text).toContain('value="La mairie"')
  })

  test('are of those who work with it alone', async () => {
    await share()
    const [link] = await db.selectFrom('draft_links').select('id').execute()
    for (const at of [sharing(), `/discussions/sheet/${secondId}/partager`]) {
      expect((await door.get(at, volunteer)).status).toBe(404)
      expect((await door.post(at, { forWhom: 'Moi', days: '7' }, volunteer)).status).toBe(404)
    }
    const close = (id: string, as: Viewer) => door.post(`${sharing(id)}/${link?.id}/fermer`, {}, as)
    expect((await close(firstId, volunteer)).status).toBe(404)
    expect((await close(secondId, samira)).status).toBe(404)
    expect(await db.selectFrom('draft_links').select('closedAt').execute()).toEqual([
      { closedAt: null },
    ])
  })

  test('go thirty days after their end, with who came; and close when their author is erased', async () => {
    const { path } = await share({ days: '1' })
    await arrive(path, 'Jean Maire')
    const purge = () => act(door.house, {}, (ctx) => purgeLinks(ctx, kinds))
    clock.pass({ days: 30 })
    await purge()
    expect(await db.selectFrom('draft_visits').selectAll().execute()).toHaveLength(1)
    clock.pass({ days: 2 })
    await purge()
    expect(await db.selectFrom('draft_visits').selectAll().execute()).toEqual([])

    const other = await share()
    await act(door.house, {}, async (ctx) => module.personErase?.(ctx, samira.id))
    expect((await door.get(other.path)).status).toBe(404)
    expect(await db.selectFrom('draft_links').select(['forWhom', 'createdBy']).execute()).toEqual([
      { forWhom: '', createdBy: null },
    ])
  })
})
