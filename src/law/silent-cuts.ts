import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * A query that keeps the first rows and says nothing makes a list, a file or a map of the site that looks whole and is
 * not. A limit that a caller asks for is the caller’s; one that a store writes by itself is named here, with its reason.
 */
const reasons = {
  waits: 'what waits: the home page has a few lines, and the list of the room has them all',
  batch: 'the batch of a job, which comes back for the rest',
  job: 'read by a job, and shown to nobody',
  drawing: 'lines of a map around one place, and no list',
  typed: 'what one person typed and never sent: each is sent or dropped, and the newest are above',
  latest: 'the latest ones, read to say how things go, and no list',
  search: 'what a search finds, the likeliest first',
} as const

type Reason = keyof typeof reasons

/** By `room/sub/path.ts#name`. */
export const knownCuts: Readonly<Record<string, Reason>> = {
  'draws/store/waiting.ts#countAlike': 'waits',
  'draws/store/waiting.ts#countSilent': 'waits',
  'draws/store/waiting.ts#listDrawsDue': 'waits',
  'draws/store/waiting.ts#listHalfSigned': 'waits',
  'events/store/waiting.ts#countUndecided': 'waits',
  'events/store/waiting.ts#countUnread': 'waits',
  'events/store/waiting.ts#listEventsToday': 'waits',
  'events/store/waiting.ts#listHostedToday': 'waits',
  'events/store/waiting.ts#listOfferedSeats': 'waits',
  'events/store/waiting.ts#listSessionsToHold': 'waits',
  'experiments/protocol/store/drafts.ts#listOpenDrafts': 'typed',
  'governance/store/waiting.ts#listMeetingsSoon': 'waits',
  'governance/tensions/store/tasks.ts#listTasksOf': 'waits',
  'home/first-hour/store/settings.ts#listLettersSent': 'latest',
  'home/today/store/letters.ts#lockLetters': 'batch',
  'mailings/store/waiting.ts#listInError': 'waits',
  'mailings/store/waiting.ts#listUnfinished': 'waits',
  'network/members/store/waiting.ts#listRequested': 'waits',
  'network/members/store/waiting.ts#listToInvoice': 'waits',
  'network/members/store/waiting.ts#listUnpaid': 'waits',
  'network/skills/store/skills.ts#listToAsk': 'batch',
  'network/store/waiting.ts#listCoachingsAsked': 'waits',
  'network/store/waiting.ts#listDueExchanges': 'waits',
  'network/store/waiting.ts#listDueSteps': 'waits',
  'network/store/waiting.ts#listSignaturesToCheck': 'waits',
  'network/store/waiting.ts#listUnreadMissions': 'waits',
  'people/store/waiting.ts#listRunOut': 'waits',
  'resources/exchange/store/dump.ts#': 'batch',
  'resources/search/store/near.ts#listNear': 'search',
  'resources/search/store/question.ts#correct': 'search',
  'resources/search/store/question.ts#measureIndex': 'search',
  'resources/search/store/search.ts#bestIds': 'search',
  'resources/search/store/search.ts#listNewAnswers': 'search',
  'resources/search/store/search.ts#rankedIds': 'search',
  'resources/working/store/writing-drafts.ts#listOwnDrafts': 'typed',
  'territories/store/contours.ts#listContoursAround': 'drawing',
  'territories/store/contours.ts#listContoursInside': 'drawing',
  'territories/store/likely-places.ts#listLikelyPlaces': 'search',
  'territories/store/search.ts#codeSources': 'search',
  'surveys/store/surveys.ts#listDue': 'waits',
  'territories/store/search.ts#listByCode': 'search',
  'territories/store/search.ts#listByLikeness': 'search',
  'territories/store/search.ts#listByWords': 'search',
  'votes/store/waiting.ts#listToCast': 'waits',
  'votes/store/waiting.ts#listToCount': 'waits',
  'watch/finds/store/items.ts#listRecent': 'job',
  'watch/rounds/store/due.ts#claimDue': 'batch',
}

export interface Cut {
  readonly key: string
  readonly line: number
}

/** Limits that a store writes by itself: a number, or a constant of its file. One row is not a list. */
export function cutsOf({ path, text }: SourceFile): readonly Cut[] {
  if (isTest(path) || !/^src\/modules\/.*\.ts$/.test(path) || !/\/store(?:\/|\.ts$)/.test(path))
    return []
  const code = withoutComments(text)
  const constants = new Set(
    [...code.matchAll(/^(?:export )?const (\w+) =/gm)].map(([, name]) => name),
  )
  // `limit ?? 0` after `$if(limit !== undefined` is for the compiler: nobody asked, nothing is cut.
  const isFixed = (asked: string) =>
    (asked.match(/[\w.]+/g) ?? []).some((word) => constants.has(word)) ||
    /(?<![\w.])(?:[2-9]|1[\d_])/.test(asked)
  const built = [...code.matchAll(/\.limit\(([^()]*)\)/g)]
  const written = [...code.matchAll(/\blimit (?:\$\{([^}]*)\}|(\d[\d_]*))/g)]
  return [...built, ...written]
    .filter(([, asked, figure]) => isFixed(asked ?? figure ?? ''))
    .map(({ index }) => ({
      key: `${path.replace('src/modules/', '')}#${functionAt(code, index)}`,
      line: code.slice(0, index).split('\n').length,
    }))
}

function functionAt(code: string, index: number): string {
  const before = [...code.slice(0, index).matchAll(/^(?:export )?(?:async )?function (\w+)/gm)]
  return before.at(-1)?.[1] ?? ''
}

export function silentCuts(files: readonly SourceFile[]): readonly string[] {
  return files
    .flatMap((file) => cutsOf(file).map((cut) => ({ ...cut, path: file.path })))
    .filter(({ key }) => !(key in knownCuts))
    .map(({ key, line }) => `${key} (line ${line})`)
}
