import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RoomSamples } from '#platform/testing/samples.ts'
import { modulesFolder } from './actions/asking.ts'
import type { RoomActs } from './actions/matrix.ts'
import type { Rules } from './who.ts'

export type Proof = 'samples' | 'objects' | 'parts'

/** Whoever makes examples by the forms of a room: somebody of the team at the keyboard of the journeys. */
export interface ExampleHand {
  open(path: string): Promise<void>
  /** Fills the form that is sent to an address ending like this, then sends it. */
  send(
    actionEnd: string,
    values?: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<void>
  links(part: string): Promise<readonly string[]>
}

/**
 * What a room hands over to the proofs, in `testing/proofs.ts`: written by hand, and never taken from the routes nor from
 * the permissions, so that two hands must agree. Nothing here excuses a room: what it does not hand over is missed, and
 * refused, by the proof that needs it. A room that outgrows one file keeps its parts beside it.
 */
export interface RoomProofs {
  /** Who gets in where: every route of the room, in one list. */
  readonly rules?: Rules
  /** A sample call of each action that asks a permission. */
  readonly acts?: RoomActs
  /** Exported functions that reach a permission, and are no act of a person: each with its reason. */
  readonly noActs?: Readonly<Record<string, string>>
  /** Permissions that no action can be refused by, each with its reason. */
  readonly alwaysYes?: Readonly<Record<string, string>>
  /** Permissions that pages alone ask, by the proof that notices when they are switched off: `permissions.ts#maySee…`. */
  readonly leftTo?: Readonly<Partial<Record<Proof, readonly string[]>>>
  /** Things that outsiders may not see. */
  readonly samples?: RoomSamples
  /** Why no form of the room asks for a long text, or where it is kept instead. */
  readonly withoutWords?: string
  /** Sentences that look as if somebody were told, and tell nobody: `entity.ts#subtitle`, each with why. */
  readonly tellsNobody?: Readonly<Record<string, string>>
  /** A real address for each page with a parameter, for the journeys that open every page. */
  readonly examples?: (hand: ExampleHand) => Promise<Readonly<Record<string, string>>>
}

/** Undefined for a room whose lists still stand beside the proofs. */
export async function handedBy(room: string): Promise<RoomProofs | undefined> {
  const file = resolve(modulesFolder, room, 'testing/proofs.ts')
  if (!existsSync(file)) return undefined
  // By its whole name: a name with a variable is turned into the list of today's rooms, which the kept modules of a run
  // would still hold once a room is added.
  const { proofs } = (await import(/* @vite-ignore */ file)) as { proofs: RoomProofs }
  return proofs
}

export interface HandedOver extends RoomProofs {
  readonly room: string
}

/** What every room hands over, in the order of their names. */
export async function everyHanded(): Promise<readonly HandedOver[]> {
  const rooms = readdirSync(modulesFolder).toSorted()
  const read = await Promise.all(
    rooms.map(async (room) => {
      const handed = await handedBy(room)
      return handed ? [{ ...handed, room }] : []
    }),
  )
  return read.flat()
}
