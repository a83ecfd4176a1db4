import { filesBelow, isTest, withoutComments } from './source.ts'

/** An act that the journal of the house shows to everyone, as its source writes it. */
export interface PublicAct {
  readonly path: string
  readonly act: string
}

/** Acts whose name is put together, or handed over by whoever calls: the names they take. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  'draws/invitations/actions/post-wave.ts': [
    'draw.wave-commit',
    'draw.wave-posted',
    'draw.wave-reminded',
  ],
  'experiments/phases/actions/phase-acts.ts': [
    'phase.opened',
    'phase.closed',
    'phase.reopened',
    'phase.cancelled',
    'phase.milestone-reached',
  ],
  'governance/decisions/actions/close-decision.ts': ['decision.adopted', 'decision.elected'],
  'opinion-maps/actions/remember.ts': [
    'added',
    'proposed',
    'accepted',
    'refused',
    'double',
    'appealed',
    'upheld',
    'dismissed',
    'answered',
  ].map((kind) => `opinion-map.statement-${kind}`),
  'participatory-budgets/actions/history.ts': [
    'proposed',
    'changed',
    'asked',
    'opinion',
    'admissible',
    'refused',
    'appealed',
    'upheld',
    'dismissed',
    'merge-proposed',
    'merged',
    'merge-refused',
    'parted',
    'withdrawn',
    'step',
    'late',
    'delivered',
    'hidden',
    'shown-again',
    'corrected',
  ].map((kind) => `budget.idea-${kind}`),
  'participatory-budgets/actions/run-edition.ts': [
    'budget.opened',
    'budget.ideas-closed',
    'budget.vote-prepared',
    'budget.closed',
  ],
  'resources/files/actions/keep-file.ts': [
    'resource-file.added',
    'resource-file.changed',
    'resource-file.removed',
  ],
  'surveys/actions/run-survey.ts': [
    'survey.opened',
    'survey.extended',
    'survey.closed',
    'survey.reopened',
    'survey.sealed',
    'survey.published',
  ],
  'votes/preparing/actions/run-vote.ts': [
    'vote.opened',
    'vote.extended',
    'vote.cancelled',
    'vote.shut',
    'vote.closed',
  ],
}

/** What is inside the braces that follow `from`. */
function braced(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0 && text[at] === '}') return text.slice(from, at + 1)
  }
  return text.slice(from)
}

/** A line of the journal as it is written there, with what it shares with the undo of the same act: `...told`. */
function lineAt(text: string, from: number): string {
  const line = braced(text, from)
  const shared = /\.\.\.(\w+)/.exec(line)?.[1]
  const at = shared === undefined ? -1 : text.lastIndexOf(`const ${shared} = {`, from)
  return at === -1 ? line : `${line} ${braced(text, text.indexOf('{', at))}`
}

/** Each line of the journal that a source writes and that is not always kept inside. */
export function publicActsIn(path: string, source: string): readonly PublicAct[] {
  const text = withoutComments(source)
  return [...text.matchAll(/\.audit\(\s*(?=\{)/g)].flatMap((call) => {
    const line = lineAt(text, (call.index ?? 0) + call[0].length)
    if (/\bpublic:\s*false\b/.test(line)) return []
    const words = /\bact:([\s\S]*?)(?:,\s*(?:subject|public|detail)\b|\})/.exec(line)?.[1] ?? ''
    const names = [...words.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].flatMap(([, name]) => name ?? [])
    if (names.length > 0 && !words.includes('`')) return names.map((act) => ({ path, act }))
    const known = madeOf[path.replace('src/modules/', '')] ?? [`unknown in ${path}`]
    return known.map((act) => ({ path, act }))
  })
}

/** What the public lines of a source are about: `draw` of `draw:…`, written in the line or just before it. */
export function publicSubjectsIn(source: string): readonly string[] {
  const text = withoutComments(source)
  const kinds = [...text.matchAll(/\.audit\(\s*(?=\{)/g)].flatMap((call) => {
    const line = lineAt(text, (call.index ?? 0) + call[0].length)
    if (/\bpublic:\s*false\b/.test(line)) return []
    const said = /\bsubject\s*(?:,|\})/.test(line)
      ? text.matchAll(/\bconst subject = [`']([a-z-]+)(?=[`':])/g)
      : // The first: a detail may have a subject too.
        [...line.matchAll(/\bsubject:\s*[`']([a-z-]+)(?=[`':])/g)].slice(0, 1)
    return [...said].map(([, kind]) => kind ?? '')
  })
  return [...new Set(kinds)]
}

export function publicSubjectsOfTheHouse(): readonly string[] {
  const sources = filesBelow('src/modules', /\.tsx?$/).filter(({ path }) => !isTest(path))
  return [...new Set(sources.flatMap(({ text }) => publicSubjectsIn(text)))].toSorted()
}

export function publicActsOfTheHouse(): readonly PublicAct[] {
  return filesBelow('src', /\.tsx?$/)
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) => publicActsIn(path, text))
}

/** Acts that a source always tells to everyone, whatever they are about. */
export function alwaysPublicActsIn(path: string, source: string): readonly PublicAct[] {
  const text = withoutComments(source)
  return [...text.matchAll(/\.audit\(\s*(?=\{)/g)].flatMap((call) => {
    const line = lineAt(text, (call.index ?? 0) + call[0].length)
    if (!/\bpublic:\s*true\b/.test(line)) return []
    return [...line.matchAll(/\bact:[^,]*?'([a-z-]+\.[a-z-]+)'/g)].map(([, act]) => ({
      path,
      act: act ?? '',
    }))
  })
}

/** Rooms whose things may be hidden: an act on one of them asks first whether anybody outside reads of it. */
const hidingRooms = /^src\/modules\/(?:draws|experiments)\//

export function alwaysPublicOfHidingRooms(): readonly string[] {
  return filesBelow('src/modules', /\.tsx?$/)
    .filter(({ path }) => hidingRooms.test(path) && !isTest(path))
    .flatMap(({ path, text }) => alwaysPublicActsIn(path, text))
    .map(({ act }) => act)
}
