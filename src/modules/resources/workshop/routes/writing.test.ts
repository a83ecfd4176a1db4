import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { reusePath, twinPath } from '../../paths/reuse.ts'
import { writingPaths } from '../../paths/writing.ts'
import { findWorking } from '../../working/store/workings.ts'

const database = useDatabase()
const { clock, db } = database
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })
const staff = asPerson('lab-team')

beforeEach(async () => {
  await sql`truncate resources, resource_contributors, resource_start_identities, outbox_mails cascade`.execute(
    db,
  )
})

let count = 0
async function somebody(name = 'Odile Serre'): Promise<Viewer> {
  const email = `personne${count++}@valbrenne.example`
  const id = await act(house, {}, (inside) => recordPerson(inside, { name, email }))
  return asPerson([], { id, name })
}

/** A text begun by this person; the end of its address. */
async function begun(writer: Viewer, title = 'Une assemblée de quartier', kind = 'case-sheet') {
  const { location } = await post(writingPaths.start, { kind, title }, writer)
  const slug = /^\/ressources\/(.+)\/modifier$/.exec(location ?? '')?.[1]
  if (!slug) throw new Error(location)
  return slug
}

async function write(
  slug: string,
  part: string,
  fields: Record<string, string>,
  viewer: Viewer,
  base?: number,
) {
  const page = await get(writingPaths.part(slug, part), viewer)
  const number = base ?? Number(/name="base" value="(\d+)"/.exec(page.text)?.[1])
  const draft = /name="draft" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  return post(writingPaths.part(slug, part), { ...fields, base: String(number), draft }, viewer)
}

const idOf = async (slug: string) =>
  (await db.selectFrom('resources').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
    .id as string
const numberOf = async (slug: string) => (await findWorking(db, await idOf(slug)))?.number ?? -1
const mails = () => db.selectFrom('outbox_mails').selectAll().execute()

describe('beginning', () => {
  test('somebody new proves an address first, and begins once', async () => {
    const asked = {
      kind: 'method',
      title: 'Frapper aux portes',
      name: 'Odile Serre',
      email: 'Odile@valbrenne.example',
    }
    const shown = new Date(clock.now().getTime() - 20_000).toISOString()
    expect((await post(writingPaths.start, { ...asked, shown })).status).toBe(303)
    expect(await db.selectFrom('resources').selectAll().execute()).toEqual([])
    const [letter] = await mails()
    const path = /\/ressources\/ecrire\/[0-9a-f]{64}/.exec(JSON.stringify(letter))?.[0] ?? ''
    expect((await get(path)).text).toContain('Frapper aux portes')
    const confirmed = await post(path, {})
    expect(confirmed.status).toBe(303)
    expect(confirmed.location).toMatch(/^\/connexion\/lien\//)
    expect((await post(path, {})).status).toBe(404)
    expect(await db.selectFrom('resources').select(['kind', 'state']).execute()).toEqual([
      { kind: 'method', state: 'draft' },
    ])
    const roles = await db.selectFrom('roles_held').selectAll().execute()
    expect(roles).toEqual([])
  })

  test('a machine is thanked, or asked once more, and nothing is kept', async () => {
    const asked = {
      kind: 'method',
      title: 'Crédit',
      name: 'Robot',
      email: 'r@robot.example',
      shown: clock.now().toISOString(),
    }
    expect((await post(writingPaths.start, { ...asked, site: 'x' })).status).toBe(303)
    const quick = await post(writingPaths.start, asked)
    expect(quick.status).toBe(422)
    expect(quick.text).toContain('Crédit')
    expect(await mails()).toEqual([])
  })

  test('one address is written to three times a day at most, whoever asks', async () => {
    const shown = new Date(clock.now().getTime() - 20_000).toISOString()
    for (let time = 0; time < 5; time++) {
      await post(writingPaths.start, {
        kind: 'tool',
        title: `Outil ${time}`,
        name: 'A',
        email: 'a@b.example',
        shown,
      })
    }
    expect(await mails()).toHaveLength(3)
  })

  test('somebody nobody knows begins five texts a day', async () => {
    const writer = await somebody()
    for (let time = 0; time < 5; time++) await begun(writer, `Texte ${time}`)
    const sixth = await post(writingPaths.start, { kind: 'tool', title: 'Un de trop' }, writer)
    expect(sixth.status).toBe(422)
    expect(sixth.text).toContain('Un de trop')
  })

  test('no text takes the address of a desk', async () => {
    expect(await begun(staff, 'Modération')).toBe('fiche-moderation')
  })
})

describe('the workshop', () => {
  test('is seen by those who write and by the house, and says what is missing', async () => {
    const writer = await somebody()
    const slug = await begun(writer)
    const page = await get(writingPaths.workshop(slug), writer)
    expect(page.text).toMatch(/Il manque surtout/)
    // Sent as it is, it would be refused: what to write stands in the place of the button.
    expect(page.text).not.toContain(`action="${writingPaths.submit(slug)}"`)
    expect(page.text).toContain('Il faut le résumé avant d’envoyer à relire.')
    expect((await get(writingPaths.workshop(slug), staff)).status).toBe(200)
    expect((await get(writingPaths.workshop(slug), await somebody())).status).toBe(404)
    expect((await get(`/ressources/${slug}`)).status).toBe(404)
  })

  test('previews a draft as what it is: not published, as complete as it is, and in its PDF too', async () => {
    const writer = await somebody()
    const slug = await begun(writer, 'Un article', 'article')
    const told = 'Vingt personnes ont parlé du verger.'
    const words = `${told} ${'Elles y sont revenues au printemps. '.repeat(10)}`
    await write(slug, 'texte', { 'sections.body': words }, writer)
    const percentIn = (text: string) => /(\d+)\s% de ce que/.exec(text)?.[1]
    const workshop = (await get(writingPaths.workshop(slug), writer)).text
    const preview = (await get(writingPaths.preview(slug), writer)).text
    expect(preview).toContain(told)
    expect(preview).not.toMatch(/publiée le/)
    expect(preview).toContain('Ce texte n’est pas en ligne')
    expect(percentIn(preview)).toBe(percentIn(workshop))
    expect(percentIn(preview)).not.toBe('0')
    for (const [viewer, sees] of [
      [writer, true],
      [staff, true],
      [await somebody(), false],
      [undefined, false],
    ] as const) {
      const file = await get(twinPath(slug, 'md'), viewer)
      expect(file.status).toBe(sees ? 200 : 404)
      expect(file.text.includes(told)).toBe(sees)
      if (sees) expect(file.response.headers.get('cache-control')).toBe('no-store')
    }
    expect((await get(twinPath(slug, 'pdf'), writer)).status).toBe(200)
  })

  test('leads whoever answers for the text to its pictures, and nobody else', async () => {
    const writer = await somebody()
    const slug = await begun(writer, 'Un article illustré', 'article')
    const files = reusePath('files', { slug })
    const link = (text: string) => text.includes(`href="${files}"`)
    expect(link((await get(writingPaths.workshop(slug), writer)).text)).toBe(true)
    expect((await get(files, writer)).status).toBe(200)
    expect((await get(files, await somebody())).status).toBe(404)
    expect((await get(files)).status).toBe(303)
  })

  test('says what is needed to be missing, and nothing that it says to be optional', async () => {
    const writer = await somebody()
    const slug = await begun(writer, 'Un outil', 'tool')
    const workshop = (await get(writingPaths.workshop(slug), writer)).text
    const missing = /Il manque surtout\s:\s([^<]*)\./.exec(workshop)?.[1]?.split(', ') ?? []
    expect(missing).toContain('En résumé')
    const optional = new Set<string>()
    for (const [, part = ''] of workshop.matchAll(/\/modifier\/([a-z-]+)"/g)) {
      const { text } = await get(writingPaths.part(slug, part), writer)
      // The way back to all the parts stands once, among the ways around.
      expect(text.split('Toutes les parties').length).toBe(2)
      for (const [, label = ''] of text.matchAll(/>([^<>]+)<span class="optional">/g))
        optional.add(label.trim())
    }
    expect(optional.size).toBeGreaterThan(4)
    expect(missing.filter((name) => optional.has(name))).toEqual([])
  })

  test('keeps a refused form as it was typed', async () => {
    const writer = await somebody()
    const slug = await begun(writer)
    const refused = await write(
      slug,
      'sources',
      { 'sources.0.0': 'Un ouï-dire', 'sources.0.1': 'nulle part' },
      writer,
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Un ouï-dire')
    expect(refused.text).toContain('nulle part')
  })

  test('shows hostile words as words, on every page of it', async () => {
    const writer = await somebody()
    const slug = await begun(writer)
    const attack = scriptAttacks.join('\n\n').slice(0, 19_000)
    await write(slug, 'resume', { 'sections.summary': attack }, writer)
    for (const path of [
      writingPaths.part(slug, 'resume'),
      writingPaths.workshop(slug),
      writingPaths.preview(slug),
    ]) {
      const page = await get(path, staff)
      expect(page.status, path).toBe(200)
      expect(page.text, path).not.toMatch(
        /<script>|<(img|svg|iframe|body|video|details)[^>]*\son\w+=/i,
      )
    }
  })

  test('two who save different fields both keep them; of one field, the second chooses', async () => {
    const writer = await somebody()
    const slug = await begun(writer)
    const base = await numberOf(slug)
    await write(
      slug,
      'essentiel',
      { 'essential.what': 'Un panel', 'essential.who': '' },
      writer,
      base,
    )
    await write(slug, 'resume', { 'sections.summary': 'Le mien, le premier.' }, writer, base)
    const second = await write(
      slug,
      'resume',
      { 'sections.summary': 'Le tien, le second.' },
      staff,
      base,
    )
    expect(second.location).toContain('/rapprocher/')
    const meeting = await get(second.location ?? '', staff)
    expect(meeting.text).toContain('Le mien, le premier.')
    expect(meeting.text).toContain('Le tien, le second.')
    // Nobody else sees a text that was set aside.
    expect((await get(second.location ?? '', writer)).status).toBe(404)
    const seen = String(await numberOf(slug))
    await post(second.location ?? '', { 'sections.summary': 'Les deux.', seen }, staff)
    const working = await findWorking(db, await idOf(slug))
    expect(working?.fields).toMatchObject({
      'sections.summary': 'Les deux.',
      'essential.what': 'Un panel',
    })
    const edits = await db
      .selectFrom('resource_edits')
      .select('text')
      .where('field', '=', 'sections.summary')
      .orderBy('number')
      .execute()
    expect(edits.map(({ text }) => text)).toEqual(['Le mien, le premier.', 'Les deux.'])
  })

  test('two who choose otherwise from a list are shown words, and one of the choices stays', async () => {
    const colleague = asPerson('lab-team')
    const slug = await begun(staff)
    const base = await numberOf(slug)
    const first = { 'publics.1': 'youth', 'publics.2': 'elected' }
    await write(slug, 'classement', first, staff, base)
    const other = { 'publics.1': 'far-from-it', 'publics.2': 'youth' }
    const { location = '' } = await write(slug, 'classement', other, colleague, base)
    expect(location).toContain('/rapprocher/')
    const asked = await get(location, colleague)
    expect(asked.text).toContain('personnes éloignées de la participation')
    expect(asked.text).not.toMatch(/>[^<]*far-from-it/)
    const seen = String(await numberOf(slug))
    // A browser sends line ends as two signs.
    await post(location, { publics: 'far-from-it\r\nyouth', seen }, colleague)
    const working = await findWorking(db, await idOf(slug))
    expect(working?.fields['publics']).toBe('far-from-it\nyouth')
  })

  test('of ten saves of one field at the same instant, one is taken and nine are kept aside', async () => {
    const slug = await begun(staff)
    const base = await numberOf(slug)
    const saves = Array.from({ length: 10 }, (_, at) =>
      post(
        writingPaths.part(slug, 'resume'),
        {
          'sections.summary': `Texte ${at}`,
          base: String(base),
          draft: newId(clock.now(), clock.chance),
        },
        staff,
      ),
    )
    const went = (await Promise.all(saves)).map(({ location }) =>
      location?.includes('/rapprocher/'),
    )
    expect(went.filter((aside) => !aside)).toHaveLength(1)
    const drafts = await db.selectFrom('resource_drafts').select('state').execute()
    expect(drafts.filter(({ state }) => state === 'aside')).toHaveLength(9)
  })

  test('keeps on the server what is typed and not sent, for its author alone', async () => {
    const writer = await somebody()
    const slug = await begun(writer)
    const draft = newId(clock.now(), clock.chance)
    const kept = await post(
      writingPaths.draft(slug, 'resume'),
      { 'sections.summary': 'À moitié', base: '0', draft },
      writer,
    )
    expect(kept.status).toBe(200)
    expect(
      (await get(`${writingPaths.part(slug, 'resume')}?brouillon=${draft}`, writer)).text,
    ).toContain('À moitié')
    expect(
      (await get(`${writingPaths.part(slug, 'resume')}?brouillon=${draft}`, staff)).text,
    ).not.toContain('À moitié')
    await write(slug, 'resume', { 'sections.summary': 'Entier' }, writer)
    expect((await get(writingPaths.workshop(slug), writer)).text).toMatch(/non envoyés/)
  })

  test('a collection finds its resources, and keeps them in the order asked', async () => {
    const slug = await begun(staff, 'Pour commencer', 'collection')
    await write(
      slug,
      'ressources',
      {
        'items.0.0': 'un',
        'items.0.1': 'd’abord',
        'items.0.2': '2',
        'items.1.0': 'deux',
        'items.1.1': '',
        'items.1.2': '1',
      },
      staff,
    )
    const working = await findWorking(db, await idOf(slug))
    expect(working?.fields['items']).toBe('deux\nun | d’abord')
  })
})
