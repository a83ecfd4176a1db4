import type { DiscussionFrame, DoorwayKey, Frame, NavigationGroup, PinsFrame } from '#kit/frame.ts'
import type { PageHead } from '#kit/frames/page-head.ts'
import type { SentBack } from '#kit/sent-back.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Config } from '../config.ts'
import type { Ctx, Db, PublicSettings } from '../context.ts'
import type { DiscussedAsked } from '../discussed.ts'
import type { Live } from '../live.ts'
import type { Log } from '../log.ts'
import type { Route } from '../routes.ts'
import type { House } from '../world.ts'
import type { Guesses } from './guesses.ts'
import type { HourlyLog } from './hourly-log.ts'
import type { PeopleHere } from './people-here.ts'
import type { Scales } from './sent/weight.ts'
import type { Turns } from './turns.ts'

/** What the edge asks of the rooms; `app.ts` answers. */
export interface EdgeNeeds {
  readonly config: Config
  readonly house: House
  readonly log: Log
  readonly live: Live
  readonly limiter: Limiter
  readonly guesses: Guesses
  /** The edge keeps them by itself when they are not said. */
  readonly scales?: Scales
  /** The journal of untimed addresses; whoever stops the house flushes it. */
  readonly hourly?: HourlyLog
  readonly turns: Turns
  /** Who has which form open; the edge keeps it by itself when it is not said. */
  readonly here?: PeopleHere
  readonly routes: readonly Route[]
  readonly navigation: (viewer: Viewer | undefined, locale: Locale) => readonly NavigationGroup[]
  /** How many matters wait for this person, in one question of one row. */
  readonly waiting?: (db: Db, viewer: Viewer) => Promise<number | undefined>
  /** May this person begin something anywhere? */
  readonly creates?: (viewer: Viewer, locale: Locale) => boolean
  /** What is said of the thing of this page, for those who may read it. */
  readonly discussionAt?: (
    ctx: DiscussedAsked,
    path: string,
    viewer: Viewer,
  ) => Promise<DiscussionFrame | undefined>
  /** What this person pinned, and whether the page of this address may be. */
  readonly pins?: (
    ctx: DiscussedAsked,
    asked: Pick<Frame, 'navigation' | 'path'>,
    viewer: Viewer,
  ) => Promise<PinsFrame | undefined>
  /** The family of the header that an address belongs to. */
  readonly doorwayAt?: (path: string, locale: Locale) => DoorwayKey | undefined
  /** The header of what an address is a part of (`Module.heads`). */
  readonly headAt?: (ctx: Ctx, path: string) => Promise<PageHead | undefined>
  readonly identify: (db: Db, sessionHash: string, now: Date) => Promise<Viewer | undefined>
  /** Address where a missing second factor must be given first, when it must: until then the session is nobody's. */
  readonly stepUp: (viewer: Viewer, settings: PublicSettings) => string | undefined
  /** What an act that may be taken back is called, beside its button. */
  readonly undoName?: (act: string, locale: Locale) => string | undefined
  /** Draws the page of a problem; the platform knows no page. */
  readonly drawProblem: (frame: Frame, status: ProblemStatus, sentBack?: SentBack) => string
  /** Sends a visitor's page again while nothing was written; a test that changes a page by hand says no. */
  readonly cachesPages?: boolean
  readonly readiness: () => Promise<boolean>
}

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 422 | 429 | 500 | 503

/** Counts in PostgreSQL, so that several processes share one count; `untimed` addresses are counted where nothing is kept. */
export interface Limiter {
  /** False when this key has used its points of this minute. */
  take(key: string, perMinute: number, untimed?: boolean): Promise<boolean>
}
