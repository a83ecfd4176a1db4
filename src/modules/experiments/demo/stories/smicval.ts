import type { SheetWords } from '../../sheet/nouns.ts'
import { writtenAuthors, writtenSources } from '../../sheet/nouns.ts'
import type { Story } from './story.ts'

/** By this title a house knows that it has told the experiment, and another story finds its protocol. */
export const smicvalTitle = 'Un panel tiré au sort sans acheter de fichier'

/** What the starter sheet of the centre tells of the same experience. */
export interface SheetGiven extends Pick<SheetWords, 'title' | 'lead'> {
  readonly essential: Readonly<Partial<Record<string, string>>>
  readonly sections: Readonly<Partial<Record<string, string>>>
  readonly sources: readonly { readonly label: string; readonly href: string }[]
  readonly author: { readonly name: string; readonly organisation: string }
  readonly themes: readonly string[]
  readonly methods: readonly string[]
  readonly participants: string
  readonly evidence: { readonly level: number; readonly reason: string }
}

/** The story as its file tells it: it asks what the sheet asks, and its own sheet says what the other one says. */
export function withSheet(story: Story, sheet: SheetGiven): Story {
  const { opening, steps } = story
  return {
    ...story,
    opening:
      opening.kind === 'created'
        ? { ...opening, words: { ...opening.words, question: sheet.lead } }
        : opening,
    steps: steps.map((step) =>
      step.do === 'write-sheet' ? { ...step, words: sheetWords(sheet) } : step,
    ),
  }
}

/** The words of the starter sheet take the place of the draft; what they leave out stays empty. */
function sheetWords(sheet: SheetGiven): Partial<SheetWords> {
  const silent = [
    'who',
    'when',
    'cost',
    'result',
    'limits',
    'redo',
    'summary',
    'objectives',
  ] as const
  const more = ['method', 'steps', 'means', 'results', 'difficulties', 'context', 'what'] as const
  const empty = Object.fromEntries([...silent, ...more].map((key) => [key, '']))
  return {
    ...empty,
    ...sheet.essential,
    ...sheet.sections,
    title: sheet.title,
    lead: sheet.lead,
    authors: writtenAuthors([sheet.author]),
    sources: writtenSources(sheet.sources),
    themes: sheet.themes.join(', '),
    methods: sheet.methods.join(', '),
    participants: sheet.participants,
    evidenceLevel: sheet.evidence.level,
    evidenceReason: sheet.evidence.reason,
  }
}
