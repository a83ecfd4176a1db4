import { type ColumnMapping, isFieldTwice } from '#kit/column-mapping.ts'
import { plainWords, slugOf } from '#kit/words.ts'
import type { Candidate, LineProblem } from './import-candidate.ts'
import { isLicence, type Licence } from './licence.ts'
import { resourceKinds } from './resource-shape.ts'
import { essentialKeys, sectionKeys, sheetContent } from './sheet-content.ts'
import { methodNames, themeNames } from './vocabularies/subjects.ts'

/** What a column may hold, beside the parts of a sheet (`section:results`) and its questions (`essential:cost`). */
const bareFields = [
  'number',
  'title',
  'lead',
  'kind',
  'language',
  'licence',
  'authors',
  'organisations',
  'place',
  'period',
  'participants',
  'address',
  'themes',
  'methods',
  'text',
] as const
export type BareField = (typeof bareFields)[number]

export type ImportField =
  | BareField
  | `section:${(typeof sectionKeys)[number]}`
  | `essential:${(typeof essentialKeys)[number]}`

export const importFields: readonly ImportField[] = [
  ...bareFields,
  ...essentialKeys.map((key) => `essential:${key}` as const),
  ...sectionKeys.map((key) => `section:${key}` as const),
]

export type ImportMapping = ColumnMapping<ImportField>

export function isImportField(text: string): text is ImportField {
  return importFields.some((field) => field === text)
}

/** How these columns are usually called, without accents. */
const synonyms: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  number: ['id', 'identifiant', 'numero', 'n', 'ref', 'reference', 'cle', 'key'],
  title: ['titre', 'title', 'nom', 'name', 'intitule'],
  lead: ['chapo', 'resume court', 'accroche', 'description', 'lead'],
  kind: ['type', 'nature', 'kind'],
  language: ['langue', 'language'],
  licence: ['licence', 'license', 'droits', 'rights'],
  authors: ['auteur', 'auteurs', 'auteurice', 'autrice', 'author', 'authors', 'auteur e s'],
  organisations: ['organisation', 'organisations', 'structure', 'porteur', 'organization'],
  place: ['lieu', 'territoire', 'commune', 'ville', 'place', 'location'],
  period: ['periode', 'date', 'annee', 'dates', 'period', 'year'],
  participants: ['participants', 'participant es', 'nombre de participants'],
  address: ['url', 'adresse', 'lien', 'site', 'link', 'web'],
  themes: ['theme', 'themes', 'thematique', 'thematiques', 'topics'],
  methods: ['methode', 'methodes', 'method', 'methods'],
  text: ['texte', 'contenu', 'corps', 'body', 'text'],
  'section:summary': ['resume', 'synthese', 'summary', 'abstract'],
  'section:context': ['contexte', 'context'],
  'section:objectives': ['objectif', 'objectifs', 'objectives'],
  'section:method': ['deroulement', 'demarche', 'process'],
  'section:means': ['moyens', 'budget', 'means'],
  'section:results': ['resultat', 'resultats', 'results', 'effets'],
  'section:difficulties': ['difficulte', 'difficultes', 'limites', 'difficulties'],
  'section:advice': ['conseil', 'conseils', 'recommandations', 'advice'],
  'essential:cost': ['cout', 'cost'],
}

/** What the columns seem to hold, each field once. */
export function guessImportMapping(header: readonly string[]): ImportMapping {
  const guessed: Record<string, ImportField> = {}
  const taken = new Set<ImportField>()
  for (const heading of header) {
    const plain = plainWords(heading)
    const field = isImportField(heading)
      ? heading
      : importFields.find((one) => synonyms[one]?.includes(plain))
    if (field && !taken.has(field)) {
      guessed[heading] = field
      taken.add(field)
    }
  }
  return guessed
}

export type MappingProblem = 'no-title-column' | 'field-twice'

export function importMappingProblem(mapping: ImportMapping): MappingProblem | undefined {
  if (!Object.values(mapping).includes('title')) return 'no-title-column'
  return isFieldTwice(mapping) ? 'field-twice' : undefined
}

export interface ImportDefaults {
  readonly source: string
  readonly licence: Licence
}

type Said = Readonly<Partial<Record<ImportField, string>>>

/** One line of a table as a resource; what stands in the way is named. */
export function candidateOf(
  header: readonly string[],
  mapping: ImportMapping,
  cells: readonly string[],
  defaults: ImportDefaults,
): Candidate | LineProblem {
  const said: Partial<Record<ImportField, string>> = {}
  header.forEach((heading, at) => {
    const field = mapping[heading]
    if (field) said[field] = cells[at]?.trim() ?? ''
  })
  if (Object.values(said).some(isFormula)) return 'formula'
  if (!said.title) return 'no-title'
  const licence = licenceOf(said.licence, defaults.licence)
  if (licence === undefined) return 'unknown-licence'
  if (said.address && !isAddress(said.address)) return 'bad-address'
  return assembled(said, licence, defaults.source)
}

function assembled(said: Said, licence: Licence, source: string): Candidate | LineProblem {
  const title = said.title ?? ''
  const kind = resourceKinds.find((one) => one === said.kind) ?? kindOf(said.kind ?? '')
  const { parts, rest } = partsOf(said.text ?? '')
  const sections: Record<string, string> = { ...parts }
  const essential: Record<string, string> = {}
  for (const key of sectionKeys)
    if (said[`section:${key}`]) sections[key] = said[`section:${key}`] ?? ''
  for (const key of essentialKeys) {
    if (said[`essential:${key}`]) essential[key] = said[`essential:${key}`] ?? ''
  }
  const main = kind === 'case-sheet' || kind === 'method' ? 'summary' : 'body'
  if (rest) sections[main] = [sections[main], rest].filter(Boolean).join('\n\n')
  const content = sheetContent.safeParse({
    essential,
    sections,
    authors: [
      ...listed(said.authors).map((name) => ({ name, organisation: '' })),
      ...listed(said.organisations).map((organisation) => ({ name: '', organisation })),
    ].slice(0, 40),
    sources: said.address ? [{ label: title.slice(0, 400), href: said.address }] : [],
    place: said.place ?? '',
    period: said.period ?? '',
    ...(said.participants ? { participants: said.participants } : {}),
    ...(said.address ? { link: said.address } : {}),
  })
  if (!content.success || title.length > 300) return 'too-long'
  return {
    sourceId: (said.number || said.address || slugOf(title)).slice(0, 500),
    words: {
      kind,
      title,
      lead: firstWords(said.lead ?? sections['summary'] ?? ''),
      language: /^en/i.test(said.language ?? '') ? 'en' : 'fr',
      licence,
      isStarter: false,
      content: content.data,
      challenges: [],
      themes: known(themeNames, listed(said.themes)),
      methods: known(methodNames, listed(said.methods)),
      regionCodes: [],
      outcome: 'finished',
      evidenceLevel: 0,
      origin: undefined,
      source,
      territoryIds: [],
    },
  }
}

/** A text whose titles are the names of parts of a sheet; the rest stays together, in its order. */
export function partsOf(text: string): { parts: Record<string, string>; rest: string } {
  const parts: Record<string, string> = {}
  const rest: string[] = []
  for (const piece of text.split(/^(?=## )/m)) {
    const [, title = '', body = ''] = /^## ([^\n]*)\n?([\s\S]*)$/.exec(piece) ?? []
    const plain = plainWords(title)
    const field = importFields.find(
      (one) => one.startsWith('section:') && synonyms[one]?.includes(plain),
    )
    const key = field?.slice('section:'.length)
    if (key && body.trim() && !parts[key]) parts[key] = body.trim()
    else if (piece.trim()) rest.push(piece.replace(/^## /, '').trim())
  }
  return { parts, rest: rest.join('\n\n') }
}

export function firstWords(text: string, most = 600): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most).replace(/\s+\S*$/, '')}…`
}

/** A cell that a spreadsheet would run; a figure with its sign is no formula. */
export function isFormula(cell: string): boolean {
  return /^[=+@-]\s*(?:[A-Za-z][\w.]*\s*\(|'?[A-Za-z]+\s*\|)|^=/.test(cell)
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]{1,480}$/.test(text) && URL.canParse(text)
}

function licenceOf(text: string | undefined, usual: Licence): Licence | undefined {
  if (!text) return usual
  if (isLicence(text)) return text
  const plain = plainWords(text).replace(/ (?:[34] 0|[34]|international|france)\b/g, '')
  return spelled[plain]
}

const spelled: Readonly<Record<string, Licence>> = {
  'cc by': 'CC-BY-4.0',
  'cc by sa': 'CC-BY-SA-4.0',
  'cc by nc': 'CC-BY-NC-4.0',
  'cc by nd': 'CC-BY-ND-4.0',
  'cc by nc sa': 'CC-BY-NC-SA-4.0',
  'cc by nc nd': 'CC-BY-NC-ND-4.0',
  cc0: 'CC0-1.0',
  'cc0 1 0': 'CC0-1.0',
  'licence ouverte': 'etalab-2.0',
  'licence ouverte 2 0': 'etalab-2.0',
  etalab: 'etalab-2.0',
  odbl: 'ODbL-1.0',
}

const kindWords: Readonly<Record<string, (typeof resourceKinds)[number]>> = {
  methode: 'method',
  method: 'method',
  guide: 'guide',
  kit: 'kit',
  modele: 'template',
  article: 'article',
  rapport: 'report',
  report: 'report',
  video: 'video',
  jeu: 'game',
  outil: 'tool',
  enseignement: 'learning',
}

function kindOf(text: string) {
  return kindWords[plainWords(text)] ?? 'case-sheet'
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[;|\n]/)
    .map((one) => one.trim().slice(0, 400))
    .filter((one) => one !== '')
}

function known(names: readonly string[], said: readonly string[]): readonly string[] {
  const plain = new Map(names.map((name) => [plainWords(name), name]))
  const all = said
    .flatMap((one) => one.split(','))
    .flatMap((one) => plain.get(plainWords(one)) ?? [])
  return [...new Set(all)].slice(0, 6)
}
