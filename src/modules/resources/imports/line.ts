import { ownOf } from '#kit/own.ts'
import { slugOf } from '#kit/words.ts'
import type { Licence } from '../licence.ts'
import { readLicence } from '../licence-words.ts'
import type { ResourceKind } from '../resource-shape.ts'
import { essentialKeys, factKeys, sectionKeys, sheetContent } from '../sheet-content.ts'
import { methodNames, themeNames } from '../vocabularies/subjects.ts'
import {
  type Assumption,
  type CellNote,
  type CellProblem,
  cellNote,
  type LineFault,
  lineFault,
  mostOf,
  type ReadLine,
} from './candidate.ts'
import { type ImportField, type ImportMapping, sectionCalled } from './fields.ts'
import {
  isAddress,
  isFormula,
  isFree,
  kindCalled,
  languageCalled,
  listed,
  nameIn,
  outcomeCalled,
  saysYear,
} from './words.ts'

export interface ImportDefaults {
  readonly source: string
  /** Said by a person for lines that say none; `unknown` until somebody does. */
  readonly licence: Licence
  /** The same for the kind; a line without one is refused as long as nobody has said it. */
  readonly kind: ResourceKind | ''
}

const longestTitle = 300

type Said = Readonly<Partial<Record<ImportField, string>>>

/** The cells of one line, and what is told about them. */
interface Line {
  readonly said: Said
  columnOf(field: ImportField): string
  tell(problem: CellProblem, field: ImportField, value: string): void
}

/** One line of a table as a resource; what stands in the way is named with its cell. */
export function candidateOf(
  header: readonly string[],
  mapping: ImportMapping,
  cells: readonly string[],
  defaults: ImportDefaults,
): ReadLine {
  const said: Partial<Record<ImportField, string>> = {}
  const columns: Partial<Record<ImportField, string>> = {}
  header.forEach((heading, at) => {
    const field = ownOf(mapping, heading)
    if (!field) return
    said[field] = cells[at]?.trim() ?? ''
    columns[field] = heading
  })
  const notes: CellNote[] = []
  const columnOf = (field: ImportField) => columns[field] ?? ''
  return assembled(
    {
      said,
      columnOf,
      tell: (problem, field, value) => notes.push(cellNote(problem, columnOf(field), value)),
    },
    notes,
    defaults,
  )
}

function assembled(line: Line, notes: CellNote[], defaults: ImportDefaults): ReadLine {
  const { said, columnOf } = line
  const faults: LineFault[] = []
  const refuse = (problem: LineFault['problem'], field: ImportField) =>
    faults.push(lineFault(problem, columnOf(field), said[field]))
  for (const field of Object.keys(said) as ImportField[]) {
    if (isFormula(said[field] ?? '')) refuse('formula', field)
  }
  const title = said.title ?? ''
  if (!title) refuse('no-title', 'title')
  if (title.length > longestTitle) {
    const most = { count: longestTitle, of: 'signs' } as const
    faults.push(lineFault('too-long', columnOf('title'), title, most))
  }
  const hasAddress = said.address === undefined || said.address === '' || isAddress(said.address)
  if (!hasAddress) refuse('bad-address', 'address')
  const kind = said.kind ? kindCalled(said.kind) : defaults.kind
  if (kind === undefined) refuse('unknown-kind', 'kind')
  if (kind === '') refuse('no-kind', 'kind')
  const spoken = said.language ? languageCalled(said.language) : 'fr'
  const sections = sectionsOf(line, kind || 'case-sheet')
  // A work that is only cited may be in any language; words that are shown here may not.
  if (!spoken && Object.keys(sections).length > 0) refuse('unknown-language', 'language')
  else if (!spoken) line.tell('other-language', 'language', said.language ?? '')
  const language = spoken ?? 'fr'
  const content = sheetContent.safeParse(contentOf(line, sections, hasAddress))
  if (!content.success) {
    for (const issue of content.error.issues) {
      const fault = tooLong(line, issue)
      if (!faults.some(({ column }) => column === fault.column)) faults.push(fault)
    }
  }
  const outcome = said.outcome ? outcomeCalled(said.outcome) : undefined
  if (said.outcome && !outcome) line.tell('unknown-outcome', 'outcome', said.outcome)
  if (said.period && !saysYear(said.period)) line.tell('bad-year', 'period', said.period)
  checkFigures(line)
  const licence = licenceOf(line, defaults.licence)
  const themes = known(line, 'themes', themeNames, 'unknown-theme')
  const ways = known(line, 'methods', methodNames, 'unknown-method')
  if (faults.length > 0 || !content.success || !kind) return { faults, notes }
  const assumed: Assumption[] = []
  if (!said.licence) assumed.push('licence')
  if (!said.kind) assumed.push('kind')
  if (!said.language) assumed.push('language')
  if (!outcome) assumed.push('outcome')
  const by = said.number ? 'number' : said.address ? 'address' : 'title'
  return {
    sourceId: (said.number || said.address || slugOf(title)).slice(0, 500),
    numbered: { by, column: columnOf(by) },
    columns: { title: columnOf('title'), address: columnOf('address') },
    notes,
    assumed,
    words: {
      kind,
      title,
      lead: firstWords(said.lead || (sections['summary'] ?? '')),
      language,
      licence,
      isStarter: false,
      content: content.data,
      challenges: [],
      themes,
      methods: ways,
      regionCodes: [],
      outcome: outcome ?? 'unknown',
      evidenceLevel: 0,
      origin: undefined,
      source: defaults.source,
      territoryIds: [],
    },
  }
}

function sectionsOf(line: Line, kind: ResourceKind): Record<string, string> {
  const { said } = line
  const { parts, rest, unknown } = partsOf(said.text ?? '')
  for (const title of unknown) line.tell('unknown-heading', 'text', title)
  const sections: Record<string, string> = { ...parts }
  for (const key of sectionKeys) {
    const text = said[`section:${key}`]
    if (text) sections[key] = text
  }
  const main = kind === 'case-sheet' || kind === 'method' ? 'summary' : 'body'
  if (rest) sections[main] = [ownOf(sections, main), rest].filter(Boolean).join('\n\n')
  return sections
}

function contentOf(
  { said }: Line,
  sections: Readonly<Record<string, string>>,
  hasAddress: boolean,
) {
  const address = hasAddress ? said.address : undefined
  const pick = (family: 'essential' | 'fact', keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const text = said[`${family}:${key}` as ImportField]
        return text ? [[key, text]] : []
      }),
    )
  const facts = pick('fact', factKeys)
  return {
    essential: pick('essential', essentialKeys),
    sections,
    authors: [
      ...listed(said.authors).map((name) => ({ name, organisation: '' })),
      ...listed(said.organisations).map((organisation) => ({ name: '', organisation })),
    ],
    sources: address ? [{ label: (said.title ?? '').slice(0, 400), href: address }] : [],
    place: said.place ?? '',
    period: said.period ?? '',
    ...(said.participants ? { participants: said.participants } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(address ? { link: address } : {}),
  }
}

/** The cell that is beyond what a sheet holds, from the place where the shape of a sheet stopped. */
function tooLong(line: Line, issue: Parameters<typeof mostOf>[0]): LineFault {
  const [part = '', key = '', name = ''] = issue.path.map(String)
  const fields: Readonly<Record<string, ImportField>> = {
    sections: `section:${key}` as ImportField,
    essential: `essential:${key}` as ImportField,
    facts: `fact:${key}` as ImportField,
    authors: name === 'organisation' || !line.said.authors ? 'organisations' : 'authors',
    place: 'place',
    period: 'period',
    participants: 'participants',
  }
  const field = ownOf(fields, part) ?? 'text'
  const own = line.said[field] === undefined ? 'text' : field
  return lineFault('too-long', line.columnOf(own), line.said[own], mostOf(issue))
}

/** A sum or a number without a figure is kept as it is written, and told. */
function checkFigures(line: Line) {
  const { said } = line
  for (const field of ['essential:cost', 'fact:budget'] as const) {
    const text = said[field]
    if (text && !/\d/.test(text) && !isFree(text)) line.tell('bad-cost', field, text)
  }
  if (said.participants && !/\d/.test(said.participants)) {
    line.tell('bad-count', 'participants', said.participants)
  }
}

function licenceOf(line: Line, usual: Licence): Licence {
  const text = line.said.licence
  if (!text) return usual
  const licence = readLicence(text)
  if (licence !== 'unclear') return licence
  line.tell('unclear-licence', 'licence', text)
  return 'unknown'
}

function known(
  line: Line,
  field: 'themes' | 'methods',
  names: readonly string[],
  problem: 'unknown-theme' | 'unknown-method',
): readonly string[] {
  const kept: string[] = []
  for (const word of listed(line.said[field])) {
    // A name of the list may hold a comma; otherwise commas part words.
    for (const one of nameIn(names, word) ? [word] : word.split(',')) {
      const name = nameIn(names, one)
      if (!name || kept.length >= 6) {
        if (one.trim()) line.tell(problem, field, one.trim())
      } else if (!kept.includes(name)) kept.push(name)
    }
  }
  return kept
}

/** A text whose titles are the names of parts of a sheet; the rest stays together, in its order. */
export function partsOf(text: string): {
  parts: Record<string, string>
  rest: string
  /** Titles that name no part: their words are in the rest. */
  unknown: readonly string[]
} {
  const parts: Record<string, string> = {}
  const rest: string[] = []
  const unknown: string[] = []
  for (const piece of text.split(/^(?=## )/m)) {
    const [, title, body = ''] = /^## ([^\n]*)\n?([\s\S]*)/.exec(piece) ?? []
    const key = title === undefined ? undefined : sectionCalled(title)
    if (key && body.trim() && !parts[key]) parts[key] = body.trim()
    else if (piece.trim()) {
      if (title !== undefined) unknown.push(title.trim())
      rest.push(piece.replace(/^## /, '').trim())
    }
  }
  return { parts, rest: rest.join('\n\n'), unknown }
}

export function firstWords(text: string, most = 600): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most).replace(/(?<!\s)\s+\S*$/, '')}…`
}
