import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { reusePath, reusePaths, twinPath } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import { aSheet } from '../../testing/examples.ts'
import { publishDraft } from '../../working/actions/draft-resource.ts'
import { forgetAdoptions, rememberAdoption, tellOriginal } from '../actions/tell-original.ts'
import { registerTexts } from '../texts/register.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const door = openDoor(database, { routes: resourcesModule.routes })
const { get, post, house } = door
const staff = asPerson('lab-team')
const volunteer = asPerson('volunteer')
const story = {
  organisation: 'Centre social des Rives',
  changed: 'La durée',
  happened: 'Vingt sont venus.',
}
const visitor = { ...story, name: 'Nour Haddad', email: 'nour.haddad@universite.example' }
let slug = ''
let originId = ''

beforeAll(async () => {
  const sheet = aSheet({ kind: 'kit', title: 'Le kit du panel' })
  originId = sheet.origin?.id ?? ''
  const done = await publishResource(ctx(), sheet)
  if (!done.ok) throw new Error(done.refusal)
  slug = done.value.slug
})

const reuses = () => db.selectFrom('resource_reuses').selectAll().execute()
const lastLink = async () => {
  const letters = await db
    .selectFrom('outbox_mails')
    .select('bodyText')
    .orderBy('at')
    .orderBy('id')
    .execute()
  const text = letters
    .map((letter) => String(letter['bodyText']))
    .findLast((one) => one.includes('/confirmer/'))
  return /\/ressources\/reutilisations\/confirmer\/[0-9a-f]+/.exec(text ?? '')?.[0] ?? ''
}

describe('telling a reuse', () => {
  const path = () => reusePath('reuse', { slug })

  test('by a visitor, it waits for the proof of the address, then for the team', async () => {
    expect((await get(path())).text).toContain('Nous l’avons utilisée chez nous')
    expect((await post(path(), visitor)).status).toBe(303)
    expect((await get(resourcePath(slug))).text).not.toContain('Vingt sont venus')

    const link = await lastLink()
    expect((await get(link)).text).toContain('Vingt sont venus')
    // A robot that follows links in letters confirms nothing.
    expect((await reuses())[0]?.['state']).toBe('address-asked')
    expect((await post(link, {})).status).toBe(303)
    expect((await post(link, {})).status).toBe(404)
    expect((await get(resourcePath(slug))).text).not.toContain('Vingt sont venus')

    const queue = await get(reusePaths.queue, staff)
    expect(queue.text).toContain('Vingt sont venus')
    const [waiting] = await reuses()
    const id = String(waiting?.['id'])
    expect((await post(reusePath('accept', { id }), {}, volunteer)).status).toBe(403)
    expect((await post(reusePath('accept', { id }), {}, staff)).status).toBe(303)
    const shown = await get(resourcePath(slug))
    expect(shown.text).toMatch(/1\sréutilisation racontée/)
    expect(shown.text).toContain('Vingt sont venus')
    expect(shown.text).not.toContain('Nour Haddad')
    expect((await get(reusePaths.register)).text).toContain('Centre social des Rives')
    expect((await get(twinPath(slug, 'md'))).text).toContain('Vingt sont venus')
  })

  test('by someone known here, it shows once the address is proved', async () => {
    clock.pass({ minutes: 1 })
    await post(path(), { ...visitor, happened: 'Encore mieux.' })
    await post(await lastLink(), {})
    expect((await get(resourcePath(slug))).text).toContain('Encore mieux.')
  })

  test('says where, keeps what was typed, and thanks a machine for nothing', async () => {
    const nowhere = await post(path(), { ...visitor, organisation: '' })
    expect(nowhere.status).toBe(422)
    expect(nowhere.text).toContain('Vingt sont venus')
    const before = (await reuses()).length
    expect((await post(path(), { ...visitor, site: 'https://spam.example' })).status).toBe(303)
    expect((await reuses()).length).toBe(before)
    expect((await post(path(), { ...visitor, href: 'javascript:alert(1)' })).status).toBe(422)
  })

  test('shows hostile words as words, on every page', async () => {
    const words = scriptAttacks.join(' ')
    await post(
      path(),
      {
        ...story,
        organisation: words.slice(0, 190),
        changed: words.slice(0, 3_900),
        happened: words.slice(0, 7_900),
      },
      staff,
    )
    for (const page of [resourcePath(slug), reusePaths.register, reusePath('lineage', { slug })]) {
      expect((await get(page)).text, page).not.toMatch(/<(img|svg|iframe|body|video)[^>]*\son\w+=/i)
    }
  })

  test('an address that was never proved leaves nothing, and a person takes their name away', async () => {
    await post(path(), { ...visitor, email: 'jamais@exemple.fr', happened: 'Jamais prouvé.' })
    clock.pass({ days: 8 })
    await act(house, {}, async (world) => resourcesModule.purge?.(world))
    expect((await reuses()).some((reuse) => reuse['happened'] === 'Jamais prouvé.')).toBe(false)
    const personId = await act(house, {}, (world) => recordPerson(world, visitor))
    const held = await resourcesModule.personExport?.(db, personId)
    expect(held?.['reuses']).toMatchObject([{ organisation: story.organisation }, {}])
    await act(house, {}, async (world) => resourcesModule.personErase?.(world, personId))
    expect(await resourcesModule.personExport?.(db, personId)).toMatchObject({ reuses: [] })
    expect((await get(resourcePath(slug))).text).toContain('Vingt sont venus')
  })

  test('is published without the names that the team takes out, and these are not kept', async () => {
    const happened = 'Merci à Imane Belkacem, qui a tout porté.'
    const teller = { name: 'Imane Belkacem', email: 'imane.belkacem@exemple.fr' }
    await post(path(), { ...visitor, ...teller, happened })
    await post(await lastLink(), {})
    const waiting = (await reuses()).find((reuse) => reuse['happened'] === happened)
    const accept = reusePath('accept', { id: String(waiting?.['id']) })
    expect((await get(reusePaths.queue, staff)).text).toContain('Publier sans ces noms')

    const wrong = await post(accept, { names: 'Imane Belkassem' }, staff)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Ce nom n’est pas dans le récit')
    expect(wrong.text).toContain('Imane Belkassem')
    expect((await get(resourcePath(slug))).text).not.toContain('qui a tout porté')

    expect((await post(accept, { names: 'Imane Belkacem\n\n' }, staff)).status).toBe(303)
    expect((await get(resourcePath(slug))).text).toContain('Merci à […], qui a tout porté.')
    expect(JSON.stringify(await reuses())).not.toContain('Belkacem')
  })
})

describe('files under their own licence', () => {
  const words = {
    title: 'La salle',
    description: 'Douze personnes autour d’une table',
    licence: 'CC-BY-SA-4.0',
    rightsHolder: 'L’atelier',
    peopleShown: 'nobody',
  }
  const picture = async () =>
    new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c8331a' } })
            .png()
            .toBuffer(),
        ),
      ],
      'salle.png',
      { type: 'image/png' },
    )
  const csv = new File(['commune;total\nValbrenne;12\n'], 'mesures.csv', { type: 'text/csv' })
  const path = () => reusePath('files', { slug })

  test('are kept by the team, refused when they may not be copied, and seen with their rights', async () => {
    expect((await get(path(), volunteer)).status).toBe(403)
    expect((await post(path(), { ...words, file: await picture() }, volunteer)).status).toBe(403)
    const reserved = { ...words, licence: 'all-rights-reserved', file: await picture() }
    const refused = await post(path(), reserved, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ne peut pas être copié ici')
    expect(await db.selectFrom('resource_files').selectAll().execute()).toEqual([])

    const completude = async () =>
      (
        await db
          .selectFrom('resources')
          .select('completeness')
          .where('slug', '=', slug)
          .executeTakeFirstOrThrow()
      )['completeness'] as number
    const before = await completude()
    expect((await post(path(), { ...words, file: await picture() }, staff)).status).toBe(303)
    // A kit is its files: with the first of them it lacks less.
    const after = await completude()
    expect(after).toBeGreaterThan(before)
    expect((await get(resourcePath(slug))).text).toMatch(new RegExp(`${after}\\s% de ce que`))
    expect((await post(path(), { ...words, title: 'Les mesures', file: csv }, staff)).status).toBe(
      303,
    )
    const page = await get(resourcePath(slug))
    expect(page.text).toContain('alt="Douze personnes autour d’une table"')
    expect(page.text).toMatch(/L’atelier, CC BY-SA 4\.0/)
    expect(page.text).toContain('Personne ne s’y voit.')
  })

  test('are taken with safe headers, moved and removed', async () => {
    const files = await db.selectFrom('resource_files').selectAll().orderBy('position').execute()
    const [first, second] = files.map((file) => String(file['id']))
    const taken = await get(reusePath('file', { slug, id: second ?? '' }))
    expect(taken.response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="les-mesures\.csv"/,
    )
    expect(taken.response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(taken.response.headers.get('content-security-policy')).toContain('sandbox')
    expect((await post(reusePath('raiseFile', { slug, id: second ?? '' }), {}, staff)).status).toBe(
      303,
    )
    expect(
      (await post(reusePath('raiseFile', { slug, id: second ?? '' }), {}, volunteer)).status,
    ).toBe(403)
    const order = await db.selectFrom('resource_files').select('id').orderBy('position').execute()
    expect(order.map((file) => file['id'])).toEqual([second, first])
    expect((await get(reusePath('file', { slug, id: originId }))).status).toBe(404)
  })

  test('travel together, with the notice of each', async () => {
    const { response } = await get(twinPath(slug, 'zip'))
    const zip = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(zip)).toEqual([
      'NOTICE.txt',
      'LISEZ-MOI.md',
      '1-les-mesures.csv',
      '2-la-salle.webp',
    ])
    const notice = strFromU8(zip['NOTICE.txt'] ?? new Uint8Array())
    expect(notice).toContain('Le kit du panel')
    expect(notice).toMatch(/CC BY-SA 4\.0 reste sous CC BY-SA 4\.0/)
  })

  test('are a whole kit on the page of a kit alone; elsewhere they are all the files', async () => {
    const of = (kind: 'kit' | 'guide') =>
      db.updateTable('resources').set({ kind }).where('slug', '=', slug).execute()
    expect((await get(resourcePath(slug))).text).toContain('Tout le kit (ZIP)')
    await of('guide')
    const { text } = await get(resourcePath(slug))
    await of('kit')
    expect(text).not.toContain('Tout le kit')
    expect(text).toContain('Tous les fichiers (ZIP)')
  })
})

describe('a version drawn from a resource', () => {
  const form = {
    title: 'Le panel, en deux soirées',
    changes: 'Deux soirées au lieu de trois jours.',
    authors: 'Commune de Saint-Aubrac',
  }
  const path = () => reusePath('derive', { slug })

  test('bears a licence that the original allows, or is told why not', async () => {
    const refused = await post(path(), { ...form, licence: 'CC0-1.0' }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('demande de citer l’original')
    expect((await post(path(), { ...form, licence: 'CC-BY-4.0' })).status).toBe(403)
  })

  test('is a draft that credits it, and once published shows on it and in its lineage', async () => {
    const made = await post(path(), { ...form, licence: 'CC-BY-SA-4.0' }, staff)
    expect(made.status).toBe(303)
    const own = (made.location ?? '').replace('/ressources/', '')
    expect((await get(made.location ?? '')).status).toBe(404)
    expect((await get(made.location ?? '', staff)).text).toContain('Adapté de')
    expect((await get(reusePath('lineage', { slug }))).text).not.toContain(form.title)

    const publish = (person: Viewer) =>
      act(
        house,
        { person },
        (world) => publishDraft(world, own),
        (done) => done.ok,
      )
    // Whoever adapted it is no second reader of it.
    expect(await publish(staff)).toEqual({ ok: false, refusal: 'own-text' })
    const published = await publish(asPerson('lab-team'))
    if (!published.ok) throw new Error(published.refusal)
    const { id } = await db
      .selectFrom('resources')
      .select('id')
      .where('slug', '=', own)
      .executeTakeFirstOrThrow()
    for (const _twice of [1, 2]) await act(house, {}, (world) => tellOriginal(world, String(id)))
    const original = await get(resourcePath(slug))
    expect(original.text.match(/Deux soirées au lieu de trois jours/g)?.length).toBe(1)
    expect((await get(reusePath('lineage', { slug }))).text).toContain(form.title)
    expect((await get(resourcePath(own))).text).toContain('Le kit du panel')
    // Its files followed, each under its own licence.
    expect((await get(resourcePath(own))).text).toMatch(/L’atelier, CC BY-SA 4\.0/)
  })
})

test('an adoption by another territory shows on the original, and goes when it is hidden', async () => {
  const adoption = {
    originId,
    experimentId: '01936000-0000-7000-8000-0000000000ee',
    title: 'Un panel à Saint-Aubrac',
    territoryId: undefined,
    changed: 'Une invitation par courrier.',
    happened: '',
    href: '/experiences/un-panel-a-saint-aubrac',
    at: clock.now(),
  }
  for (const _twice of [1, 2]) await act(house, {}, (world) => rememberAdoption(world, adoption))
  const told = await get(resourcePath(slug))
  expect(told.text.match(/Une invitation par courrier/g)?.length).toBe(1)
  expect(told.text).toContain('pas encore raconté')
  await act(house, {}, (world) => forgetAdoptions(world, [adoption.experimentId]))
  expect((await get(resourcePath(slug))).text).not.toContain('Une invitation par courrier')
})

test('every licence is explained, pair by pair', async () => {
  const { text } = await get(reusePaths.licences)
  expect(text.match(/<table/g)?.length).toBe(11)
  expect(text).toMatch(/Non\s: CC BY-SA 4\.0 demande que ce qu’on en tire reste/)
})

test('resources/register.ts#declinedNotice: the reason reaches who told, or the page says that it did not', async () => {
  let turn = 0
  await playTold({ door, db }, registerTexts.fr.declinedNotice, async () => {
    clock.pass({ minutes: 1 })
    const email = `conte${++turn}@universite.example`
    const name = `Nour Haddad ${turn}`
    await post(reusePath('reuse', { slug }), { ...visitor, name, email, happened: `Autre ${turn}` })
    await post(await lastLink(), {})
    const id = String(
      (await reuses()).find((reuse) => reuse['happened'] === `Autre ${turn}`)?.['id'],
    )
    const path = reusePath('decline', { id })
    return { path, fields: { reason: 'Rien n’y est dit.' }, as: staff, email }
  })
})
