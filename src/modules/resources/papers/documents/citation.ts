import { dayOf, writtenDay } from '#kit/dates.ts'
import { listFormat } from '#kit/formats.ts'
import { ownOf } from '#kit/own.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { licenceHref, termsOf } from '../../licence.ts'
import type { Resource } from '../../resource.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { yearOf } from './notice.ts'

/** One entry of CSL-JSON 1.0 (https://github.com/citation-style-language/schema). */
export interface CslEntry {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author: readonly CslName[]
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly publisher: string
  readonly URL: string
  readonly abstract: string
  readonly language: string
  readonly keyword: string
  readonly version: string
  readonly genre: string
  readonly license?: string
}

type CslName = { readonly family: string; readonly given: string } | { readonly literal: string }

interface KindOfWork {
  readonly csl: string
  readonly bibtex: 'techreport' | 'misc'
  readonly ris: string
}

const report: KindOfWork = { csl: 'report', bibtex: 'techreport', ris: 'RPRT' }
const document: KindOfWork = { csl: 'document', bibtex: 'misc', ris: 'GEN' }

const kindsOfWork: Readonly<Record<ResourceKind, KindOfWork>> = {
  'case-sheet': report,
  method: document,
  guide: report,
  kit: document,
  template: document,
  article: { csl: 'webpage', bibtex: 'misc', ris: 'ELEC' },
  report,
  video: { csl: 'motion_picture', bibtex: 'misc', ris: 'VIDEO' },
  game: document,
  tool: { csl: 'software', bibtex: 'misc', ris: 'COMP' },
  learning: document,
  collection: document,
}

export interface CitedAt {
  readonly href: string
  readonly houseName: string
}

export function cslOf(resource: Resource, { href, houseName }: CitedAt): CslEntry {
  const license = licenceHref(resource.licence)
  return {
    id: keyOf(resource),
    type: kindsOfWork[resource.kind].csl,
    title: oneLine(resource.title),
    author: namesOf(resource),
    issued: { 'date-parts': [dayParts(resource)] },
    publisher: oneLine(houseName),
    URL: href,
    abstract: oneLine(plainProse(resource.lead)),
    language: resource.language,
    keyword: keywordsOf(resource).join(', '),
    version: String(resource.version),
    genre: resourceTexts[resource.language].kinds[resource.kind],
    ...(license ? { license } : {}),
  }
}

/** APA, 7th edition, 10.16 “webpages and websites” with its version and kind. */
export function apaOf(resource: Resource, { href, houseName }: CitedAt, locale: Locale): string {
  const names = namesOf(resource).map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${initialsOf(name.given)}`,
  )
  const last = names.at(-1) ?? houseName
  const and = locale === 'fr' ? ' et ' : ', & '
  const authors = names.length > 1 ? names.slice(0, -1).join(', ') + and + last : last
  const kind = resourceTexts[locale].kinds[resource.kind]
  const publisher = authors === houseName ? '' : ` ${ended(houseName)}`
  return `${ended(authors)} (${yearOf(resource)}). ${oneLine(resource.title)} (version ${resource.version}) [${kind}].${publisher} ${href}`
}

/** ISO 690:2021, the way French libraries write it: names in capitals, title, medium, address. */
export function iso690Of(resource: Resource, { href, houseName }: CitedAt, locale: Locale): string {
  const names = namesOf(resource).map((name) =>
    'literal' in name
      ? name.literal.toLocaleUpperCase(locale)
      : `${name.family.toLocaleUpperCase(locale)}, ${name.given}`,
  )
  const authors = listFormat(locale, { type: 'conjunction' }).format(names)
  const day = writtenDay(resource.publishedAt ?? resource.updatedAt, locale)
  const licence = termsOf(resource.licence).label
  const [online, at] =
    locale === 'fr'
      ? (['en ligne', 'Disponible à l’adresse : '] as const)
      : (['online', 'Available from: '] as const)
  const kind = resourceTexts[locale].kinds[resource.kind]
  return `${authors ? `${ended(authors)} ` : ''}${oneLine(resource.title)} [${online}]. ${kind}, version ${resource.version}. ${oneLine(houseName)}, ${day}. ${licence}. ${at}${href}`
}

/** BibTeX, for LaTeX and Zotero: braces and backslashes of a title are words, not orders. */
export function bibtexOf(resource: Resource, where: CitedAt): string {
  const { bibtex } = kindsOfWork[resource.kind]
  const csl = cslOf(resource, where)
  const [year, month, day] = dayParts(resource)
  const authors = csl.author.map((name) =>
    'literal' in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given)}`,
  )
  const fields: readonly (readonly [string, string])[] = [
    ['author', authors.join(' and ')],
    ['title', tex(csl.title)],
    [bibtex === 'techreport' ? 'institution' : 'publisher', tex(csl.publisher)],
    ['type', tex(csl.genre)],
    ['year', String(year)],
    ['month', String(month)],
    ['day', String(day)],
    ['url', where.href],
    ['abstract', tex(csl.abstract)],
    ['keywords', tex(csl.keyword)],
    ['note', tex(`Version ${csl.version}, ${termsOf(resource.licence).label}`)],
    ['langid', resource.language === 'fr' ? 'french' : 'english'],
  ]
  const written = fields.filter(([, value]) => value !== '')
  return `@${bibtex}{${csl.id},\n${written.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}

/** RIS: one tag a line; a line end in a title would open a tag of its own. */
export function risOf(resource: Resource, where: CitedAt): string {
  const csl = cslOf(resource, where)
  const day = dayParts(resource).map((part) => String(part).padStart(2, '0'))
  const lines: readonly (readonly [string, string])[] = [
    ['TY', kindsOfWork[resource.kind].ris],
    ['ID', csl.id],
    ['TI', csl.title],
    ...csl.author.map(
      (name) => ['AU', 'literal' in name ? name.literal : `${name.family}, ${name.given}`] as const,
    ),
    ['PY', String(yearOf(resource))],
    ['DA', day.join('/')],
    ['PB', csl.publisher],
    ['UR', where.href],
    ['AB', csl.abstract],
    ...keywordsOf(resource).map((word) => ['KW', word] as const),
    ['LA', csl.language],
    ['ET', csl.version],
    ['C1', termsOf(resource.licence).label],
    ['ER', ''],
  ]
  return lines
    .filter(([tag, value]) => tag === 'ER' || value !== '')
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`)
    .join('')
}

function keyOf(resource: Resource): string {
  return `${resource.slug}-${yearOf(resource)}`
}

/** “Nour de La Haddad”: the first word is the given name; compound ones have their hyphen. */
function namesOf({ content }: Resource): readonly CslName[] {
  return content.authors.flatMap(({ name, organisation }): readonly CslName[] => {
    const person = oneLine(name)
    if (person === '') return organisation ? [{ literal: oneLine(organisation) }] : []
    const [text = '', ...family] = person.split(' ')
    return family.length === 0 ? [{ literal: person }] : [{ given: text, family: family.join(' ') }]
  })
}

function keywordsOf({ themes, methods }: Resource): readonly string[] {
  return [...new Set([...themes, ...methods])].map(oneLine).filter(Boolean)
}

function dayParts(resource: Resource): readonly number[] {
  return dayOf(resource.publishedAt ?? resource.updatedAt)
    .split('-')
    .map(Number)
}

function initialsOf(text: string): string {
  return text
    .split(/(-)/)
    .map((part) => (part === '-' ? '-' : `${part.charAt(0)}.`))
    .join('')
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return oneLine(text).replace(/[\\{}&%$#_~^]/g, (sign) => ownOf(texSigns, sign) ?? `\\${sign}`)
}
