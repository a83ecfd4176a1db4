import type { CardReader } from '#kit/content/content-card.ts'
import type { ProtocolContent } from '../../template/nouns.ts'
import type { DemoPeople, StoryAct } from '../stories/story.ts'

/** What acts speak of, beside their own lines. */
export interface StoryGiven {
  readonly people: DemoPeople
  /** Under « ## Protocole » and « ## Avenant ». */
  readonly protocol: ProtocolContent
  readonly amended: ProtocolContent
}

/** The lines of one heading as one act, or several of the same day. */
export type ReadAct = (card: CardReader, input: StoryGiven) => StoryAct | readonly StoryAct[]

export type ReadActs = Readonly<Record<string, ReadAct>>

/** An invented person, by name. */
export function personIn(card: CardReader, people: DemoPeople): { name: string; email: string } {
  const everyone = Object.values(people)
  const typed = card.text('personne', 'Odile Serre')
  const person = everyone.find(({ name }) => name === typed)
  if (!person && typed !== '')
    card.unknown(
      'personne',
      typed,
      everyone.map(({ name }) => name),
      'personne inventée',
    )
  return { name: typed, email: person?.email ?? '' }
}

export const phaseIn = (card: CardReader) => card.text('phase', 'letters')

export const sessionIn = (card: CardReader) => ({
  phase: phaseIn(card),
  session: card.number('séance', '1'),
})
