import type { Notice } from './notice.ts'

/** Two notices that may tell of one thing: from two sources, or published again under another identifier. */
export interface LikelyTwin {
  readonly first: number
  readonly other: number
  readonly because: 'corrects' | 'same-title-and-day' | 'same-title-and-giver'
}

/**
 * Pairs to look at, by their places in the list: a person decides. Titles are compared without case, accents and signs;
 * two notices of one title are twins when they also close on one day, or have a giver in common. Cost grows with the
 * number of notices, and not with its square, unless most have one title.
 */
export function likelyTwins(notices: readonly Notice[]): readonly LikelyTwin[] {
  const twins: LikelyTwin[] = []
  const byId = new Map(notices.map((notice, at) => [`${notice.source} ${notice.sourceId}`, at]))
  const byTitle = new Map<string, number[]>()
  for (const [at, notice] of notices.entries()) {
    for (const id of notice.corrects) {
      const former = byId.get(`${notice.source} ${id}`)
      if (former !== undefined && former !== at)
        twins.push({ first: former, other: at, because: 'corrects' })
    }
    const title = plainTitle(notice.title)
    const same = byTitle.get(title) ?? []
    for (const first of same.slice(-20)) {
      const because = reasonOf(notices[first], notice)
      if (because && !twins.some((twin) => twin.first === first && twin.other === at))
        twins.push({ first, other: at, because })
    }
    if (title !== '') byTitle.set(title, [...same, at])
  }
  return twins
}

function reasonOf(first: Notice | undefined, other: Notice): LikelyTwin['because'] | undefined {
  if (!first) return undefined
  if (first.closes !== undefined && first.closes === other.closes) return 'same-title-and-day'
  const givers = new Set(first.givers.map(plainTitle))
  return other.givers.some((giver) => givers.has(plainTitle(giver)))
    ? 'same-title-and-giver'
    : undefined
}

function plainTitle(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
