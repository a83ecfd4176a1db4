import { z } from 'zod'

const text = z.string().max(20_000)
const line = z.string().max(400)

/** “The essential in one minute”: the seven questions a mayor's assistant asks. */
export const essentialKeys = ['what', 'who', 'when', 'cost', 'result', 'limits', 'redo'] as const

export type EssentialKey = (typeof essentialKeys)[number]

/** The parts of a case sheet, in the order they are read. */
export const sectionKeys = [
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
})

export type SheetContent = z.infer<typeof sheetContent>

/** All the words of a sheet, for the search. */
export function plainOf(content: SheetContent): string {
  return [
    content.place,
    content.period,
    ...Object.values(content.essential),
    ...Object.values(content.sections),
    ...content.authors.map(({ name, organisation }) => `${name} ${organisation}`),
  ].join('\n')
}

const wordsPerMinute = 220

/** Minutes to read a sheet, at least one. */
export function readingMinutes(content: SheetContent): number {
  const words = plainOf(content).split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** Parts still empty, out of all: the meter of completeness. */
export function completeness(content: SheetContent): { filled: number; total: number } {
  const essential = essentialKeys.filter((key) => content.essential[key]?.trim())
  const sections = sectionKeys.filter((key) => content.sections[key]?.trim())
  return {
    filled: essential.length + sections.length,
    total: essentialKeys.length + sectionKeys.length,
  }
}
