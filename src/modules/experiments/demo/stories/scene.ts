import type { Result } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import type { StoryAct } from './story.ts'

/** Who tells a story, and with which instruments. */
export interface Telling {
  readonly kinds: Kinds
  readonly teller: Viewer
}

/** What an act of a story gets: the world on its day, and the experiment it is about. */
export interface Scene extends Telling {
  readonly ctx: Ctx
  readonly experimentId: string
}

/** One kind of act, through the action that people use for it. */
export type Play<D extends StoryAct['do']> = (
  scene: Scene,
  act: Omit<Extract<StoryAct, { do: D }>, 'do'>,
) => Promise<Result<unknown, string>>

export type Plays<D extends StoryAct['do']> = { readonly [K in D]: Play<K> }
