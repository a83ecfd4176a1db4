import type { Challenge } from '#kit/challenge.ts'
import type { RegisteredPlace, TerritoryKind } from '#modules/territories/index.ts'
import { defaultLicence } from '../licence.ts'
import type { Outcome, ResourceWords } from '../resource.ts'
import type { EssentialKey, FactKey, SectionKey, SheetContent } from '../sheet-content.ts'
import type { Facets } from '../vocabularies/facets.ts'
import type { Method, Theme } from '../vocabularies/subjects.ts'

/**
 * A public experience restated from its sources, before any experiment of this house. What no source
 * says is left out: the sheet then shows that it is not published.
 */
export interface StarterCase {
  readonly title: string
  /** The question it answers, in one sentence. */
  readonly lead: string
  readonly where: readonly StarterPlace[]
  /** Place and period, as written under the title. */
  readonly place: string
  readonly period: string
  readonly participants?: string
  readonly challenges: readonly Challenge[]
  readonly themes: readonly Theme[]
  readonly methods: readonly Method[]
  readonly facets: Partial<Facets>
  /** What the sources say of who asked, who came and how, who paid. */
  readonly facts?: Readonly<Partial<Record<FactKey, string>>>
  readonly outcome: Outcome
  readonly evidence: { readonly level: 0 | 1 | 2 | 3 | 4 | 5; readonly reason: string }
  readonly essential: Readonly<Partial<Record<EssentialKey, string>>>
  readonly sections: Readonly<Partial<Record<SectionKey, string>>>
  readonly sources: SheetContent['sources']
}

/** A place of the official list by its code, or one that the list does not have. */
export type StarterPlace =
  | { readonly kind: Exclude<TerritoryKind, 'organisation'>; readonly code: string }
  | Omit<RegisteredPlace, 'source'>

/** Who restates: nobody of these places wrote here yet. */
export const starterAuthor = { name: '', organisation: 'Ouvroir, d’après les sources citées' }

/** The day on which the sources of all these sheets were last read. */
export const sourcesReadAt = new Date('2026-11-25T07:00:00Z')

export const starterSource = 'starter'

/** Paragraphs, parted as the sheets part them. */
export function prose(...paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n')
}

/** One line for each point: a list on the page. */
export function points(...lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

/** The case as a sheet of the commons. */
export function sheetOf(
  given: StarterCase,
  found: { readonly territoryIds: readonly string[]; readonly regionCodes: readonly string[] },
): ResourceWords {
  return {
    kind: 'case-sheet',
    title: given.title,
    lead: given.lead,
    language: 'fr',
    licence: defaultLicence,
    isStarter: true,
    content: {
      essential: { ...given.essential },
      sections: { ...given.sections },
      figures: [],
      authors: [starterAuthor],
      sources: [...given.sources],
      place: given.place,
      period: given.period,
      ...(given.participants ? { participants: given.participants } : {}),
      evidenceReason: given.evidence.reason,
      ...(given.facts ? { facts: given.facts } : {}),
    },
    challenges: given.challenges,
    themes: given.themes,
    methods: given.methods,
    regionCodes: found.regionCodes,
    outcome: given.outcome,
    evidenceLevel: given.evidence.level,
    origin: undefined,
    source: starterSource,
    territoryIds: found.territoryIds,
    facets: given.facets,
  }
}
