import { challengeNames, challenges } from '#kit/challenge.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { xmlText } from '#kit/xml.ts'
import { termsOf } from '../../licence.ts'
import { twinPath } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceKinds } from '../../resource-shape.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { type OaiError, oaiPrefix, setName } from '../oai-request.ts'

const dc = 'http://www.openarchives.org/OAI/2.0/oai_dc/'

export interface OaiHouse {
  readonly baseUrl: string
  readonly houseName: string
  readonly contactEmail: string
}

/** The whole answer around what was asked. */
export function oaiAnswer(
  now: Date,
  request: { readonly href: string; readonly said: readonly (readonly [string, string])[] },
  content: string,
): string {
  const words = request.said.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${datestamp(now)}</responseDate>
<request${words}>${xmlText(request.href)}</request>
${content}
</OAI-PMH>
`
}

export function oaiError(code: OaiError, message: string): string {
  return `<error code="${code}">${xmlText(message)}</error>`
}

export function identify(house: OaiHouse, href: string, earliest: Date): string {
  return [
    '<Identify>',
    element('repositoryName', house.houseName),
    element('baseURL', href),
    '<protocolVersion>2.0</protocolVersion>',
    element('adminEmail', house.contactEmail),
    element('earliestDatestamp', datestamp(earliest)),
    '<deletedRecord>persistent</deletedRecord>',
    '<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>',
    '<compression>gzip</compression>',
    scheme(house.baseUrl),
    '</Identify>',
  ].join('\n')
}

/** How identifiers are made, told to those who know the scheme; it wants a name with a dot. */
function scheme(baseUrl: string): string {
  const { hostname } = new URL(baseUrl)
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/i.test(hostname)) return ''
  const space = 'http://www.openarchives.org/OAI/2.0/oai-identifier'
  return `<description><oai-identifier xmlns="${space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${space} ${space}.xsd"><scheme>oai</scheme><repositoryIdentifier>${hostname}</repositoryIdentifier><delimiter>:</delimiter><sampleIdentifier>${oaiId('019ab3f0-0000-7000-8000-000000000000', baseUrl)}</sampleIdentifier></oai-identifier></description>`
}

export function metadataFormats(): string {
  return `<ListMetadataFormats><metadataFormat><metadataPrefix>${oaiPrefix}</metadataPrefix><schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema><metadataNamespace>${dc}</metadataNamespace></metadataFormat></ListMetadataFormats>`
}

export function listSets(locale: Locale): string {
  const kinds = resourceKinds.map((kind) =>
    oneSet(setName({ family: 'type', value: kind }), resourceTexts[locale].kinds[kind]),
  )
  const aims = challenges.map((challenge) =>
    oneSet(setName({ family: 'enjeu', value: challenge }), challengeNames[locale][challenge]),
  )
  const [types, challengesName] = setFamilies[locale]
  const roots = [oneSet('type', types), oneSet('enjeu', challengesName)]
  return `<ListSets>\n${[...roots, ...kinds, ...aims].join('\n')}\n</ListSets>`
}

/** Sets stand in families, and each record of a set is in its family too (protocol, 2.6). */
const setFamilies: Readonly<Record<Locale, readonly [string, string]>> = {
  fr: ['Types de ressources', 'Défis'],
  en: ['Kinds of resources', 'Challenges'],
}

function oneSet(spec: string, name: string): string {
  return `<set><setSpec>${xmlText(spec)}</setSpec><setName>${xmlText(name)}</setName></set>`
}

export interface OaiRecord {
  readonly resource: Resource
  readonly gone: boolean
}

export function oaiHeader({ resource, gone }: OaiRecord, baseUrl: string): string {
  const sets = [
    setName({ family: 'type', value: resource.kind }),
    ...resource.challenges.map((value) => setName({ family: 'enjeu', value })),
  ]
  return [
    gone ? '<header status="deleted">' : '<header>',
    element('identifier', oaiId(resource.id, baseUrl)),
    element('datestamp', datestamp(resource.updatedAt)),
    ...sets.map((spec) => element('setSpec', spec)),
    '</header>',
  ].join('')
}

export function oaiRecord(record: OaiRecord, house: OaiHouse): string {
  const metadata = record.gone ? '' : `<metadata>${dublinCore(record.resource, house)}</metadata>`
  return `<record>${oaiHeader(record, house.baseUrl)}${metadata}</record>`
}

/** DCMI Type Vocabulary: a text, unless it is seen, played or run. */
const dcmiTypes: Readonly<Record<string, string>> = {
  video: 'MovingImage',
  game: 'InteractiveResource',
  tool: 'InteractiveResource',
  collection: 'Collection',
}

/** Unqualified Dublin Core: fifteen elements, each as often as there is something to say. */
function dublinCore(resource: Resource, { baseUrl, houseName }: OaiHouse): string {
  const { content, language } = resource
  const licence = termsOf(resource.licence)
  const texts = resourceTexts[language]
  const subjects = [
    ...challenges
      .filter((challenge) => resource.challenges.includes(challenge))
      .map((challenge) => challengeNames[language][challenge]),
    ...resource.themes,
    ...resource.methods,
  ]
  const elements: (readonly [string, string | undefined])[] = [
    ['title', resource.title],
    ...content.authors.map(({ name, organisation }) => ['creator', name || organisation] as const),
    ...subjects.map((subject) => ['subject', subject] as const),
    ['description', resource.lead],
    ['publisher', houseName],
    ['date', (resource.publishedAt ?? resource.updatedAt).toISOString().slice(0, 10)],
    ['type', ownOf(dcmiTypes, resource.kind) ?? 'Text'],
    ['type', texts.kinds[resource.kind]],
    ['format', 'text/html'],
    ['format', 'application/pdf'],
    ['identifier', baseUrl + resourcePath(resource.slug)],
    ...content.sources.map(({ href }) => ['source', href] as const),
    ['language', language],
    ['relation', baseUrl + twinPath(resource.slug, 'pdf')],
    ['coverage', content.place],
    ['coverage', content.period],
    ['rights', licence?.label ?? resource.licence],
    ['rights', licence?.href],
  ]
  const written = elements
    .filter(([, value]) => value !== undefined && value.trim() !== '')
    .map(([name, value]) => `<dc:${name}>${xmlText(value ?? '')}</dc:${name}>`)
  return `<oai_dc:dc xmlns:oai_dc="${dc}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${dc} http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${written.join('')}</oai_dc:dc>`
}

function oaiId(id: string, baseUrl: string): string {
  return `oai:${new URL(baseUrl).hostname}:ressource/${id}`
}

/** The key in an identifier of ours; nothing for any other one. */
export function idOf(identifier: string, baseUrl: string): string | undefined {
  const beginning = oaiId('', baseUrl)
  return identifier.startsWith(beginning) ? identifier.slice(beginning.length) : undefined
}

function datestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`
}
