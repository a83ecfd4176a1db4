import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { twinPath } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import { aSheet } from '../../testing/examples.ts'

const database = useDatabase()
const { clock, ctx } = database
const { get, post } = openDoor(database, { routes: resourcesModule.routes })
const territoryId = newId(clock.now(), clock.chance)
const referent = asPerson([
  { role: 'territory-referent', place: { kind: 'territory', id: territoryId } },
])

let slug = ''

beforeAll(async () => {
  const published = await publishResource(ctx(), aSheet({ territoryIds: [territoryId] }))
  if (!published.ok) throw new Error(published.refusal)
  slug = published.value.slug
  await publishResource(
    ctx(),
    aSheet({ title: 'Le droit d’interpeller la ville', outcome: 'stopped', origin: undefined }),
  )
})

describe('the list of resources', () => {
  test('is open to all, and says how many sheets there are', async () => {
    const page = await get('/ressources')
    expect(page.status).toBe(200)
    expect(page.text).toContain('2 ressources')
    expect(page.text).toContain('Un panel tiré au sort aux fléchettes')
  })

  test('is searched in French: accents, plurals and a mistyped word', async () => {
    for (const words of ['fléchette', 'flechettes', 'interpeler', 'villes']) {
      const page = await get(`/ressources?q=${encodeURIComponent(words)}`)
      expect(page.text, words).toContain('1 ressource')
    }
    expect((await get('/ressources?q=zzzzzz')).text).toContain('Rien ne répond encore')
  })

  test('is filtered by address, and an unknown filter is left aside', async () => {
    expect((await get('/ressources?issue=stopped')).text).toContain('1 ressource')
    expect((await get('/ressources?issue=nimporte&page=-3')).status).toBe(200)
    expect((await get('/ressources?enjeu=diversify_participants')).text).toContain('2 ressources')
  })
})

test('the list answers « near this one », and knows no sheet that is not shown', async () => {
  const near = await get(`/ressources?pres=${slug}`)
  expect(near.status).toBe(200)
  expect(near.text).toMatch(/Près de «/)
  expect(near.text).toContain(`href="/ressources/${slug}"`)
  expect((await get('/ressources?pres=inconnue')).status).toBe(404)
})

describe('a sheet', () => {
  test('is read by anyone, with its machine-readable twin in the page', async () => {
    const page = await get(resourcePath(slug))
    expect(page.status).toBe(200)
    expect(page.text).toContain('L’essentiel en une minute')
    // What nobody answered is said once, not line by line.
    expect(page.text.match(/ne dit pas encore/g)).toHaveLength(1)
    expect(page.text).not.toContain('<dd>non publié</dd>')
    expect(page.text).toContain('"@type":["Article","LearningResource"]')
  })

  test('has its paper, office, wiki and machine twins at its own address', async () => {
    expect((await get(twinPath(slug, 'pdf'))).text.startsWith('%PDF')).toBe(true)
    for (const office of ['docx', 'odt'] as const) {
      expect((await get(twinPath(slug, office))).text.startsWith('PK'), office).toBe(true)
    }
    expect((await get(twinPath(slug, 'md'))).text).toContain('# Un panel tiré au sort')
    expect((await get(twinPath(slug, 'mediawiki'))).text).toContain('== L’essentiel en une minute')
    expect((await get(twinPath(slug, 'bib'))).text).toMatch(/^@techreport\{/)
    expect((await get(twinPath(slug, 'ris'))).text).toMatch(/^TY {2}- RPRT/)
    expect(JSON.parse((await get(twinPath(slug, 'csl.json'))).text)).toMatchObject([
      { type: 'report' },
    ])
    const data = JSON.parse((await get(twinPath(slug, 'jsonld'))).text)
    expect(data.license).toBe('https://creativecommons.org/licenses/by/4.0/')
    expect((await get(twinPath(slug, 'png'))).response.headers.get('content-type')).toBe(
      'image/png',
    )
    // It has no file: no archive of them.
    expect((await get(twinPath(slug, 'zip'))).status).toBe(404)
    expect((await get(`${resourcePath(slug)}.exe`)).status).toBe(404)
  })

  test('is still found where its twins were before', async () => {
    for (const [before, after] of [
      ['pdf', 'pdf'],
      ['docx', 'docx'],
      ['md', 'md'],
      ['json', 'jsonld'],
    ] as const) {
      const { status, location } = await get(`${resourcePath(slug)}/fiche.${before}`)
      expect([status, location]).toEqual([301, twinPath(slug, after)])
    }
    expect((await get(`${resourcePath(slug)}/fiche.exe`)).status).toBe(404)
  })

  test('shows itself when its link is shared, and to reference managers', async () => {
    const { text } = await get(resourcePath(slug))
    expect(text).toMatch(/<meta property="og:image" content="http[^"]+\.png\?v=1"/)
    expect(text).toContain('name="twitter:card" content="summary_large_image"')
    expect(text).toContain('name="citation_title"')
    expect(text).toContain('rel="license" href="https://creativecommons.org/licenses/by/4.0/"')
  })

  test('published again from the same experiment keeps its address and gains a version', async () => {
    const again = await publishResource(
      ctx(),
      aSheet({ title: 'Un panel tiré au sort, bis', territoryIds: [territoryId] }),
    )
    expect(again).toMatchObject({ ok: true, value: { slug, version: 2 } })
    expect((await get(resourcePath(slug))).text).toContain('Version 2')
  })

  test('needs a title and someone who signs it', async () => {
    const { content } = aSheet()
    expect(await publishResource(ctx(), aSheet({ title: '  ' }))).toMatchObject({
      refusal: 'sheet-without-title',
    })
    const unsigned = aSheet({ content: { ...content, authors: [] } })
    expect(await publishResource(ctx(), unsigned)).toMatchObject({
      refusal: 'sheet-without-authors',
    })
  })

  test('cannot close the script that carries its data', async () => {
    const attack = '</script><script>alert(1)</script>'
    const published = await publishResource(ctx(), aSheet({ title: attack, origin: undefined }))
    if (!published.ok) throw new Error(published.refusal)
    const page = await get(resourcePath(published.value.slug))
    expect(page.text).not.toContain('<script>alert')
  })

  test('shows hostile words as words', async () => {
    const { content } = aSheet()
    const summary = scriptAttacks.join('\n\n')
    const published = await publishResource(
      ctx(),
      aSheet({
        title: 'Hostile',
        origin: undefined,
        content: { ...content, sections: { summary } },
      }),
    )
    if (!published.ok) throw new Error(published.refusal)
    const page = await get(resourcePath(published.value.slug))
    expect(page.text).not.toMatch(/<(img|svg|iframe|body|video)[^>]*on\w+=/i)
  })
})

describe('the right of reply', () => {
  test('belongs to the referent of the territory, and is published at once', async () => {
    const path = `${resourcePath(slug)}/repondre`
    const words = { organisation: 'Mairie de Valbrenne', text: 'Nous le referons au printemps.' }
    expect((await post(path, words, asPerson('lab-team'))).status).toBe(403)
    expect((await post(path, { ...words, text: '' }, referent)).status).toBe(422)
    expect((await post(path, words, referent)).status).toBe(303)
    expect((await get(resourcePath(slug))).text).toContain('Nous le referons au printemps.')
  })
})

test('an address nobody knows is not found', async () => {
  expect((await get('/ressources/rien')).status).toBe(404)
})

test('what cites its sources is never said to be without any', async () => {
  const sheet = aSheet()
  const source = { label: 'Compte rendu', href: 'https://exemple.fr/compte-rendu' }
  for (const sources of [[], [source], [source, { ...source, label: 'Journal' }]]) {
    const title = `Un récit, ${sources.length}`
    const content = { ...sheet.content, sources }
    const published = await publishResource(
      ctx(),
      aSheet({ title, evidenceLevel: 0, origin: undefined, content }),
    )
    if (!published.ok) throw new Error(published.refusal)
    const { text } = await get(resourcePath(published.value.slug))
    expect(text.includes('récit sans source')).toBe(sources.length === 0)
    expect(text.includes('leur solidité n’est pas encore dite')).toBe(sources.length > 0)
  }
})
