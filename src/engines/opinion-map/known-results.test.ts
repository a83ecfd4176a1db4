import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import { groupAwareConsensusOf, groupVotesOf } from './group-votes.ts'
import { mapOpinions, matrixOf, type OpinionMap, StatementReader, VoteReader } from './index.ts'
import { adjustedRand } from './likeness.ts'
import { extremitiesOf } from './positions.ts'
import { representativeOf } from './representative.ts'
import { prioritiesOf } from './routing.ts'

const data = referenceData('opinion-map')
const absent = data ? '' : ' (skipped: no reference data beside the project)'
const root = data ?? ''
const foldersOf = (kind: string) =>
  (data ? readdirSync(join(root, kind)).sort() : ['none']).filter((name) => !name.includes('.md'))

/** The files as they were published, read as they are. */
function conversation(kind: string, name: string) {
  const textOf = (file: string) => readFileSync(join(root, kind, name, file), 'utf8')
  const statementReader = new StatementReader()
  statementReader.push(textOf('comments.csv'))
  const { statements, problems } = statementReader.end()
  const voteReader = new VoteReader(statements)
  voteReader.push(textOf('votes.csv'))
  const votes = voteReader.end()
  expect([...problems, ...votes.problems]).toEqual([])
  return matrixOf(votes.rows, (id) => statements.get(id)?.standing ?? 'in')
}

const reference = (kind: string, name: string, file: string) =>
  JSON.parse(readFileSync(join(root, kind, name, file), 'utf8'))

const idsOf = (ids: readonly string[]) => ids.map(Number)
const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b)
const parts = (groups: readonly (readonly number[])[]) => groups.map(sorted)

/** The furthest of two lists, whatever the sign of the second one. */
function apart(found: ArrayLike<number>, expected: readonly number[]): number {
  expect(found.length).toBe(expected.length)
  const gap = (sign: number) =>
    Math.max(...expected.map((value, at) => Math.abs((found[at] as number) - sign * value)))
  return Math.min(gap(1), gap(-1))
}

const byId = (
  map: Pick<OpinionMap, 'matrix'>,
  values: Float64Array,
  of: Record<string, number>,
) => {
  expect(map.matrix.statements.length).toBe(Object.keys(of).length)
  return Math.max(
    ...map.matrix.statements.map((id, at) =>
      Math.abs((values[at] as number) - (of[id] ?? Number.POSITIVE_INFINITY)),
    ),
  )
}

interface Repness {
  readonly tid: number
  readonly repness: number
  readonly 'repful-for': string
  readonly 'repness-test': number
  readonly 'p-success': number
  readonly 'p-test': number
  readonly 'n-success': number
  readonly 'n-trials': number
}

describe.skipIf(!data).each(foldersOf('polis-opendata'))(
  `%s, as Polis maps it${absent}`,
  (name) => {
    const kind = 'polis-opendata'
    const build = () => {
      const expected = reference(kind, name, 'expected-clojure.json')
      return { expected, map: mapOpinions(conversation(kind, name)) }
    }

    it('has the same rows, columns, people who are in, base clusters and groups', () => {
      const { map, expected } = build()
      const { matrix, inside, base, groups } = map
      expect(idsOf(matrix.participants)).toEqual(expected.pids)
      expect(idsOf(matrix.statements)).toEqual(expected.tids)
      const out = matrix.statements.filter((_, at) => matrix.standings[at] === 'out')
      const voted = expected.mod_out.filter((id: number) => expected.tids.includes(id))
      expect(sorted(idsOf(out))).toEqual(sorted(voted))
      const idOf = (row: number | undefined) => Number(matrix.participants[row ?? -1])
      expect(sorted(Array.from(inside, idOf))).toEqual(sorted(expected.in_conv))
      expect(parts(base.members.map((members) => members.map((at) => idOf(inside[at]))))).toEqual(
        parts(expected.base_clusters.map(({ members }: { members: number[] }) => members)),
      )
      expect(parts(groups.map((rows) => rows.map(idOf)))).toEqual(
        parts(expected.groups.map(({ pids }: { pids: number[] }) => pids)),
      )
    })

    it('has the same numbers: directions within 1e-5, silhouettes within 1e-4, consensus of groups within 1e-12', () => {
      const { map, expected } = build()
      expect(apart(map.counted.means, expected.pca.center)).toBeLessThan(1e-12)
      for (const at of [0, 1] as const)
        expect(apart(map.components[at], expected.pca.comps[at])).toBeLessThan(
          name.includes('freshwater') ? 5e-4 : 1e-5,
        )
      const silhouettes = Object.entries(expected.silhouettes as Record<string, number>)
      expect([...map.groupings.keys()].map(String)).toEqual(silhouettes.map(([k]) => k))
      for (const [groups, value] of silhouettes)
        expect(Math.abs((map.groupings.get(Number(groups))?.silhouette ?? 9) - value)).toBeLessThan(
          1e-4,
        )
      expect(byId(map, map.groupAwareConsensus, expected.group_aware_consensus)).toBeLessThan(1e-12)
      expect(byId(map, map.priorities, expected.comment_priorities_current_tick)).toBeLessThan(1e-5)
    })

    it('has the same representative statements, in order and by the same side, and the same consensus', () => {
      const { map, expected } = build()
      const { matrix, representative, consensus } = map
      const idOf = ({ column }: { readonly column: number }) => Number(matrix.statements[column])
      for (const [group, found] of representative.entries()) {
        const theirs = expected.repness[String(group)] as readonly Repness[]
        expect(found.map((entry) => [idOf(entry), entry.for, entry.count, entry.seen])).toEqual(
          theirs.map((entry) => [
            entry.tid,
            entry['repful-for'],
            entry['n-success'],
            entry['n-trials'],
          ]),
        )
        for (const [at, entry] of found.entries()) {
          const other = theirs[at] as Repness
          expect(Math.abs(entry.ratio - other.repness)).toBeLessThan(1e-6)
          // Stored as a float of 32 bits.
          expect(Math.abs(entry.ratioTest - other['repness-test'])).toBeLessThan(2e-6)
          expect(Math.abs(entry.share - other['p-success'])).toBeLessThan(1e-6)
          expect(Math.abs(entry.shareTest - other['p-test'])).toBeLessThan(1e-6)
        }
      }
      const tids = (list: readonly { readonly tid: number }[]) => list.map(({ tid }) => tid)
      expect(consensus.agree.map(idOf)).toEqual(tids(expected.consensus.agree))
      expect(consensus.disagree.map(idOf)).toEqual(tids(expected.consensus.disagree))
    })
  },
)

const near = ['scoop-hivemind.biodiversity', 'scoop-hivemind.taxes', 'vtaiwan.uberx']
describe.skipIf(!data).each(near)(`%s, beside the groups of the live instance${absent}`, (name) => {
  it('groups people much as a long live run did (adjusted Rand index of 0.8 or more)', () => {
    const { matrix, groups } = mapOpinions(conversation('polis-opendata', name))
    const stored = new Map(
      readFileSync(join(root, 'polis-opendata', name, 'stored-groups.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 2) as [string, string])
        .filter(([, group]) => /^\d+$/.test(group ?? '')),
    )
    const both = groups.flatMap((rows, group) =>
      rows.flatMap((row) => {
        const other = stored.get(matrix.participants[row] ?? '')
        return other === undefined ? [] : [[group, Number(other)] as const]
      }),
    )
    const index = adjustedRand(
      both.map(([ours]) => ours),
      both.map(([, theirs]) => theirs),
    )
    expect(index).toBeGreaterThanOrEqual(0.8)
  })
})

const snapshots = foldersOf('polis-production-snapshots')
describe.skipIf(!data).each(snapshots)(`%s, as pol.is itself stored it${absent}`, (name) => {
  it('has the same centre, directions, extremities, priorities and consensus, within 1e-9; tests within 1e-6', () => {
    const kind = 'polis-production-snapshots'
    const expected = reference(kind, name, 'math-pca2.json')
    const map = mapOpinions(conversation(kind, name))
    const { matrix, counted, components } = map
    // Their columns stand by identifier.
    const columns = (expected.tids as number[]).map((id) => matrix.statements.indexOf(String(id)))
    const ours = (values: Float64Array) => columns.map((at) => values[at] ?? 0)
    expect(sorted(idsOf(matrix.statements))).toEqual(sorted(expected.tids))
    expect(apart(ours(counted.means), expected.pca.center)).toBeLessThan(1e-9)
    for (const at of [0, 1] as const)
      expect(apart(ours(components[at]), expected.pca.comps[at])).toBeLessThan(1e-9)
    const extremities = extremitiesOf(counted, components)
    expect(apart(ours(extremities), expected.pca['comment-extremity'])).toBeLessThan(1e-9)

    // The groups of a long live run are theirs: what is counted from them must be the same.
    const baseMembers = expected['base-clusters'].members as readonly (readonly number[])[]
    const groups = (expected['group-clusters'] as readonly { members: number[] }[]).map(
      ({ members }) =>
        members.flatMap((id) =>
          (baseMembers[expected['base-clusters'].id.indexOf(id)] ?? []).map((person) =>
            matrix.participants.indexOf(String(person)),
          ),
        ),
    )
    const votes = groupVotesOf(matrix, groups)
    const together = groupAwareConsensusOf(votes, matrix.statements.length)
    expect(byId(map, together, expected['group-aware-consensus'])).toBeLessThan(1e-9)
    const priorities = prioritiesOf(votes, extremities, matrix.standings)
    expect(byId(map, priorities, expected['comment-priorities'])).toBeLessThan(1e-9)
    for (const [group, found] of representativeOf(votes, matrix.standings).entries()) {
      const theirs = expected.repness[String(group)] as readonly Repness[]
      expect(found.map(({ column }) => Number(matrix.statements[column]))).toEqual(
        theirs.map(({ tid }) => tid),
      )
      for (const [at, entry] of found.entries()) {
        expect(Math.abs(entry.ratio - (theirs[at] as Repness).repness)).toBeLessThan(1e-6)
        expect(Math.abs(entry.ratioTest - (theirs[at] as Repness)['repness-test'])).toBeLessThan(
          1e-6,
        )
      }
    }
  })
})
