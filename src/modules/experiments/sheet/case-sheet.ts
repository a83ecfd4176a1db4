import { z } from 'zod'
import { writtenDay } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import type { PublishedResult } from '#kit/frames/published-result.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import { writtenQuantity } from '#kit/writing/quantity.ts'
import { budgetTotals } from '../budget.ts'
import type { DeviationFacts, EvaluationLine, EvaluationReport } from '../evaluation/nouns.ts'
import type { Experiment } from '../experiment.ts'
import { isWebAddress, optionalText, requiredText } from '../fields.ts'
import type { EssentialKey, PartKey, SheetDraftContent } from '../sheet-content.ts'
import { isAtOrAfter } from '../stage.ts'
import { findSection, linesIn, type ProtocolContent, writtenAnswer } from '../template/nouns.ts'

/** Why the sheet cannot be published now, if it cannot: asked by the act, and by the page before it offers the act. */
export function sheetTooEarly({
  stage,
  visibility,
}: Pick<Experiment, 'stage' | 'visibility'>): 'not-public' | 'too-early' | undefined {
  if (visibility !== 'published') return 'not-public'
  const ready = stage === 'stopped' || isAtOrAfter(stage, 'documentation')
  return ready ? undefined : 'too-early'
}

/** “The essential”, then the parts: the same keys as in the commons. */
export const essentialKeys = [
  'what',
  'who',
  'when',
  'cost',
  'result',
  'limits',
  'redo',
] as const satisfies readonly EssentialKey[]
export const partKeys = [
  'summary',
  'context',
  'objectives',
  'method',
  'steps',
  'actors',
  'means',
  'results',
  'followUp',
  'worked',
  'difficulties',
  'vigilance',
  'advice',
] as const satisfies readonly PartKey[]

export type SheetKey = EssentialKey | PartKey

export interface SheetDraft {
  readonly experimentId: string
  /** Grows with each save: a form says from which it started. */
  readonly version: number
  readonly title: string
  readonly lead: string
  readonly licence: string
  readonly content: SheetDraftContent
  readonly resourceSlug: string | undefined
  readonly publishedAt: Date | undefined
}

export const sheetLicences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'etalab-2.0'] as const

const words = Object.fromEntries(
  [...essentialKeys, ...partKeys].map((key) => [key, optionalText(20_000)]),
) as Record<SheetKey, ReturnType<typeof optionalText>>

/** The form of a sheet: one field per part. */
export const sheetShape = z.object({
  title: requiredText(200),
  lead: requiredText(600),
  licence: z.enum(sheetLicences),
  authors: requiredText(4_000),
  evidenceLevel: z.coerce.number().int().min(0).max(5),
  evidenceReason: optionalText(1_000),
  sources: optionalText(20_000).refine(
    (text) => readSources(text).every(({ href }) => isWebAddress(href)),
    say(
      'Écrivez une source par ligne : son nom, un point-virgule, son adresse complète.',
      'Write one source a line: its name, a semicolon, its whole address.',
    ),
  ),
  themes: optionalText(400),
  methods: optionalText(400),
  participants: optionalText(200),
  version: z.coerce.number().int().min(0),
  ...words,
})

export type SheetWords = z.infer<typeof sheetShape>

/** A typed form as content. Authors: one a line, “name ; organisation”. */
export function contentOf(form: SheetWords): SheetDraftContent {
  const pick = <K extends SheetKey>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, form[key]])) as Record<K, string>
  return {
    essential: pick(essentialKeys),
    parts: pick(partKeys),
    authors: readAuthors(form.authors),
    evidenceLevel: form.evidenceLevel,
    evidenceReason: form.evidenceReason,
    sources: readSources(form.sources),
    themes: readWords(form.themes),
    methods: readWords(form.methods),
    participants: form.participants,
  }
}

/** What is before the first semicolon that an address follows, to the end of the line. */
function sourceIn(line: string): { readonly label: string; readonly href: string } {
  const lastWord = line.length - (line.split(/\s/).at(-1) ?? '').length
  for (const { 0: mark, index } of line.matchAll(/;\s*https?:\/\//gi)) {
    const at = index + mark.search(/h/i)
    const label = line.slice(0, index).trimEnd()
    if (at >= lastWord && index + mark.length < line.length && label !== '')
      return { label, href: line.slice(at) }
  }
  return { label: line, href: line }
}

/** “Minutes of 12 March ; https://…”, one a line. */
export function readSources(text: string): SheetDraftContent['sources'] {
  return linesOf(text).map((line) => {
    const { label, href } = sourceIn(line)
    return { label: label.slice(0, 400), href: href.slice(0, 500) }
  })
}

export function writtenSources(sources: SheetDraftContent['sources']): string {
  return sources.map(({ label, href }) => `${label} ; ${href}`).join('\n')
}

/** “climat, eau”: a few words, as people part them. */
export function readWords(text: string): readonly string[] {
  const words = text.split(/[,;\n]/).map((word) => word.trim().slice(0, 60))
  return [...new Set(words.filter(Boolean))].slice(0, 12)
}

/** “Lina Exemple ; Ville de Valbrenne”; a line alone is an organisation. */
export function readAuthors(text: string): SheetDraftContent['authors'] {
  return (
    linesOf(text)
      .slice(0, 40)
      // A list of the protocol comes with its dashes: they are no part of a name.
      .map((line) =>
        line
          .replace(/^(?:[-*•–]|\d{1,2}[.)])\s+/, '')
          .split(';')
          .map((part) => part.trim()),
      )
      .map(([first = '', second]) =>
        second === undefined
          ? { name: '', organisation: first.slice(0, 200) }
          : { name: first.slice(0, 200), organisation: second.slice(0, 200) },
      )
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export function writtenAuthors(authors: SheetDraftContent['authors']): string {
  return authors
    .map(({ name, organisation }) => (name ? `${name} ; ${organisation}` : organisation))
    .join('\n')
}

export interface SheetFacts extends DeviationFacts {
  readonly experiment: Experiment
  readonly protocol: ProtocolContent
  readonly place: string
  readonly lines: readonly EvaluationLine[]
  readonly reports: readonly EvaluationReport[]
  readonly houseName: string
  /** Paragraphs that the instruments offer, already in words. */
  readonly evidence: readonly string[]
  /** Published by the room that computes them, the last first. */
  readonly results?: readonly PublishedResult[]
}

/** A first draft made of what is already known; people then write it in their own words. */
export function draftSheet(facts: SheetFacts, locale: Locale): SheetWords {
  const { experiment, protocol } = facts
  const section = (key: string) => protocolText(protocol, key, locale)
  const say = draftWords[locale]
  const empty = Object.fromEntries([...essentialKeys, ...partKeys].map((key) => [key, '']))
  return {
    ...(empty as Record<SheetKey, string>),
    title: experiment.title,
    lead: experiment.question,
    licence: 'CC-BY-4.0',
    // Who wrote the protocol wrote what is told of it; the name of the tool is nobody's.
    authors: section('authors') || facts.place || facts.houseName,
    evidenceLevel: levelOf(facts),
    evidenceReason: '',
    sources: writtenSources(
      facts.reports.flatMap(({ author, link }) =>
        link ? [{ label: say.reportBy(author), href: link }] : [],
      ),
    ),
    themes: '',
    methods: '',
    participants: '',
    version: 0,
    what: experiment.question,
    who: peopleText(facts, locale),
    when: periodText(facts, locale),
    cost: costText(facts, locale),
    result: firstFinding(facts),
    limits: [experiment.stop?.text ?? '', section('expected-limits')].filter(Boolean).join('\n\n'),
    redo: say.redo,
    summary: experiment.summary,
    context: section('context'),
    objectives: section('objectives'),
    method: [section('method-principles'), section('recruitment')].filter(Boolean).join('\n\n'),
    actors: section('roles'),
    steps: stepsText(facts, locale),
    means: costText(facts, locale),
    results: resultsText(facts, locale),
    difficulties: [
      experiment.stop ? say.stopped(experiment.stop.text) : '',
      ...facts.phases.flatMap(({ plan, record }) =>
        record?.state === 'cancelled' ? [say.cancelled(plan.title, record.reason)] : [],
      ),
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}

/** What the protocol says under this question; what it says is without object tells nothing. */
function protocolText(protocol: ProtocolContent, key: string, locale: Locale): string {
  const section = findSection(key)
  const answer = protocol[key]
  if (!section || !answer || 'without' in answer) return ''
  const lines = section.kind === 'list' ? linesIn(answer) : []
  return lines.length > 0
    ? lines.map((line) => `- ${line}`).join('\n')
    : writtenAnswer(section, answer, locale)
}

const draftWords = {
  fr: {
    redo: 'Copiez le protocole, puis adaptez-le.',
    notSaid: 'non chiffré',
    nameless: (count: string) => `${count} en tout, sans le nombre de personnes différentes`,
    cost: (actual: string, planned: string) => `${actual} dépensés (${planned} prévus)`,
    plannedCost: (planned: string) => `${planned} prévus, dépenses pas encore notées`,
    work: (days: string, many: boolean) => `${days} ${many ? 'jours' : 'jour'} de travail`,
    stopped: (text: string) => `L’expérimentation a été arrêtée. ${text}`,
    cancelled: (title: string, reason: string) => `Phase annulée, ${title} : ${reason}`,
    closedEarly: (reason: string) => `Tout ce qui était prévu n’a pas été fait. ${reason}`,
    reportBy: (author: string) => `Évaluation : ${author}`,
    differs: 'Ce qui diffère du plan :',
    report: (author: string, summary: string) => `Évaluation ${ofName(author)} :\n\n${summary}`,
  },
  en: {
    redo: 'The protocol is copied in one click, then adapted.',
    notSaid: 'not costed',
    nameless: (count: string) => `${count} in all, without the number of different people`,
    cost: (actual: string, planned: string) => `${actual} spent (${planned} planned)`,
    plannedCost: (planned: string) => `${planned} planned, what was spent is not noted yet`,
    work: (days: string, many: boolean) => `${days} ${many ? 'days' : 'day'} of work`,
    stopped: (text: string) => `The experiment was stopped. ${text}`,
    cancelled: (title: string, reason: string) => `Phase cancelled, ${title}: ${reason}`,
    closedEarly: (reason: string) => `Not all that was planned was done. ${reason}`,
    reportBy: (author: string) => `Evaluation: ${author}`,
    differs: 'What differs from the plan:',
    report: (author: string, summary: string) => `Evaluation by ${author}:\n\n${summary}`,
  },
} as const

/** 2: sourced account; 3: planned and actual measures; more is for people to claim, with a reason. */
function levelOf({ figures, reports }: SheetFacts): number {
  const measured = figures.some(({ actual }) => actual !== undefined && actual > 0)
  return measured && reports.length > 0 ? 3 : 2
}

/** People came with their names, or were counted: a count of names that is 0 says nothing of who came. */
function peopleText({ figures }: SheetFacts, locale: Locale): string {
  const there = figures.filter(({ actual }) => actual !== undefined && actual > 0)
  const named = new Set(there.flatMap(({ key, href }) => (key === 'people' ? [href] : [])))
  return there
    .filter(({ key, href }) => key === 'people' || (key === 'present' && !named.has(href)))
    .map(({ key, label, unit, actual = 0 }) => {
      const count = writtenQuantity(actual, unit[locale], locale)
      return key === 'present' ? draftWords[locale].nameless(count) : `${label[locale]} : ${count}`
    })
    .join('\n')
}

/** From the first phase opened to the last closed; before any phase, since the experiment began. */
export function periodText({ experiment, phases }: SheetFacts, locale: Locale): string {
  const opened = phases.flatMap(({ record }) => record?.openedOn ?? []).sort()
  const closed = phases.flatMap(({ record }) => record?.closedOn ?? []).sort()
  const from = opened[0] ?? experiment.startedOn
  const to = closed.at(-1)
  const first = writtenDay(from, locale)
  return to === undefined || to === from ? first : `${first} – ${writtenDay(to, locale)}`
}

function costText({ budget }: SheetFacts, locale: Locale): string {
  if (budget.length === 0) return draftWords[locale].notSaid
  const { costs, days } = budgetTotals(budget)
  const say = draftWords[locale]
  const worked = (days.actual ?? 0) / 10
  const planned = writtenMoney(costs.planned, locale)
  return [
    costs.actual === undefined
      ? say.plannedCost(planned)
      : say.cost(writtenMoney(costs.actual, locale), planned),
    ...(worked > 0 ? [say.work(writtenNumber(worked, locale), worked >= 2)] : []),
  ].join(', ')
}

/** A result of the plan that stands; what is exploratory is no result that one leads with. */
function standingResults({ results = [] }: SheetFacts): readonly PublishedResult[] {
  return results.filter(({ withdrawn, kind }) => withdrawn === undefined && kind !== 'exploratory')
}

function firstFinding(facts: SheetFacts): string {
  const [result] = standingResults(facts)
  const { lines, reports } = facts
  if (result) return result.sentences.join('\n\n')
  return lines.find(({ finding }) => finding)?.finding ?? reports[0]?.summary ?? ''
}

function stepsText({ phases }: SheetFacts, locale: Locale): string {
  return phases
    .filter(({ state }) => state === 'closed' || state === 'open')
    .map(({ plan, record }) => {
      const from = record?.openedOn ? writtenDay(record.openedOn, locale) : ''
      // A reason was asked for because something was left undone: what follows was planned, and not all of it happened.
      const early = record?.state === 'closed' ? record.reason : ''
      const end = early && draftWords[locale].closedEarly(early)
      return [`**${plan.title}${from && `, ${from}`}**`, plan.purpose, end]
        .filter(Boolean)
        .join('\n\n')
    })
    .join('\n\n')
}

function resultsText(facts: SheetFacts, locale: Locale): string {
  const { lines, reports, evidence } = facts
  const { differs } = draftWords[locale]
  return [
    ...standingResults(facts).map(({ question, sentences, deviations }) =>
      [
        `**${question}**`,
        ...sentences,
        ...(deviations.length > 0 ? [`${differs} ${deviations.join(' ')}`] : []),
      ].join('\n\n'),
    ),
    ...lines
      .filter(({ finding }) => finding)
      .map(({ question, finding }) => `**${question}**\n\n${finding}`),
    ...reports.map(({ author, summary }) => draftWords[locale].report(author, summary)),
    ...evidence,
  ].join('\n\n')
}
