import type { Edition } from './edition.ts'
import type { Appeal, Idea, Moment, MomentKind } from './idea.ts'

/** What stands where words are hidden: in the language of the ideas, as the title of one. */
export const hiddenTitle = 'Idée aux mots masqués'

/** An idea as anyone reads it: where its words are hidden, neither what was proposed nor where. */
export function withoutHiddenWords(idea: Idea): Idea {
  if (idea.hiddenAt === undefined) return idea
  return {
    ...idea,
    ...{ title: hiddenTitle, description: '', place: '' },
    ...{ latitude: undefined, longitude: undefined },
  }
}

/** Why its words cannot be hidden, or undefined. */
export function hidingProblem(
  { state }: Pick<Edition, 'state'>,
  idea: Pick<Idea, 'state' | 'hiddenAt'>,
): 'not-now' | 'on-ballots' | undefined {
  if (state === 'rules' || idea.hiddenAt !== undefined) return 'not-now'
  const isVoted = state !== 'ideas' && state !== 'analysis'
  // People vote on these words, and the published file of the ballots holds them.
  return isVoted && idea.state === 'admissible' ? 'on-ballots' : undefined
}

/** Lines of a history where whoever proposed the idea speaks. */
const ownWords: readonly MomentKind[] = ['proposed', 'changed', 'appealed']
/** Those that name another idea, its number first. */
const namingOthers: readonly MomentKind[] = ['merged', 'parted']

/** The history of an idea as anyone reads it: hidden words are not read in the history of another idea either. */
export function momentsShown(
  idea: Pick<Idea, 'hiddenAt'>,
  moments: readonly Moment[],
  hiddenNumbers: ReadonlySet<number>,
): readonly Moment[] {
  return moments.map((moment) => {
    if (idea.hiddenAt !== undefined && ownWords.includes(moment.kind))
      return { ...moment, words: '' }
    const named = namingOthers.includes(moment.kind) ? /^(\d+)\. /.exec(moment.words) : null
    return named && hiddenNumbers.has(Number(named[1]))
      ? { ...moment, words: `${named[0]}${hiddenTitle}` }
      : moment
  })
}

/** The appeal as anyone reads it: its reason is in the words of whoever proposed the idea. */
export function appealShown(
  idea: Pick<Idea, 'hiddenAt'>,
  appeal: Appeal | undefined,
): Appeal | undefined {
  return appeal && idea.hiddenAt !== undefined ? { ...appeal, reason: '' } : appeal
}
