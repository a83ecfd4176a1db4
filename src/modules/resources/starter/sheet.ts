import type { Challenge } from '#kit/challenge.ts'
import { defaultLicence } from '../licence.ts'
import { type ResourceWords, slugTry } from '../resource.ts'
import type { ResourceKind } from '../resource-shape.ts'
import type { EssentialKey, ResourceStep, SectionKey, SheetContent } from '../sheet-content.ts'
import type { Facets } from '../vocabularies/facets.ts'
import type { Method, Theme } from '../vocabularies/subjects.ts'
import { points, prose, starterAuthor, starterSource } from './case.ts'

/** A public page that a starter sheet rests on. */
export type StarterSource = SheetContent['sources'][number]

interface StarterCommon {
  readonly title: string
  /** The question it answers, in one sentence. */
  readonly lead: string
  readonly challenges: readonly Challenge[]
  readonly themes: readonly Theme[]
  readonly methods: readonly Method[]
  readonly facets: Partial<Facets>
  readonly evidence: { readonly level: 0 | 1 | 2 | 3 | 4 | 5; readonly reason: string }
  readonly essential: Readonly<Partial<Record<EssentialKey, string>>>
  readonly sources: readonly StarterSource[]
}

/** What a method is asked, in the words of who will use it. */
export type MethodPart =
  | 'summary'
  | 'purpose'
  | 'notFor'
  | 'size'
  | 'time'
  | 'cost'
  | 'vigilance'
  | 'advice'

export interface StarterMethod extends StarterCommon {
  readonly kind: 'method'
  readonly sections: Readonly<Record<MethodPart, string>>
  readonly steps: readonly (string | ResourceStep)[]
  /** The cases of the centre that used it, the best told first. */
  readonly seenIn?: readonly { readonly title: string; readonly place: string }[]
}

/** A guide, a kit, a learning, a collection… that a new house offers before anybody wrote there. */
export interface StarterPage extends StarterCommon {
  readonly kind: Exclude<ResourceKind, 'case-sheet' | 'method'>
  readonly sections: Readonly<Partial<Record<SectionKey, string>>>
  readonly steps?: readonly (string | ResourceStep)[]
  /** The sheets it gathers, the one to read first at the top, each with why it is there. */
  readonly gathers?: readonly Gathered[]
  /** Where the work itself is. */
  readonly link?: string
}

export interface Gathered {
  readonly sheet: { readonly title: string }
  readonly why: string
}

export type StarterSheet = StarterMethod | StarterPage

export function step(title: string, text: string, minutes?: number): ResourceStep {
  return minutes === undefined ? { title, text } : { title, text, minutes }
}

export function gather(sheet: { readonly title: string }, why: string): Gathered {
  return { sheet, why }
}

const notForLead = 'Passez-vous-en dans ces cas :'

/** The sheet as the centre keeps it. */
export function wordsOf(given: StarterSheet): ResourceWords {
  const steps = (given.steps ?? []).map((one) =>
    typeof one === 'string' ? { title: one, text: '' } : one,
  )
  const page: Partial<StarterPage> = given.kind === 'method' ? {} : given
  const items = page.gathers?.map(({ sheet, why }) => ({
    slug: slugTry(sheet.title, 0),
    title: sheet.title,
    note: why,
  }))
  return {
    kind: given.kind,
    title: given.title,
    lead: given.lead,
    language: 'fr',
    licence: defaultLicence,
    isStarter: true,
    content: {
      essential: { ...given.essential },
      sections: given.kind === 'method' ? methodSections(given) : { ...given.sections },
      figures: [],
      authors: [starterAuthor],
      sources: [...given.sources],
      place: '',
      period: '',
      evidenceReason: given.evidence.reason,
      ...(steps.length > 0 ? { steps } : {}),
      ...(items ? { items } : {}),
      ...(page.link ? { link: page.link } : {}),
    },
    challenges: given.challenges,
    themes: given.themes,
    methods: given.methods,
    regionCodes: [],
    outcome: 'finished',
    evidenceLevel: given.evidence.level,
    origin: undefined,
    source: starterSource,
    territoryIds: [],
    facets: given.facets,
  }
}

function methodSections({
  sections: said,
  essential,
  seenIn,
}: StarterMethod): SheetContent['sections'] {
  return {
    summary: said.summary,
    whenToUse: prose(said.purpose, notForLead, said.notFor),
    means: points(
      `Combien de personnes ? ${said.size}`,
      `Combien de temps ? ${said.time}`,
      `Combien cela coûte ? ${said.cost}`,
    ),
    vigilance: said.vigilance,
    limits: `${essential.limits}.`,
    advice: said.advice,
    ...(seenIn ? { examples: points(...seenIn.map(exampleOf)) } : {}),
  }
}

/** A title is found again by the search; its place tells whom to call. */
function exampleOf({ title, place }: { readonly title: string; readonly place: string }): string {
  return `${place} : « ${title} »`
}
