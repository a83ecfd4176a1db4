import type { Texts } from './texts.ts'

/** A thing as it stands, in plain values: no name of a person and no `Date`, since it is compared and kept as JSON. */
export type PlainState =
  | string
  | number
  | boolean
  | null
  | readonly PlainState[]
  | { readonly [name: string]: PlainState }

/** What was done to which thing, as it stood before and stands now. */
export interface UndoOffer {
  /** The name of an `UndoKind`. */
  readonly act: string
  /** What the kind needs to find the thing again: its identifier. */
  readonly thing: string
  readonly before: PlainState
  readonly after: PlainState
  /** The subject as in the audit of the act: where the undoing is told, and whether to everyone. */
  readonly subject: string
  readonly public: boolean
}

/**
 * An act that whoever did it may take back for a minute (decision 0042). A room gives it in its plate; its action offers
 * it with `undoable`. Only what is honest to undo: nothing frozen, drawn, counted or appended. `World` is the context of
 * the platform, which the kit does not know.
 */
export interface UndoKind<World, State extends PlainState = PlainState> {
  /** The act as its audit names it: `phase.closed`. */
  readonly act: string
  /** The act as its button names it, after « Revenir sur »: « le retrait d’une personne ». */
  readonly named: Texts<string>
  /** What was taken back, said afterwards. */
  readonly undone: Texts<string>
  /** Said instead, when less than everything of the state before can be given back any more. */
  readonly undoneInPart?: (world: World, before: State) => Texts<string> | undefined
  /** The thing now, its row held until the end of the act; nothing when it is gone, or does not exist yet. */
  readonly state: (world: World, thing: string) => Promise<State | undefined>
  /**
   * Whether everybody may read of the thing now: hidden since, its undoing is told to nobody outside. Left out where hiding
   * it is a change, after which nothing is undone.
   */
  readonly isPublic?: (world: World, thing: string) => Promise<boolean>
  /** The permission of the act itself. */
  readonly may: (world: World, thing: string) => Promise<boolean>
  /** Whether what stood before still has room beside what came since, where newcomers alone are no change: asked under the lock. */
  readonly fits?: (world: World, thing: string, before: State) => Promise<boolean>
  /** What of the state before the inverse act needs, when it is less than the whole: no more of it is kept. */
  readonly needed?: (before: State, after: State) => State
  /** The inverse act. Append-only records get one more line; nothing of them is taken away. */
  readonly restore: (world: World, thing: string, before: State) => Promise<void>
}

/** What the plate of a room hands over: the rail compares states and never reads them. */
export interface AnyUndoKind<World>
  extends Omit<UndoKind<World>, 'restore' | 'needed' | 'undoneInPart' | 'fits'> {
  readonly fits?: (world: World, thing: string, before: never) => Promise<boolean>
  readonly needed?: (before: never, after: never) => PlainState
  readonly undoneInPart?: (world: World, before: never) => Texts<string> | undefined
  readonly restore: (world: World, thing: string, before: never) => Promise<void>
}

/** What of a whole form its undo needs: the fields that the act changed, and no other that stood beside them. */
export function changedFields<State extends { readonly [name: string]: PlainState }>(
  before: State,
  after: State,
): State {
  const changed = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name]),
  )
  return Object.fromEntries(changed) as State
}

/**
 * Reads the thing before an act changes it; what it gives back is called once the act has saved, and offers the undo.
 *
 *     const undo = await undoable(ctx, stopUndo, experiment.id)
 *     … save, audit, announce, mail …
 *     await undo({ subject: `experiment:${experiment.id}`, public: true })
 */
export async function undoable<
  World extends { offerUndo(offer: UndoOffer): void },
  State extends PlainState,
>(
  world: World,
  kind: UndoKind<World, State>,
  thing: string,
): Promise<(told: Pick<UndoOffer, 'subject' | 'public'>) => Promise<void>> {
  const before = (await kind.state(world, thing)) ?? null
  return async (told) => {
    const after = (await kind.state(world, thing)) ?? null
    const needed = before !== null && after !== null ? kind.needed?.(before, after) : undefined
    world.offerUndo({ act: kind.act, thing, before: needed ?? before, after, ...told })
  }
}
