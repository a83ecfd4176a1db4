import { ownOf } from '#kit/own.ts'
import { plainWords } from '#kit/words.ts'
import { sheetContent } from '../sheet-content.ts'
import {
  facetsFromParticipedia,
  participediaCodes,
  participediaFields,
} from '../vocabularies/participedia.ts'
import { methodNames, methods } from '../vocabularies/subjects.ts'
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
import { firstWords, type ImportDefaults } from './line.ts'
import { shiftedCell, unknownCodes } from './participedia-shape.ts'
import { isFormula } from './words.ts'

type Row = Readonly<Record<string, string>>

/** The headings that tell a file of Participedia from any other. */
const marks = ['id', 'type', 'title', 'post_date', 'original_language', 'body']

export function isParticipedia(header: readonly string[]): boolean {
  return marks.every((mark) => header.includes(mark))
}

/** A case or a method of theirs, by the headings of its table of 2025. */
export function participediaCandidate(
  header: readonly string[],
  cells: readonly string[],
  defaults: ImportDefaults,
): ReadLine {
  const row: Record<string, string> = {}
  header.forEach((heading, at) => {
    row[heading] = told(cells[at] ?? '')
  })
  const of = (name: string) => row[name] ?? ''
  const faults: LineFault[] = []
  const refuse = (problem: LineFault['problem'], name: string) =>
    faults.push(lineFault(problem, name, of(name)))
  if (of('id') === '') refuse('no-number', 'id')
  else if (!/^\d+$/.test(of('id'))) refuse('shifted', 'id')
  // From a cell that has slipped on, nothing of the row can be trusted: one is enough.
  const shifted = shiftedCell(row)
  if (shifted) faults.push(shifted)
  const kind = ownOf(kinds, of('type'))
  if (!kind) refuse('not-a-resource', 'type')
  if (!of('title')) refuse('no-title', 'title')
  for (const name of ['title', 'description']) if (isFormula(of(name))) refuse('formula', name)
  if (faults.length > 0 || !kind) return { faults, notes: [] }
  return assembled(row, kind, defaults)
}

const kinds: Readonly<Record<string, 'case-sheet' | 'method'>> = {
  case: 'case-sheet',
  method: 'method',
}

function assembled(row: Row, kind: 'case-sheet' | 'method', defaults: ImportDefaults): ReadLine {
  const notes: CellNote[] = []
  const tell = (problem: CellProblem, column: string, value: string) =>
    notes.push(cellNote(problem, column, value))
  const of = (name: string) => row[name] ?? ''
  const codes = Object.fromEntries(codedFields.map((name) => [name, severalOf(row, name)]))
  for (const [column, sentences] of Object.entries(codes)) {
    for (const code of unknownCodes(column, sentences)) tell('unknown-code', column, code)
  }
  const { sections, rest } = sectionsOf(of('body'))
  if (rest) sections['summary'] = [sections['summary'], rest].filter(Boolean).join('\n\n')
  const href = of('url')
  const dates = [of('start_date'), of('end_date')].map((date) => date.slice(0, 10))
  const content = sheetContent.safeParse({
    essential: { what: firstWords(of('description'), 400) },
    sections,
    authors: [{ name: of('creator_name'), organisation: 'Participedia' }],
    sources: href ? [{ label: `Participedia : ${of('title')}`.slice(0, 400), href }] : [],
    place: [of('city'), of('province'), of('country')].filter(Boolean).join(', '),
    period: dates.filter(Boolean).join(' – '),
    ...(of('number_of_participants') ? { participants: of('number_of_participants') } : {}),
    facts: {
      ...(of('primary_organizer_title')
        ? { commissioner: of('primary_organizer_title').slice(0, 2_000) }
        : {}),
      ...(of('funder') ? { funders: of('funder').slice(0, 2_000) } : {}),
    },
    ...(href ? { link: href } : {}),
  })
  const faults: LineFault[] = []
  if (of('title').length > 300) {
    faults.push(lineFault('too-long', 'title', of('title'), { count: 300, of: 'signs' }))
  }
  if (!content.success) {
    for (const issue of content.error.issues) {
      const column = ownOf(columnOfPart, String(issue.path[0])) ?? 'description'
      if (!faults.some((fault) => fault.column === column)) {
        faults.push(lineFault('too-long', column, of(column), mostOf(issue)))
      }
    }
  }
  if (faults.length > 0 || !content.success) return { faults, notes }
  const language = of('original_language').slice(0, 2).toLowerCase()
  if (!['fr', 'en', ''].includes(language)) tell('other-language', 'original_language', language)
  // A case that goes on no more was carried through, or stopped: their file does not say which.
  const isOngoing = /^(yes|true|t|1)$/i.test(of('ongoing'))
  const assumed: Assumption[] = []
  // Their file says no licence: the one that stands beside the import is meant, and the report says so.
  assumed.push('licence')
  if (language === '') assumed.push('language')
  if (!isOngoing) assumed.push('outcome')
  return {
    sourceId: `${of('type')}:${of('id')}`,
    numbered: { by: 'number', column: 'id' },
    columns: { title: 'title', address: 'url' },
    notes,
    assumed,
    words: {
      kind,
      title: of('title'),
      lead: firstWords(of('description')),
      language: language === 'fr' ? 'fr' : 'en',
      licence: defaults.licence,
      isStarter: false,
      content: content.data,
      challenges: [],
      themes: themesOf(severalOf(row, 'general_issues'), tell),
      methods: methodsOf(row, codes, tell),
      regionCodes: [],
      outcome: isOngoing ? 'ongoing' : 'unknown',
      evidenceLevel: /^(yes|true|1)$/i.test(of('formal_evaluation')) ? 2 : 1,
      origin: undefined,
      source: defaults.source,
      territoryIds: [],
      facets: facetsFromParticipedia(codes),
      participedia: participediaCodes(codes),
    },
  }
}

const columnOfPart: Readonly<Record<string, string>> = {
  sections: 'body',
  authors: 'creator_name',
  sources: 'url',
  link: 'url',
  place: 'city',
  period: 'start_date',
  participants: 'number_of_participants',
}

const codedFields = ['public_spectrum', 'scope_of_influence', ...participediaFields]

/** `field`, or `field_1` to `field_5`; several values in one cell are cut at their commas. */
function severalOf(row: Row, name: string): readonly string[] {
  const cells = [row[name], ...[1, 2, 3, 4, 5].map((at) => row[`${name}_${at}`])]
  return cells
    .flatMap((cell) => (cell ?? '').split(/[,;|]/))
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

const readColumns = new Set([
  ...['id', 'type', 'title', 'url', 'description', 'post_date', 'creator_name', 'ongoing', 'body'],
  ...['original_language', 'city', 'province', 'country', 'start_date', 'end_date', 'funder'],
  ...['number_of_participants', 'primary_organizer_title', 'formal_evaluation'],
  ...['general_issues', 'specific_methods_tools_techniques_titles', ...codedFields],
])

/** One of the columns that a resource is made of; the others are listed as left aside. */
export function isParticipediaColumn(column: string): boolean {
  return readColumns.has(column) || readColumns.has(column.replace(/_[1-5]$/, ''))
}

/** Absence is written in several ways in their file. */
function told(cell: string): string {
  const text = cell.trim()
  return /^(?:null|undefined|nan|none|\[\]|\{\})$/i.test(text) ? '' : text
}

/** Titles of their pages, by their first words, and the parts of a sheet that they become. */
const titles: readonly (readonly [RegExp, string])[] = [
  [/^problems? and purpose/, 'objectives'],
  [/^(background|history)/, 'context'],
  [/^(originating|organizing|supporting)/, 'means'],
  [/^participant (recruitment|selection)/, 'actors'],
  [/^(methods? and tools?|method)/, 'method'],
  [/^(what went on|deliberation|how it works)/, 'steps'],
  [/^(influence|outcomes|results)/, 'results'],
  [/^(analysis|lessons)/, 'advice'],
]

function sectionsOf(body: string): { sections: Record<string, string>; rest: string } {
  const sections: Record<string, string> = {}
  const rest: string[] = []
  for (const piece of body.split(/^(?=## )/m)) {
    const [, title = '', text = ''] = /^## ([^\n]*)\n?([\s\S]*)/.exec(piece) ?? []
    const plain = plainWords(title)
    const key = titles.find(([words]) => words.test(plain))?.[1]
    if (key && text.trim())
      sections[key] = [sections[key], text.trim()].filter(Boolean).join('\n\n')
    else if (piece.trim()) rest.push(piece.replace(/^## /, '').trim())
  }
  return { sections, rest: rest.join('\n\n') }
}

const themeOfIssue: Readonly<Record<string, string>> = {
  agriculture: 'alimentation',
  arts: 'culture',
  economics: 'emploi',
  education: 'éducation',
  energy: 'énergie',
  environment: 'climat',
  governance: 'institutions',
  health: 'santé',
  housing: 'habitat',
  labor: 'emploi',
  law: 'justice',
  planning: 'urbanisme',
  science: 'numérique',
  social: 'social',
  transportation: 'mobilité',
}

/** A resource has as many of each. */
const most = 3

type Tell = (problem: CellProblem, column: string, value: string) => void

function themesOf(issues: readonly string[], tell: Tell): readonly string[] {
  const kept: string[] = []
  for (const issue of issues) {
    const theme = ownOf(themeOfIssue, issue.toLowerCase())
    if (!theme) tell('unknown-theme', 'general_issues', issue)
    else if (!kept.includes(theme)) kept.push(theme)
  }
  for (const beyond of kept.slice(most)) tell('unknown-theme', 'general_issues', beyond)
  return kept.slice(0, most)
}

const methodOf = new Map(methodNames.map((name) => [plainWords(methods[name]), name] as const))

function methodsOf(
  row: Row,
  codes: Readonly<Record<string, readonly string[]>>,
  tell: Tell,
): readonly string[] {
  const column = 'specific_methods_tools_techniques_titles'
  const named = severalOf(row, column).flatMap((title) => {
    const method = methodOf.get(plainWords(title))
    if (!method) tell('unknown-method', column, title)
    return method ?? []
  })
  const drawn = (codes['recruitment_method'] ?? []).some((code) =>
    /^(random|stratified)$/.test(code),
  )
  const kept = [...new Set([...named, ...(drawn ? ['tirage au sort'] : [])])]
  for (const beyond of kept.slice(most)) tell('unknown-method', column, beyond)
  return kept.slice(0, most)
}
