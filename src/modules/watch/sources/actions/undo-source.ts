import type { PlainState, UndoKind } from '#kit/undo.ts'
import { listKnownPersons } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { mayWatch } from '../../permissions.ts'
import { sourceTexts } from '../../texts/sources.ts'
import type { WatchSource } from '../source.ts'
import {
  type KeptSource,
  listAddresses,
  lockSources,
  personsOf,
  readSourceWhole,
  writeSourceBack,
} from '../store/removal.ts'
import { lockSource, saveSource } from '../store/sources.ts'

interface SourceState {
  readonly [name: string]: PlainState
  /** Its rows, with what waited to be sorted and what it has brought already. */
  readonly source: PlainState
  /** The same address is followed again meanwhile: it would be read twice. */
  readonly isBack: boolean
}

/** An address that is followed again is known by its digest: its words stay no longer than the act that may be undone. */
const digestOf = (address: string) => sha256Of(address.toLowerCase())

export const removedSource = ({ id, address }: WatchSource) => `${id} ${digestOf(address)}`

/** A source that the house stopped following a moment ago, with what waited of it. */
export const sourceRemovedUndo: UndoKind<Ctx, SourceState> = {
  act: 'source.removed',
  named: { fr: sourceTexts.fr.removedNamed, en: sourceTexts.en.removedNamed },
  undone: { fr: sourceTexts.fr.removedUndone, en: sourceTexts.en.removedUndone },
  state: async (ctx, thing) => {
    const [id = '', digest] = thing.split(' ')
    await lockSources(ctx.db)
    const source = await readSourceWhole(ctx.db, id)
    if (source) return { source: source as unknown as PlainState, isBack: false }
    const followed = await listAddresses(ctx.db)
    return { source: null, isBack: followed.some((address) => digestOf(address) === digest) }
  },
  may: async (ctx) => mayWatch(ctx.person),
  restore: async (ctx, _, { source }) => {
    const kept = source as unknown as KeptSource
    const known = await listKnownPersons(ctx.db, personsOf(kept))
    await writeSourceBack(ctx.db, kept, known)
    ctx.changed('watch')
  },
}

interface DescribedState {
  readonly [name: string]: PlainState
  readonly title: string
  readonly themes: readonly string[]
  readonly owner: string | null
  readonly assignee: string | null
  readonly licence: string
  readonly everyMinutes: number
}

/** How a source was described a moment ago: what it brought and when it is read next stay as they are. */
export const sourceEditedUndo: UndoKind<Ctx, DescribedState> = {
  act: 'source.edited',
  named: { fr: sourceTexts.fr.editedNamed, en: sourceTexts.en.editedNamed },
  undone: { fr: sourceTexts.fr.editedUndone, en: sourceTexts.en.editedUndone },
  state: async (ctx, id) => {
    const source = await lockSource(ctx.db, id)
    if (!source) return undefined
    const { title, themes, licence, everyMinutes, ownerId = null, assigneeId = null } = source
    return { title, themes, licence, everyMinutes, owner: ownerId, assignee: assigneeId }
  },
  may: async (ctx) => mayWatch(ctx.person),
  restore: async (ctx, id, { owner, assignee, ...described }) => {
    const source = await lockSource(ctx.db, id)
    if (!source) return
    const named = [owner, assignee].filter((person) => person !== null)
    const known = await listKnownPersons(ctx.db, named)
    const still = (person: string | null) => (person && known.has(person) ? person : undefined)
    await saveSource(ctx.db, {
      ...source,
      ...described,
      ownerId: still(owner),
      assigneeId: still(assignee),
    })
    ctx.changed('watch')
  },
}
