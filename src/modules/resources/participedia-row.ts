import { plainWords } from '#kit/words.ts'
import type { Candidate, LineProblem } from './import-candidate.ts'
import { firstWords, type ImportDefaults, isFormula } from './import-fields.ts'
import { sheetContent } from './sheet-content.ts'
import {
  facetsFromParticipedia,
  participediaCodes,
  participediaFields,
} from './vocabularies/participedia.ts'
import { methodNames, methods } from './vocabularies/subjects.ts'

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
): Candidate | LineProblem {
  const row: Record<string, string> = {}
  header.forEach((heading, at) => {
    row[heading] = told(cells[at] ?? '')
  })
  const of = (name: string) => row[name] ?? ''
  if (!/^\d+$/.test(of('id'))) return of('id') === '' ? 'no-number' : 'shifted'
  // Some rows of their file have lost a cell: what follows is under another title.
  if (of('url') && !/^https?:\/\//.test(of('url'))) return 'shifted'
  if (of('post_date') && Number.isNaN(Date.parse(of('post_date')))) return 'shifted'
  const kind = kinds[of('type')]
  if (!kind) return 'not-a-resource'
  if (!of('title')) return 'no-title'
  if ([of('title'), of('description')].some(isFormula)) return 'formula'
  return assembled(row, kind, defaults)
}

const kinds: Readonly<Record<string, 'case-sheet' | 'method'>> = {
  case: 'case-sheet',
  method: 'method',
}

function assembled(
  row: Row,
  kind: 'case-sheet' | 'method',
  defaults: ImportDefaults,
): Candidate | LineProblem {
  const of = (name: string) => row[name] ?? ''
  const codes = Object.fromEntries(codedFields.map((name) => [name, severalOf(row, name)]))
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
  if (!content.success || of('title').length > 300) return 'too-long'
  return {
    sourceId: `${of('type')}:${of('id')}`,
    words: {
      kind,
      title: of('title'),
      lead: firstWords(of('description')),
      language: of('original_language') === 'fr' ? 'fr' : 'en',
      licence: defaults.licence,
      isStarter: false,
      content: content.data,
      challenges: [],
      themes: themesOf(severalOf(row, 'general_issues')),
      methods: methodsOf(row, codes),
      regionCodes: [],
      outcome: /^(yes|true|1)$/i.test(of('ongoing')) ? 'ongoing' : 'finished',
      evidenceLevel: /^(yes|true|1)$/i.test(of('formal_evaluation')) ? 2 : 1,
      origin: undefined,
      source: defaults.source,
      territoryIds: [],
      facets: facetsFromParticipedia(codes),
      participedia: participediaCodes(codes),
    },
  }
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
    const [, title = '', text = ''] = /^## ([^\n]*)\n?([\s\S]*)$/.exec(piece) ?? []
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

function themesOf(issues: readonly string[]): readonly string[] {
  return [...new Set(issues.flatMap((issue) => themeOfIssue[issue.toLowerCase()] ?? []))].slice(
    0,
    3,
  )
}

const methodOf = new Map(methodNames.map((name) => [plainWords(methods[name]), name] as const))

function methodsOf(
  row: Row,
  codes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const named = severalOf(row, 'specific_methods_tools_techniques_titles').flatMap(
    (title) => methodOf.get(plainWords(title)) ?? [],
  )
  const drawn = (codes['recruitment_method'] ?? []).some((code) =>
    /^(random|stratified)$/.test(code),
  )
  return [...new Set([...named, ...(drawn ? ['tirage au sort'] : [])])].slice(0, 3)
}
