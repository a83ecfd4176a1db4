import { z } from 'zod'

const text = z.string().max(20_000)
const line = z.string().max(400)

/** “The essential in one minute”: the seven questions a mayor's assistant asks. */
export const essentialKeys = ['what', 'who', 'when', 'cost', 'result', 'limits', 'redo'] as const

export type EssentialKey = (typeof essentialKeys)[number]

/** Every part that a resource may have; its kind says which, and in what order (`shapeOf`). */
export const sectionKeys = [
  'summary',
  'audience',
  'context',
  'objectives',
  'whenToUse',
  'principles',
  'contents',
  'method',
  'body',
  'material',
  'steps',
  'actors',
  'rules',
  'debrief',
  'use',
  'means',
  'results',
  'evidence',
  'followUp',
  'worked',
  'difficulties',
  'limits',
  'vigilance',
  'privacy',
  'adapt',
  'variants',
  'alternatives',
  'advice',
  'examples',
  'chapters',
  'takeaway',
  'transcript',
  'further',
] as const

export type SectionKey = (typeof sectionKeys)[number]

/** A figure that links to where it comes from. */
const sheetFigure = z.object({
  label: line,
  unit: line,
  planned: z.number().optional(),
  actual: z.number().optional(),
  href: z.string().max(500),
})

/** A step of a method, a guide, a kit: what to do, for how long, with what. */
const step = z.object({
  title: line,
  text,
  minutes: z.number().int().min(0).max(100_000).optional(),
})

/** A resource in a collection, by its address here, with why it is there. */
const item = z.object({
  slug: line,
  /** As it was when it was chosen; the address tells the rest. */
  title: line.optional(),
  note: z.string().max(2_000),
})

/** Facts of a case that are neither prose nor a question of the essential. */
export const factKeys = [
  'commissioner',
  'population',
  'recruitment',
  'profile',
  'mode',
  'duration',
  'budget',
  'funders',
  'evaluation',
  'contact',
] as const
export type FactKey = (typeof factKeys)[number]

export const sheetContent = z.object({
  essential: z.partialRecord(z.enum(essentialKeys), text),
  sections: z.partialRecord(z.enum(sectionKeys), text),
  figures: z.array(sheetFigure).max(200).default([]),
  /** People and organisations, as they want to be credited. */
  authors: z.array(z.object({ name: line, organisation: line })).max(40),
  sources: z.array(z.object({ label: line, href: z.url().max(500) })).max(60),
  /** Place and period, as written under the title. */
  place: line,
  period: line,
  participants: line.optional(),
  /** Why this level of evidence. */
  evidenceReason: text.default(''),
  facts: z.partialRecord(z.enum(factKeys), z.string().max(2_000)).optional(),
  steps: z.array(step).max(60).optional(),
  items: z.array(item).max(200).optional(),
  /** Where the work itself is, when it is not here. */
  link: z.url().max(500).optional(),
})

export type SheetContent = z.infer<typeof sheetContent>
export type ResourceStep = z.infer<typeof step>
export type CollectionItem = z.infer<typeof item>

/** All the words of a sheet, for the search. */
export function plainOf(content: SheetContent): string {
  return [
    content.place,
    content.period,
    ...Object.values(content.essential),
    ...Object.values(content.sections),
    ...Object.values(content.facts ?? {}),
    ...(content.steps ?? []).map(({ title, text: told }) => `${title} ${told}`),
    ...(content.items ?? []).map(({ note }) => note),
    ...content.authors.map(({ name, organisation }) => `${name} ${organisation}`),
  ].join('\n')
}

const wordsPerMinute = 220

/** Minutes to read a sheet, at least one. */
export function readingMinutes(content: SheetContent): number {
  const words = plainOf(content).split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / wordsPerMinute))
}
