import { XMLParser } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { setState } from '../../store/resources.ts'
import { aSheet } from '../../testing/examples.ts'

/**
 * The rules of the schema of OAI-PMH 2.0 (openarchives.org/OAI/2.0/OAI-PMH.xsd), written again: what stands in
 * what, in which order, how often, with which attributes, and of what shape.
 */

const database = useDatabase()
const { get, post } = openDoor(database, { routes: resourcesModule.routes })
let id = ''

beforeAll(async () => {
  for (const title of ['Un & deux', ...scriptAttacks.slice(0, 120)]) {
    database.clock.pass({ minutes: 1 })
    const made = await publishResource(database.ctx(), aSheet({ title, origin: undefined }))
    if (!made.ok) throw new Error(made.refusal)
    id = made.value.id
  }
  await setState(database.db, id, 'retired', database.clock.now())
})

interface Rule {
  /** Children in their order: name, fewest, most. Nothing: text alone. */
  readonly holds?: readonly (readonly [string, number, number])[]
  readonly text?: RegExp
  readonly attributes?: Readonly<Record<string, RegExp>>
  readonly needs?: readonly string[]
  /** Elements of other schemas: one, whatever it is. */
  readonly any?: true
}

const many = Number.POSITIVE_INFINITY
const word = "[A-Za-z0-9\\-_.!~*'()]+"
const prefix = new RegExp(`^${word}$`)
const setSpec = new RegExp(`^${word}(:${word})*$`)
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const stamp = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/
const uri = /^[^\s<>"{}|\\^`]+$/
const verb = /^(Identify|ListMetadataFormats|ListSets|GetRecord|ListIdentifiers|ListRecords)$/
const codes =
  /^(cannotDisseminateFormat|idDoesNotExist|badArgument|badVerb|noMetadataFormats|noRecordsMatch|badResumptionToken|noSetHierarchy)$/
const lists = { ListSets: 'set', ListIdentifiers: 'header', ListRecords: 'record' } as const

const rules: Readonly<Record<string, Rule>> = {
  responseDate: { text: dateTime },
  request: {
    text: uri,
    attributes: {
      // What was asked is said again as it came: `anyURI` takes whatever can be escaped.
      ...{ verb, identifier: /\S/, metadataPrefix: prefix, from: stamp, until: stamp },
      ...{ set: setSpec, resumptionToken: /^/ },
    },
  },
  error: { text: /^/, attributes: { code: codes }, needs: ['code'] },
  Identify: {
    holds: [
      ['repositoryName', 1, 1],
      ['baseURL', 1, 1],
      ['protocolVersion', 1, 1],
      ['adminEmail', 1, many],
      ['earliestDatestamp', 1, 1],
      ['deletedRecord', 1, 1],
      ['granularity', 1, 1],
      ['compression', 0, many],
      ['description', 0, many],
    ],
  },
  repositoryName: { text: /\S/ },
  baseURL: { text: uri },
  protocolVersion: { text: /^2\.0$/ },
  adminEmail: { text: /^\S+@(\S+\.)+\S+$/ },
  earliestDatestamp: { text: stamp },
  deletedRecord: { text: /^(no|persistent|transient)$/ },
  granularity: { text: /^YYYY-MM-DD(Thh:mm:ssZ)?$/ },
  compression: { text: /\S/ },
  description: { any: true },
  ListMetadataFormats: { holds: [['metadataFormat', 1, many]] },
  metadataFormat: {
    holds: [
      ['metadataPrefix', 1, 1],
      ['schema', 1, 1],
      ['metadataNamespace', 1, 1],
    ],
  },
  metadataPrefix: { text: prefix },
  schema: { text: uri },
  metadataNamespace: { text: uri },
  ...Object.fromEntries(
    Object.entries(lists).map(([name, item]) => [
      name,
      {
        holds: [
          [item, 1, many],
          ['resumptionToken', 0, 1],
        ],
      } satisfies Rule,
    ]),
  ),
  GetRecord: { holds: [['record', 1, 1]] },
  set: {
    holds: [
      ['setSpec', 1, 1],
      ['setName', 1, 1],
    ],
  },
  setSpec: { text: setSpec },
  setName: { text: /\S/ },
  record: {
    holds: [
      ['header', 1, 1],
      ['metadata', 0, 1],
      ['about', 0, many],
    ],
  },
  header: {
    holds: [
      ['identifier', 1, 1],
      ['datestamp', 1, 1],
      ['setSpec', 0, many],
    ],
    attributes: { status: /^deleted$/ },
  },
  identifier: { text: uri },
  datestamp: { text: stamp },
  metadata: { any: true },
  resumptionToken: {
    text: /^/,
    attributes: {
      expirationDate: dateTime,
      completeListSize: /^[1-9]\d*$/,
      cursor: /^\d+$/,
    },
  },
}

const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' },
  ...{ parseTagValue: false, parseAttributeValue: false },
})

/** What of an answer breaks the schema; `strict` off forgets the order (the control of this test). */
function broken(xml: string, strict = true): readonly string[] {
  const faults: string[] = []
  // biome-ignore lint/suspicious/noExplicitAny: the tree of an answer, whatever it is
  const nameOf = (node: any) => Object.keys(node).find((key) => key !== ':@') ?? ''
  // biome-ignore lint/suspicious/noExplicitAny: the tree of an answer, whatever it is
  function check(node: any, name: string) {
    const rule = rules[name]
    if (!rule) return void faults.push(`${name} is no element of the schema`)
    const attributes: Record<string, string> = node[':@'] ?? {}
    for (const [key, value] of Object.entries(attributes)) {
      if (!rule.attributes?.[key]?.test(value)) faults.push(`${name}@${key}="${value}"`)
    }
    for (const key of rule.needs ?? [])
      if (!(key in attributes)) faults.push(`${name} lacks ${key}`)
    // biome-ignore lint/suspicious/noExplicitAny: the tree of an answer, whatever it is
    const children: any[] = node[name]
    const elements = children.filter((child) => nameOf(child) !== '#text')
    const words = children.map((child) => child['#text'] ?? '').join('')
    if (rule.any) {
      if (elements.length !== 1) faults.push(`${name} holds ${elements.length} elements`)
      return
    }
    if (rule.text) {
      if (elements.length > 0 || !rule.text.test(words)) faults.push(`${name}: ${words}`)
      return
    }
    inOrder(name, elements, rule.holds ?? [])
    for (const child of elements) check(child, nameOf(child))
  }
  // biome-ignore lint/suspicious/noExplicitAny: the tree of an answer, whatever it is
  function inOrder(name: string, elements: readonly any[], holds: NonNullable<Rule['holds']>) {
    const names = elements.map(nameOf)
    const order = holds.map(([one]) => one)
    for (const [one, fewest, most] of holds) {
      const count = names.filter((other) => other === one).length
      if (count < fewest || count > most) faults.push(`${name} holds ${count} ${one}`)
    }
    for (const item of names) if (!order.includes(item)) faults.push(`${name} holds ${item}`)
    const sorted = names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    if (strict && sorted.join() !== names.join()) faults.push(`${name}: ${names.join()}`)
  }
  // biome-ignore lint/suspicious/noExplicitAny: the tree of an answer, whatever it is
  const root = parser.parse(xml).find((node: any) => nameOf(node) === 'OAI-PMH')
  const [date, request, ...rest] = root['OAI-PMH']
  const content = rest.map(nameOf)
  if (nameOf(date) !== 'responseDate' || nameOf(request) !== 'request') faults.push('not begun so')
  const isErrors = content.length > 0 && content.every((one: string) => one === 'error')
  if (!isErrors && !(content.length === 1 && verb.test(content[0] ?? '')))
    faults.push(`OAI-PMH holds ${content.join()}`)
  for (const node of root['OAI-PMH']) check(node, nameOf(node))
  return faults
}

const record = () => `oai:localhost:ressource/${id}`
const asked: readonly (() => string)[] = [
  () => 'verb=Identify',
  () => 'verb=ListSets',
  () => 'verb=ListSets&resumptionToken=x',
  () => 'verb=ListMetadataFormats',
  () => `verb=ListMetadataFormats&identifier=${encodeURIComponent(record())}`,
  () => 'verb=ListMetadataFormats&identifier=nobody',
  () => `verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(record())}`,
  () => `verb=GetRecord&metadataPrefix=marc&identifier=${encodeURIComponent(record())}`,
  () => 'verb=GetRecord&metadataPrefix=oai_dc&identifier=deux%20mots',
  () => 'verb=GetRecord&metadataPrefix=oai_dc&identifier=%3Cb%3E',
  () => 'verb=ListRecords&metadataPrefix=oai_dc',
  () => 'verb=ListIdentifiers&metadataPrefix=oai_dc',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&set=type',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&set=type:case-sheet',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&set=d%C3%A9fi',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&set=type:',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&from=2001-01-01&until=2002-01-01',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&from=2001-02-31',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&from=hier',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&from=2001-01-01&until=2001-01-02T00:00:00Z',
  () => 'verb=ListRecords&metadataPrefix=%22%3E%3Cb%3E',
  () => 'verb=ListRecords&metadataPrefix=d%C3%A9',
  () => 'verb=ListRecords',
  () => 'verb=ListRecords&resumptionToken=inventé',
  () => 'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc',
  () => 'verb=Nothing',
  () => 'verb=Identify&verb=Identify',
  () => 'verb=Identify&bidule=1',
  () => '',
]

test('every answer follows the schema, errors and hostile requests included', async () => {
  for (const query of asked) {
    const { text } = await get(`/oai?${query()}`)
    expect(broken(text), query()).toEqual([])
    const posted = await post('/oai', Object.fromEntries(new URLSearchParams(query())))
    if (posted.status === 200) expect(broken(posted.text), `POST ${query()}`).toEqual([])
  }
})

test('and so does each page of a harvest, to its last token', async () => {
  let next = 'verb=ListRecords&metadataPrefix=oai_dc'
  let pages = 0
  while (next !== '') {
    const { text } = await get(`/oai?${next}`)
    expect(broken(text)).toEqual([])
    pages++
    const token = /<resumptionToken[^>]*>([^<]+)</.exec(text)?.[1]
    next = token ? `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}` : ''
  }
  expect(pages).toBe(2)
})

test('negative control: an answer that breaks the schema is seen', async () => {
  const { text } = await get('/oai?verb=ListIdentifiers&metadataPrefix=oai_dc')
  const swapped = text.replace(
    /(<identifier>[^<]*<\/identifier>)(<datestamp>[^<]*<\/datestamp>)/,
    '$2$1',
  )
  expect(broken(swapped)).toHaveLength(1)
  expect(broken(swapped, false)).toEqual([])
  for (const [from, to] of [
    ['completeListSize="', 'completeListSize="-'],
    ['Z</datestamp>', '+02:00</datestamp>'],
    ['<datestamp>', '<about/><datestamp>'],
    ['metadataPrefix="oai_dc"', 'metadataPrefix="d é"'],
  ] as const) {
    expect(text).toContain(from)
    expect(broken(text.replace(from, to)), to).not.toEqual([])
  }
})
