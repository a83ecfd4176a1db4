import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { setState } from '../../store/resources.ts'
import { aSheet } from '../../testing/examples.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const { get, post } = openDoor(database, { routes: resourcesModule.routes })
const copies = 10_000

let titles: readonly string[] = []

beforeAll(async () => {
  titles = ['Tirer au sort & compter', 'Un <jury> de quartier', ...scriptAttacks.slice(0, 20)]
  for (const title of titles) {
    clock.pass({ hours: 1 })
    const published = await publishResource(ctx(), aSheet({ title, origin: undefined }))
    if (!published.ok) throw new Error(published.refusal)
  }
  clock.pass({ days: 1 })
})

// ---------------------------------------------------------------- a harvester, written from the protocol

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) =>
    ['record', 'header', 'set', 'setSpec', 'error', 'dc:title', 'dc:rights'].includes(name),
})

/** A node of XML, as far as a harvester looks into it. */
// biome-ignore lint/suspicious/noExplicitAny: the tree of an answer, whatever it is
type Tree = any

async function ask(query: string): Promise<Tree> {
  const { status, text, response } = await get(`/oai?${query}`)
  expect(status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text)['OAI-PMH']
}

interface Met {
  readonly id: string
  readonly deleted: boolean
  readonly datestamp: string
}

/** Follows the tokens to the end; `meanwhile` runs after each page. */
async function harvest(
  verb: 'ListRecords' | 'ListIdentifiers',
  query = '',
  meanwhile: (page: number) => Promise<void> = async () => undefined,
): Promise<{ met: Map<string, Met>; pages: number; sizes: readonly number[] }> {
  const met = new Map<string, Met>()
  const sizes: number[] = []
  let next = `verb=${verb}&metadataPrefix=oai_dc${query}`
  for (let page = 1; ; page++) {
    const answer = await ask(next)
    if (answer.error) throw new Error(answer.error[0]['@code'])
    const list = answer[verb]
    const headers =
      verb === 'ListRecords' ? list.record.map((one: Tree) => one.header[0]) : list.header
    for (const header of headers) {
      const id = header.identifier['#']
      met.set(id, {
        id,
        deleted: header['@status'] === 'deleted',
        datestamp: header.datestamp['#'],
      })
    }
    sizes.push(headers.length)
    await meanwhile(page)
    const token = list.resumptionToken?.['#'] ?? ''
    if (token === '') return { met, pages: page, sizes }
    next = `verb=${verb}&resumptionToken=${encodeURIComponent(token)}`
  }
}

async function codeOf(query: string): Promise<string> {
  const answer = await ask(query)
  return answer.error?.[0]['@code'] ?? 'none'
}

// ---------------------------------------------------------------------------------------------- the tests

describe('what the repository says of itself', () => {
  test('is complete, and true to the second', async () => {
    const answer = await ask('verb=Identify')
    expect(answer.request).toMatchObject({ '@verb': 'Identify', '#': 'http://localhost:3000/oai' })
    expect(answer.responseDate['#']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(answer.Identify).toMatchObject({
      repositoryName: { '#': 'Ouvroir' },
      baseURL: { '#': 'http://localhost:3000/oai' },
      protocolVersion: { '#': '2.0' },
      adminEmail: { '#': 'contact@exemple.fr' },
      earliestDatestamp: { '#': '2026-11-25T10:00:00Z' },
      deletedRecord: { '#': 'persistent' },
      granularity: { '#': 'YYYY-MM-DDThh:mm:ssZ' },
    })
  })

  test('one format for all, and for each record', async () => {
    const { ListMetadataFormats: formats } = await ask('verb=ListMetadataFormats')
    expect(formats.metadataFormat.metadataPrefix['#']).toBe('oai_dc')
    const { met } = await harvest('ListIdentifiers')
    const [id = ''] = met.keys()
    const own = await ask(`verb=ListMetadataFormats&identifier=${encodeURIComponent(id)}`)
    expect(own.ListMetadataFormats.metadataFormat.metadataPrefix['#']).toBe('oai_dc')
  })

  test('sets by kind and by challenge, each of which can be asked for', async () => {
    const { ListSets } = await ask('verb=ListSets')
    const specs: string[] = ListSets.set.map((one: Tree) => one.setSpec[0]['#'])
    expect(specs).toContain('type:case-sheet')
    expect(specs).toContain('enjeu:empowerment')
    expect(new Set(specs).size).toBe(specs.length)
    for (const spec of specs) {
      const code = await codeOf(`verb=ListIdentifiers&metadataPrefix=oai_dc&set=${spec}`)
      expect(['none', 'noRecordsMatch'], spec).toContain(code)
    }
    const { met } = await harvest('ListRecords', '&set=enjeu:diversify_participants')
    expect(met.size).toBe(titles.length)
  })
})

describe('a record', () => {
  test('carries what the sheet says, letter for letter', async () => {
    const { ListRecords } = await ask('verb=ListRecords&metadataPrefix=oai_dc')
    const found = ListRecords.record.map(
      (one: Tree) => one.metadata['oai_dc:dc']['dc:title'][0]['#'],
    )
    expect(found.slice(0, 2)).toEqual(titles.slice(0, 2))
    expect(found).toHaveLength(titles.length)
    const [first] = ListRecords.record
    const dc = first.metadata['oai_dc:dc']
    expect(dc['dc:identifier']['#']).toBe('http://localhost:3000/ressources/tirer-au-sort-compter')
    expect(dc['dc:creator']['#']).toBe('Ouvroir')
    expect(dc['dc:language']['#']).toBe('fr')
    expect(dc['dc:rights'].map((one: Tree) => one['#'])).toContain(
      'https://creativecommons.org/licenses/by/4.0/',
    )
    expect(first.header[0].setSpec.map((one: Tree) => one['#'])).toEqual([
      'type:case-sheet',
      'enjeu:diversify_participants',
    ])
  })

  test('is given alone by its identifier, by GET and by POST alike', async () => {
    const { met } = await harvest('ListIdentifiers')
    const [id = ''] = met.keys()
    const query = { verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: id }
    const { text } = await post('/oai', query)
    const posted = parser.parse(text)['OAI-PMH']
    const got = await ask(new URLSearchParams(query).toString())
    expect(posted.GetRecord).toEqual(got.GetRecord)
    expect(got.GetRecord.record[0].header[0].identifier['#']).toBe(id)
  })

  test('that is a draft is nowhere; one that was retired is there as deleted, for ever', async () => {
    const published = await publishResource(
      ctx(),
      aSheet({ title: 'Bientôt retirée', origin: undefined }),
    )
    if (!published.ok) throw new Error(published.refusal)
    const { id } = published.value
    clock.pass({ hours: 1 })
    await setState(db, id, 'retired', clock.now())
    const { GetRecord } = await ask(
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:ressource/${id}`,
    )
    expect(GetRecord.record[0].header[0]['@status']).toBe('deleted')
    expect(GetRecord.record[0].metadata).toBeUndefined()
    const { met } = await harvest('ListRecords')
    expect(met.get(`oai:localhost:ressource/${id}`)?.deleted).toBe(true)

    await db
      .updateTable('resources')
      .set({ publishedAt: null, state: 'draft' })
      .where('id', '=', id)
      .execute()
    const ask2 = `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:ressource/${id}`
    expect(await codeOf(ask2)).toBe('idDoesNotExist')
    expect((await harvest('ListIdentifiers')).met.has(`oai:localhost:ressource/${id}`)).toBe(false)
  })
})

describe('an interval', () => {
  const list = 'verb=ListIdentifiers&metadataPrefix=oai_dc'

  test('holds both its ends, to the second or to the day', async () => {
    const { met } = await harvest('ListIdentifiers')
    const { datestamp = '' } = [...met.values()][1] ?? {}
    const exact = await harvest('ListIdentifiers', `&from=${datestamp}&until=${datestamp}`)
    expect([...exact.met.values()].map((one) => one.datestamp)).toEqual([datestamp])
    const day = datestamp.slice(0, 10)
    const ofDay = await harvest('ListIdentifiers', `&from=${day}&until=${day}`)
    expect(ofDay.met.size).toBeGreaterThan(1)
    expect([...ofDay.met.values()].every((one) => one.datestamp.startsWith(day))).toBe(true)
  })

  test('that holds nothing says so', async () => {
    expect(await codeOf(`${list}&until=2001-01-01`)).toBe('noRecordsMatch')
    expect(await codeOf(`${list}&from=2101-01-01`)).toBe('noRecordsMatch')
    expect(await codeOf(`${list}&set=type:inconnu`)).toBe('noRecordsMatch')
  })
})

describe('a request outside the protocol', () => {
  const list = 'verb=ListRecords&metadataPrefix=oai_dc'

  test.each([
    ['verb=', 'badVerb'],
    ['verb=Identify&set=type:kit', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:ressource/x', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=ailleurs', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=ailleurs', 'idDoesNotExist'],
    ['verb=ListRecords&resumptionToken=inventé', 'badResumptionToken'],
    ['verb=ListSets&resumptionToken=inventé', 'badResumptionToken'],
  ])('%s is answered %s', async (query, code) => {
    const answer = await ask(query)
    expect(answer.error[0]['@code']).toBe(code)
    const repeats = !/^bad(Verb|Argument)$/.test(code)
    expect(answer.request['@verb'] !== undefined).toBe(repeats)
  })

  test('with a token written by hand, well marked or not, is answered in words', async () => {
    const { createHash } = await import('node:crypto')
    const marked = (text: string) =>
      `${Buffer.from(text).toString('base64url')}.${createHash('sha256').update(`oai ${text}`).digest('base64url').slice(0, 12)}`
    for (const text of ['{', 'null', '[]', '["ListRecords",null,null,null,"hier","x",1,1]']) {
      expect(await codeOf(`verb=ListRecords&resumptionToken=${marked(text)}`)).toBe(
        'badResumptionToken',
      )
    }
  })

  test('that is hostile comes back as words, never as elements', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>')
    const { text } = await get(`/oai?verb=ListMetadataFormats&identifier=${hostile}`)
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).not.toContain('<script')
    expect(await codeOf(`${list}&set=${hostile}`)).toBe('badArgument')
  })
})

describe('ten thousand resources', () => {
  beforeAll(async () => {
    // Copies of a real row: several of them at each second, as after an import.
    const columns = sql.join(await plainColumns())
    // What the search keeps of each is not asked here.
    await sql`alter table resources disable trigger user`.execute(db)
    await sql`
      insert into resources (id, slug, updated_at, published_at, created_at, ${columns})
      select gen_random_uuid(), slug || '-' || n, at, at, at, ${columns}
      from (select * from resources where state = 'published' order by id limit 1) one,
        lateral (select n, timestamptz '2026-12-01' + make_interval(secs => n / 7) as at
          from generate_series(1, ${sql.lit(copies)}) n) copy`.execute(db)
    clock.set('2026-12-10T09:00:00Z')
  })

  async function plainColumns() {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = 'resources' and table_schema = current_schema() and is_generated = 'NEVER'
        and column_name not in ('id', 'slug', 'updated_at', 'published_at', 'created_at')`.execute(
      db,
    )
    return rows.map(({ name }) => sql.ref(name))
  }

  test('are all met to the end; none is lost when some change, retire or appear meanwhile', async () => {
    const known = await db
      .selectFrom('resources')
      .select('id')
      .where('publishedAt', '>=', new Date('2026-12-01'))
      .orderBy('updatedAt')
      .orderBy('id')
      .execute()
    const [early, late, gone] = [known[5]?.['id'], known[9_500]?.['id'], known[9_600]?.['id']]
    const fresh = newId(clock.now(), clock.chance)
    const { met, sizes } = await harvest('ListIdentifiers', '&from=2026-12-01', async (page) => {
      if (page !== 40) return
      clock.pass({ minutes: 1 })
      for (const id of [early, late]) await setState(db, id, 'published', clock.now())
      await setState(db, gone, 'retired', clock.now())
      await sql`update resources set id = ${fresh}, updated_at = ${clock.now()}
        where id = ${known[9_700]?.['id']}`.execute(db)
    })
    const changed = new Date(clock.now()).toISOString().replace('.000Z', 'Z')
    const at = (id: string) => met.get(`oai:localhost:ressource/${id}`)
    expect(known.filter(({ id }) => id !== known[9_700]?.['id'] && !at(id))).toEqual([])
    expect(met.size).toBe(copies)
    expect(new Set(sizes.slice(0, -1))).toEqual(new Set([100]))
    expect(at(early)?.datestamp).toBe(changed)
    expect(at(late)?.datestamp).toBe(changed)
    expect(at(gone)?.deleted).toBe(true)
    expect(at(fresh)?.datestamp).toBe(changed)
  })

  test('negative control: counted pages instead of marked places would skip some', async () => {
    // What an offset does when a page already read moves to the end of the order.
    const page = (offset: number) =>
      db
        .selectFrom('resources')
        .select('id')
        .where('publishedAt', '>=', new Date('2026-12-01'))
        .orderBy('updatedAt')
        .orderBy('id')
        .offset(offset)
        .limit(100)
        .execute()
    const first = await page(0)
    const expected = (await page(100))[0]?.['id']
    clock.pass({ minutes: 1 })
    await setState(db, first[0]?.['id'], 'published', clock.now())
    expect((await page(100)).map((row) => row['id'])).not.toContain(expected)
  })
})
