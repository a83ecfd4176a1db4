import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import {
  findResourceBySlug,
  publishResource,
  type ResourceWords,
} from '#modules/resources/index.ts'
import type { ReportedNeed } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { useSite } from '#platform/testing/web.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { watchModule } from '../module.ts'

const database = useDatabase()
const { db, clock } = database
const site = await useSite()
const needs: ReportedNeed[] = []
const later = { reportedNeeds: async () => needs }
const room = watchModule(() => [later as never])
const plain = openDoor(database, { routes: [] })
const house = { ...plain.house, web: site.web }
const door = openDoor(database, { routes: room.routes, house })

let writer: Viewer
let reader: Viewer

beforeAll(async () => {
  const personOf = async (name: string, email: string) => {
    const id = await act(house, {}, async (ctx) => {
      const personId = await recordPerson(ctx, { name, email })
      await recordRole(ctx, { personId, role: 'lab-team', reason: 'Équipe' } as never)
      return personId
    })
    return asPerson('lab-team', { id, name })
  }
  writer = await personOf('Maëlle Tanguy', 'maelle@labo.example')
  reader = await personOf('Ilyès Benhamou', 'ilyes@labo.example')
})

const add = async (title: string) => {
  const address = `https://revue.exemple.fr/${encodeURIComponent(title)}`
  const { location } = await door.post('/veille/ajouter', { address, title }, writer)
  return location ?? ''
}
const sheet = {
  title: 'Un guide du tirage au sort',
  kind: 'guide',
  language: 'fr',
  authors: 'Une équipe',
  summary: 'Tirer au sort sans liste.\nTrois communes comparent.\nUtile aux petites communes.',
  themes: ['institutions', 'ruralité'],
  publics: ['officers', 'elected'],
  licence: 'CC-BY-SA-4.0',
  step: 'submit',
}

describe('a find', () => {
  it('goes from a decision to a resource and a newsletter, read by two people', async () => {
    const at = await add('Un guide du tirage')
    const short = await door.post(at, { ...sheet, summary: 'Court.' }, writer)
    expect(short.status).toBe(422)
    expect(short.text).toMatch(/quarante caractères/)
    expect(short.text).toContain('value="Un guide du tirage au sort"')
    expect((await door.post(at, sheet, writer)).status).toBe(303)
    expect((await door.get(at, writer)).text).toMatch(/une autre personne la relira/)
    const own = await door.post(`${at}/relecture`, { answer: 'approve' }, writer)
    expect(own.status).toBe(422)
    const bare = await door.post(`${at}/relecture`, { answer: 'send-back', remark: '' }, reader)
    expect(bare.status).toBe(422)
    await door.post(`${at}/relecture`, { answer: 'send-back', remark: 'Dire pour qui.' }, reader)
    expect((await door.get(at, writer)).text).toContain('Dire pour qui.')
    await door.post(at, sheet, writer)
    expect((await door.post(`${at}/relecture`, { answer: 'approve' }, reader)).status).toBe(303)
    const resource =
      /href="(\/ressources\/[^"]+)"/.exec((await door.get(at, reader)).text)?.[1] ?? ''
    const published = await findResourceBySlug(db, resource.split('/').at(-1) ?? '')
    expect(published).toMatchObject({ state: 'published', licence: 'CC-BY-SA-4.0', kind: 'guide' })
    expect(published?.content.sources[0]?.href).toBe(
      'https://revue.exemple.fr/Un%20guide%20du%20tirage',
    )
    expect(await room.newsletterItems?.(db, 'fr')).toEqual([])
    await door.post(`${at}/lettre`, { offered: 'yes' }, writer)
    expect(await room.newsletterItems?.(db, 'fr')).toMatchObject([
      { kind: 'resource', href: resource, title: sheet.title },
    ])
  })

  it('already known is shown, and not kept twice', async () => {
    const at = await add('Déjà vu')
    const address = 'http://www.revue.exemple.fr/D%C3%A9j%C3%A0%20vu/?utm_source=x#haut'
    const again = await door.post('/veille/ajouter', { address, title: 'Autre' }, writer)
    expect(again.location).toBe(at)
    const odd = await door.post(
      '/veille/ajouter',
      { address: 'javascript:alert(1)', title: 'x' },
      writer,
    )
    expect(odd.status).toBe(422)
  })

  it('comes from a bookmark with its address and title, as text', async () => {
    const { text } = await door.get(
      '/veille/ajouter?url=https://a.exemple.fr/&titre=%22%3E%3Cscript%3Ea',
      writer,
    )
    expect(text).toContain('value="https://a.exemple.fr/"')
    expect(text).not.toContain('<script>a')
  })
})

describe('triage', () => {
  it('is one decision for all that is ticked, or for one by its button', async () => {
    const ids: string[] = []
    for (const title of ['un', 'deux', 'trois']) ids.push((await add(title)).slice(-36))
    await db.updateTable('watch_items').set({ state: 'new' }).where('id', 'in', ids).execute()
    const queue = (await door.get('/veille', writer)).text
    expect(queue).toMatch(/Garder «\sun\s»/)
    expect(queue).toMatch(/<input[^>]*name="until"[^>]*type="date"/)
    const none = await door.post('/veille/trier', { together: 'keep' }, writer)
    expect(none.status).toBe(422)
    const other = { together: 'drop', ids: ids.slice(0, 2), reason: 'other', why: '' }
    const bare = await door.post('/veille/trier', other, writer)
    expect(bare.status).toBe(422)
    expect(bare.text).toMatch(/Dites pourquoi/)
    await door.post('/veille/trier', { ...other, reason: 'old' }, writer)
    await door.post(
      `/veille/trier?seule=${ids[2]}`,
      { decision: 'later', until: '2026-11-28' },
      writer,
    )
    const states = async () =>
      await db
        .selectFrom('watch_items')
        .select(['state', 'why'])
        .where('id', 'in', ids)
        .orderBy('seenAt')
        .execute()
    expect((await states()).map((row) => row['state']).sort()).toEqual([
      'dropped',
      'dropped',
      'later',
    ])
    expect((await states()).find((row) => row['state'] === 'dropped')?.['why']).toBe('trop ancien')
    expect((await door.get('/veille', writer)).text).not.toMatch(/Garder «\strois\s»/)
    clock.pass({ days: 4 })
    expect((await door.get('/veille', writer)).text).toMatch(/Garder «\strois\s»/)
    clock.pass({ days: 91 })
    await act(house, {}, async (ctx) => room.purge?.(ctx))
    expect((await states()).map((row) => row['state'])).toEqual(['later'])
  })
})

describe('a find on its own page', () => {
  it('is dropped with a reason that somebody gave, and the form comes back there without one', async () => {
    const at = await add('Une annonce')
    const id = at.slice(-36)
    await db.updateTable('watch_items').set({ state: 'new' }).where('id', '=', id).execute()
    expect((await door.get(at, writer)).text).toMatch(/Trier cette trouvaille/)
    const drop = { ids: id, on: 'find', together: 'drop', reason: 'other', why: '' }
    const bare = await door.post('/veille/trier', drop, writer)
    expect(bare.status).toBe(422)
    expect(bare.text).toMatch(/Dites pourquoi/)
    expect(bare.text).toContain('Une annonce</h1>')
    await door.post('/veille/trier', { ...drop, why: 'Un emploi.' }, writer)
    const row = await db
      .selectFrom('watch_items')
      .select(['state', 'why'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'dropped', why: 'Un emploi.' })
  })
})

describe('a source', () => {
  it('is found from the address of a page, followed, and given in OPML', async () => {
    site.answer((request, response) => {
      if (request.url === '/flux') {
        response.setHeader('content-type', 'application/rss+xml')
        response.end(
          '<rss version="2.0"><channel><title>Ma revue</title><copyright>CC BY 4.0</copyright><item><title>a</title><link>https://a.exemple.fr</link></item></channel></rss>',
        )
      } else {
        response.setHeader('content-type', 'text/html')
        response.end('<link rel=alternate type="application/rss+xml" href="/flux">')
      }
    })
    const answer = await door.post('/veille/sources/chercher', { address: site.base }, writer)
    expect(answer.text).toMatch(/Ma revue \(1\s+élément\)/)
    const address = `${site.base}/flux`
    const { location = '' } = await door.post(
      '/veille/sources/ajouter',
      { address, title: 'Ma revue', licence: 'CC BY 4.0' },
      writer,
    )
    expect((await door.get(location, writer)).text).toContain('CC BY 4.0')
    const opml = await door.get('/veille/sources.opml', writer)
    expect(opml.text).toContain(`xmlUrl="${address}"`)
    const file = new File([opml.text.replace(address, 'https://autre.exemple.fr/flux')], 's.opml')
    await door.post('/veille/sources/importer', { file }, writer)
    expect((await door.get('/veille/sources', writer)).text).toContain('Ma revue')
    const bad = new File(['<!DOCTYPE a [<!ENTITY b "c">]><opml/>'], 's.opml')
    expect((await door.post('/veille/sources/importer', { file: bad }, writer)).status).toBe(422)
    const rows = await db.selectFrom('watch_sources').select('address').execute()
    expect(rows).toHaveLength(2)
    const { id = '' } = { id: location.split('/').at(-1) }
    for (const [paused, words] of [
      ['yes', '1 source est en pause.'],
      ['yes', '0 source est en pause.'],
      ['no', '1 source est suivie de nouveau.'],
    ] as const) {
      const ids = `${id} 00000000-0000-7000-8000-000000000000`
      const together = { ids, paused }
      const sent = await door.post('/veille/sources/pause-plusieurs', together, writer)
      expect(noticeOf(sent.response)).toContain(words)
      const list = (await door.get('/veille/sources?etat=en-pause', writer)).text
      expect(list.includes('Ma revue')).toBe(paused === 'yes')
    }
    const cell = `/veille/sources/champ/licence/${id}`
    const owner = async () =>
      (
        await db
          .selectFrom('watch_sources')
          .select('ownerId')
          .where('id', '=', id)
          .executeTakeFirst()
      )?.ownerId
    const left = '01900000-0000-7000-8000-0000000000aa'
    await db.updateTable('watch_sources').set({ ownerId: left }).where('id', '=', id).execute()
    expect((await door.post(cell, { licence: 'CC BY-SA 4.0' }, writer)).status).toBe(303)
    // Who looks after it has left the team: they are not forgotten because a licence is written.
    expect(await owner()).toBe(left)
    expect((await door.get(location, writer)).text).toContain('CC BY-SA 4.0')
    expect((await door.post(cell, { licence: 'a'.repeat(201) }, writer)).status).toBe(422)
    await door.post(`${location}/retirer`, {}, writer)
    expect((await door.get(location, writer)).status).toBe(404)
  })

  it.each([
    ...['http://127.0.0.1/flux', 'http://10.0.0.1/', 'http://intranet/flux', 'file:///etc/passwd'],
    ...[
      'http://[::1]/flux',
      'https://nom:mot@revue.exemple.fr/flux',
      'https://revue.exemple.fr:8443/',
    ],
    `https://revue.exemple.fr/${'a'.repeat(2_000)}`,
  ])('at %s is refused one by one and in a list alike', async (address) => {
    const followed = async () =>
      (await db.selectFrom('watch_sources').select('address').execute()).length
    const before = await followed()
    expect((await door.post('/veille/sources/chercher', { address }, writer)).status).toBe(422)
    const outline = `<outline text="Une revue" type="rss" xmlUrl="${address}"/>`
    const file = new File([`<opml version="2.0"><body>${outline}</body></opml>`], 's.opml')
    const { status } = await door.post('/veille/sources/importer', { file }, writer)
    expect(status).toBe(303)
    expect(await followed()).toBe(before)
  })

  it.each([
    ['http://127.0.0.1/flux', /n’est pas publique/],
    ['file:///etc/passwd', /adresse complète/],
    ['http://10.0.0.1/', /n’est pas publique/],
  ])('at %s is refused in words', async (address, words) => {
    const answer = await door.post('/veille/sources/chercher', { address }, writer)
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(words)
  })
})

describe('what is missing', () => {
  it('is gathered from needs without persons, taken, and answered by a resource', async () => {
    needs.push({
      key: 'need:1',
      words: 'Tirer au sort sans liste',
      href: '/reseau',
      at: clock.now(),
    })
    const searched = { week: '2027-02-22', words: 'budget participatif', count: 7 }
    await db.insertInto('searches_without_answer').values(searched).execute()
    await door.post('/veille/manques/rassembler', {}, writer)
    await door.post('/veille/manques/rassembler', {}, writer)
    const rows = await db.selectFrom('watch_gaps').selectAll().orderBy('count').execute()
    expect(rows.map((row) => [row['origin'], row['count']])).toEqual([
      ['need', 1],
      ['search', 7],
    ])
    const at = `/veille/manques/${rows[0]?.['id']}`
    await door.post(at, { move: 'take' }, writer)
    expect((await door.get('/veille/manques', reader)).text).toContain('Maëlle Tanguy')
    expect((await door.post(at, { move: 'take' }, reader)).status).toBe(422)
    const nowhere = await door.post(
      at,
      { move: 'answer', resource: '/ressources/inconnue' },
      reader,
    )
    expect(nowhere.text).toMatch(/Aucune ressource publiée/)
    const slug = (
      await db
        .selectFrom('resources')
        .select('slug')
        .where('state', '=', 'published')
        .executeTakeFirstOrThrow()
    )['slug']
    await door.post(
      at,
      { move: 'answer', resource: `https://ici.exemple/ressources/${slug}` },
      reader,
    )
    expect((await door.get('/veille/manques', reader)).text).toContain(`/ressources/${slug}`)
  })
})

/** A short article, for what only looks at its title. */
const words: ResourceWords = {
  kind: 'article',
  title: '',
  lead: 'Qui l’arrose ?',
  language: 'fr',
  licence: 'CC-BY-4.0',
  isStarter: false,
  content: {
    essential: {},
    sections: { summary: 'Un essai.' },
    figures: [],
    authors: [{ name: '', organisation: 'Ouvroir' }],
    sources: [],
    place: '',
    period: '',
    evidenceReason: '',
  },
  challenges: [],
  themes: [],
  methods: [],
  regionCodes: [],
  outcome: 'finished',
  evidenceLevel: 0,
  origin: undefined,
  source: 'house',
  territoryIds: [],
}

describe('a search that found nothing', () => {
  const published = async (title: string) => {
    const [listener] = room.listeners ?? []
    const done = await act(house, { person: writer }, (ctx) =>
      publishResource(ctx, { ...words, title }),
    )
    if (!done.ok) throw new Error(done.refusal)
    clock.pass({ minutes: 1 })
    await act(house, {}, async (ctx) => void (await listener?.run(ctx, { id: done.value.id })))
    return done.value.slug
  }
  const gapOf = (words: string) =>
    db.selectFrom('watch_gaps').selectAll().where('words', '=', words).executeTakeFirstOrThrow()

  it('is answered by itself by the publication that has all its words, and only by it', async () => {
    const looked = 'verger partagé'
    await db
      .insertInto('searches_without_answer')
      .values({ week: '2027-02-22', words: looked, count: 5 })
      .execute()
    await door.post('/veille/manques/rassembler', {}, writer)
    await published('Un jardin partagé')
    expect(await gapOf(looked)).toMatchObject({ state: 'open' })
    const slug = await published('Planter un verger partagé')
    expect(await gapOf(looked)).toMatchObject({ state: 'answered', answerSlug: slug })
    // Opened again by a person, it stays open until something else is published.
    await door.post(`/veille/manques/${(await gapOf(looked))['id']}`, { move: 'reopen' }, writer)
    await published('Autre chose')
    expect(await gapOf(looked)).toMatchObject({ state: 'open' })
  })
})

describe('what is kept about people', () => {
  it('is given to them, and goes with them', async () => {
    expect(JSON.stringify(await room.personExport?.(db, writer.id))).toContain(
      'Un guide du tirage au sort',
    )
    await act(house, {}, async (ctx) => room.personErase?.(ctx, writer.id))
    const held = await Promise.all(
      ['watch_items', 'watch_sources', 'watch_rules', 'watch_gaps'].map((table) =>
        db.selectFrom(table).selectAll().execute(),
      ),
    )
    expect(JSON.stringify(held)).not.toContain(writer.id)
  })
})
