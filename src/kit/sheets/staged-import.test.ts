import { beforeEach, describe, expect, it } from 'vitest'
import { isBegun, type StagedImport, stagedImport } from './staged-import.ts'

interface File extends StagedImport {
  readonly isTold: boolean
}
interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly outcome: 'waiting' | 'created' | 'updated' | 'rejected' | 'undone' | 'kept'
}

let file: File | undefined
let lines: Line[]
let told: string[]
let mayWrite: boolean

const now = new Date('2026-11-28T03:00:00Z')
const world = {
  now,
  audit: ({ act }: { act: string }) => void told.push(act),
  announce: (name: string) => void told.push(name),
  changed: (subject: string) => void told.push(subject),
}

const steps = stagedImport<typeof world, File, Line>({
  subject: 'essai',
  goesOn: 'goes-on',
  goesBack: 'goes-back',
  groupSize: 2,
  lock: async () => file,
  save: async (_, one) => {
    file = one
  },
  may: () => mayWrite,
  isReady: ({ isTold }) => isTold,
  listLines: async (_, __, { limit, outcomes }) =>
    lines.filter(({ outcome }) => outcomes.includes(outcome)).slice(0, limit),
  saveLines: async (_, __, written) => {
    lines = lines.map((line) => {
      const changed = written.find((item) => item.line === line.line)
      return changed ? { ...line, ...changed } : line
    })
  },
  write: async (_, __, group) =>
    group.map(({ line, cells: [cell] }) => ({
      line,
      outcome: cell === 'faux' ? ('rejected' as const) : ('created' as const),
    })),
  // The second line was touched since.
  takeBack: async (_, __, group) =>
    new Set(group.flatMap(({ line }) => (line === 2 ? [] : [line]))),
})

beforeEach(() => {
  mayWrite = true
  told = []
  file = { id: 'f', state: 'tried', total: 3, handled: 0, finishedAt: undefined, isTold: true }
  lines = ['un', 'deux', 'faux'].map((cell, at) => ({
    line: at + 1,
    cells: [cell],
    outcome: 'waiting',
  }))
})

const outcomes = () => lines.map(({ outcome }) => outcome)

describe('an import by steps', () => {
  it('is written by groups, told to those who wait, and remembered when it ends', async () => {
    expect(await steps.start(world, 'f')).toMatchObject({ ok: true, value: { state: 'running' } })
    expect(told).toEqual(['essai.started', 'goes-on'])
    told = []
    expect(await steps.writeGroup(world, 'f')).toMatchObject({ state: 'running', handled: 2 })
    expect(told).toEqual(['essai:f', 'goes-on'])
    told = []
    expect(await steps.writeGroup(world, 'f')).toMatchObject({
      ...{ state: 'done', handled: 3, finishedAt: now },
    })
    expect(told).toEqual(['essai:f', 'essai.done'])
    expect(outcomes()).toEqual(['created', 'created', 'rejected'])

    // Called once more than needed, the import does nothing.
    told = []
    expect(await steps.writeGroup(world, 'f')).toMatchObject({ state: 'done' })
    expect(told).toEqual([])
  })

  it('is taken back by groups, but for what was touched since', async () => {
    await steps.start(world, 'f')
    while (file?.state === 'running') await steps.writeGroup(world, 'f')
    expect(await steps.startUndo(world, 'f')).toMatchObject({ ok: true })
    while (file?.state === 'undoing') await steps.undoGroup(world, 'f')
    expect(outcomes()).toEqual(['undone', 'kept', 'rejected'])
    expect(file?.state).toBe('undone')
    expect(told.filter((act) => act.startsWith('essai.'))).toEqual([
      'essai.started',
      'essai.done',
      'essai.undone',
    ])
  })

  it('is refused by name: unknown, of others, not yet tried or not yet told, not done', async () => {
    mayWrite = false
    expect(await steps.start(world, 'f')).toMatchObject({ refusal: 'forbidden' })
    expect(await steps.startUndo(world, 'f')).toMatchObject({ refusal: 'forbidden' })
    mayWrite = true
    expect(await steps.startUndo(world, 'f')).toMatchObject({ refusal: 'not-done' })
    const whole = file
    file = whole && { ...whole, isTold: false }
    expect(await steps.start(world, 'f')).toMatchObject({ refusal: 'not-tried' })
    file = whole && { ...whole, state: 'read' }
    expect(await steps.start(world, 'f')).toMatchObject({ refusal: 'not-tried' })
    file = undefined
    expect(await steps.start(world, 'f')).toMatchObject({ refusal: 'not-found' })
    expect(await steps.startUndo(world, 'f')).toMatchObject({ refusal: 'not-found' })
    expect(await steps.writeGroup(world, 'f')).toBeUndefined()
    expect(told).toEqual([])
  })

  it('has its columns said for good once it is begun', () => {
    expect((['read', 'tried'] as const).map((state) => isBegun({ state }))).toEqual([false, false])
    expect((['running', 'done', 'undone'] as const).every((state) => isBegun({ state }))).toBe(true)
  })
})
