import { done, type Result, refused } from '../result.ts'

/** Read; tried (dry run); running, by groups of lines; done; taken back. */
export type ImportState = 'read' | 'tried' | 'running' | 'done' | 'undoing' | 'undone'

/** A file of lines that somebody brings, from its reading to its end. */
export interface StagedImport {
  readonly id: string
  readonly state: ImportState
  readonly total: number
  readonly handled: number
  readonly finishedAt: Date | undefined
}

interface StagedLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: string
}

/** What became of a line: its cells do not change. */
export type LineWritten<Line> = Omit<Line, 'cells'>

/** What an act is handed, as far as it matters here. */
interface World {
  readonly now: Date
  audit(line: {
    readonly act: string
    readonly subject: string
    readonly public: boolean
    readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  }): void
  announce(name: string, payload: Readonly<Record<string, unknown>>): void
  changed(subject: string): void
}

/** What a room says of its imports; the order of the steps is the same for all. */
export interface ImportSteps<W extends World, One extends StagedImport, Line extends StagedLine> {
  /** `contacts-import`: in the memory of acts, and for the pages that wait. */
  readonly subject: string
  /** Announced when a group is left to write, or to take back. */
  readonly goesOn: string
  readonly goesBack: string
  /** Lines that go together, in one transaction. */
  readonly groupSize: number
  /** Held until the end of the act. */
  lock(world: W, id: string): Promise<One | undefined>
  save(world: W, item: One): Promise<void>
  may(world: W, item: One): boolean
  /** Said, beside having been tried, before anything is written. */
  isReady?(item: One): boolean
  /** Facts for the memory of acts, beside the number of lines. */
  detail?(item: One): Readonly<Record<string, string | number | boolean | null>>
  listLines(
    world: W,
    id: string,
    asked: { readonly limit: number; readonly outcomes: readonly Line['outcome'][] },
  ): Promise<readonly Line[]>
  saveLines(world: W, id: string, lines: readonly LineWritten<Line>[]): Promise<void>
  write(world: W, item: One, lines: readonly Line[]): Promise<readonly LineWritten<Line>[]>
  /** Numbers of the lines that could be taken back; the others were touched since. */
  takeBack(world: W, item: One, lines: readonly Line[]): Promise<ReadonlySet<number>>
}

/** Whether a part of the import is written, or was: its columns can no longer change. */
export function isBegun({ state }: Pick<StagedImport, 'state'>): boolean {
  return state !== 'read' && state !== 'tried'
}

/**
 * An import confirmed, then written or taken back a group of lines at a time, each in one transaction.
 * Stopped in the middle, it leaves nothing of the group; run once more than needed, it does nothing.
 */
export function stagedImport<W extends World, One extends StagedImport, Line extends StagedLine>(
  steps: ImportSteps<W, One, Line>,
) {
  const { subject, groupSize } = steps
  const named = (item: One) => `${subject}:${item.id}`
  const tell = (world: W, what: string, item: One, detail?: ReturnType<typeof factsOf>) =>
    world.audit({
      act: `${subject}.${what}`,
      subject: named(item),
      public: false,
      ...(detail ? { detail } : {}),
    })
  const factsOf = (item: One) => ({ lines: item.total, ...steps.detail?.(item) })

  return {
    async start(
      world: W,
      id: string,
    ): Promise<Result<One, 'not-found' | 'forbidden' | 'not-tried'>> {
      const item = await steps.lock(world, id)
      if (!item) return refused('not-found')
      if (!steps.may(world, item)) return refused('forbidden')
      if (item.state !== 'tried' || steps.isReady?.(item) === false) return refused('not-tried')
      const running: One = { ...item, state: 'running', handled: 0 }
      await steps.save(world, running)
      tell(world, 'started', item, factsOf(item))
      world.announce(steps.goesOn, { id })
      return done(running)
    },

    async writeGroup(world: W, id: string): Promise<One | undefined> {
      const item = await steps.lock(world, id)
      if (item?.state !== 'running') return item
      const asked = { limit: groupSize, outcomes: ['waiting' as const] }
      const lines = await steps.listLines(world, id, asked)
      await steps.saveLines(world, id, await steps.write(world, item, lines))
      const over = lines.length < groupSize
      const next: One = {
        ...item,
        handled: over ? item.total : item.handled + lines.length,
        state: over ? 'done' : 'running',
        finishedAt: over ? world.now : undefined,
      }
      await steps.save(world, next)
      world.changed(named(item))
      if (over) tell(world, 'done', item, { lines: item.total })
      else world.announce(steps.goesOn, { id })
      return next
    },

    async startUndo(
      world: W,
      id: string,
    ): Promise<Result<One, 'not-found' | 'forbidden' | 'not-done'>> {
      const item = await steps.lock(world, id)
      if (!item) return refused('not-found')
      if (!steps.may(world, item)) return refused('forbidden')
      if (item.state !== 'done') return refused('not-done')
      const undoing: One = { ...item, state: 'undoing', handled: 0 }
      await steps.save(world, undoing)
      tell(world, 'undone', item)
      world.announce(steps.goesBack, { id })
      return done(undoing)
    },

    async undoGroup(world: W, id: string): Promise<One | undefined> {
      const item = await steps.lock(world, id)
      if (item?.state !== 'undoing') return item
      const asked = { limit: groupSize, outcomes: ['created' as const, 'updated' as const] }
      const lines = await steps.listLines(world, id, asked)
      const back = await steps.takeBack(world, item, lines)
      await steps.saveLines(
        world,
        id,
        lines.map(({ cells: _, ...line }) => ({
          ...line,
          outcome: back.has(line.line) ? 'undone' : 'kept',
        })),
      )
      const over = lines.length < groupSize
      const next: One = {
        ...item,
        handled: over ? item.total : Math.min(item.total, item.handled + lines.length),
        state: over ? 'undone' : 'undoing',
      }
      await steps.save(world, next)
      world.changed(named(item))
      if (!over) world.announce(steps.goesBack, { id })
      return next
    },
  }
}
