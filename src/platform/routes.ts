import type { Context } from 'hono'
import type { z } from 'zod'
import type { Frame } from '#kit/frame.ts'
import type { PageHead } from '#kit/frames/page-head.ts'
import type { RoleName, Viewer } from '#kit/viewer.ts'
import type { Ctx, OpenAct } from './context.ts'
import type { Guesses } from './http/guesses.ts'
import type { Hearing } from './http/hear-words.ts'
import type { SealedPage } from './http/sealed-page.ts'
import type { Weigh } from './http/sent/weight.ts'

/** What a handler receives: hono's context, with the world and the frame of the page. */
export type HttpContext = Context<HttpEnv>

export interface HttpEnv {
  Variables: {
    ctx: Ctx
    /** For routes that manage their own transactions, in the name of whoever asked. */
    act: OpenAct
    /** For routes where a right answer, among few, opens something. */
    guesses: Guesses
    /** For routes where anyone sends heavy things: how much one connection sends in a day. */
    weigh: Weigh
    frame: Frame
    /** What people wrote, in a page of another language than theirs. */
    hearing: Hearing | undefined
    requestId: string
    sessionHash: string | undefined
    /** The file that is answered cannot be made again: where the same form, sent again, leads. */
    madeOnce: string | undefined
    /** The address is `untimed`. */
    untimed: boolean | undefined
    /** What was sent is no longer than its route accepts. */
    bounded: boolean | undefined
    /** Of a form that is sent: the page that it belongs to, which can be opened. */
    pageAbove: string | undefined
    /** The header of what this page is a part of, asked for with what is said to whoever is signed in. */
    headAsked: Promise<PageHead | undefined> | undefined
    /** The page that was drawn, and the answer that carries it: nobody has to read it back from there. */
    drawn:
      | {
          readonly html: string
          readonly answer: Response
          /** The same page with what its frame learnt since. */
          readonly again?: (() => string) | undefined
        }
      | undefined
    /** The page as every visitor receives it, when it is one of those. */
    sealed: SealedPage | undefined
    /** Of the database, read before this page of a visitor. */
    state: string | undefined
    /** The answer travels compressed already. */
    packed: boolean | undefined
    /** A session that is open and still owes its second factor: until then it has the rights of nobody. */
    unproven: Unproven | undefined
  }
}

export interface Unproven {
  /** Whose session it is, without any role. */
  readonly person: Viewer
  /** Where the second factor is given, or added. */
  readonly address: string
}

export type Handler = (c: HttpContext) => Response | Promise<Response>

/**
 * Who may knock at an address. The platform refuses the others before the handler runs; the handler
 * still checks the object itself (`may…`). `ouvroir routes --json` prints this table, and the access
 * matrix of the tests is made from it.
 */
export type Audience = 'anyone' | 'signed-in' | 'staff' | 'administrator' | readonly RoleName[]

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly audience: Audience
  readonly handler: Handler
  readonly options: RouteOptions
  /** The page of a list: a proof sorts it, filters it and takes its files away. */
  readonly isList?: boolean
  /** Of a route made from the description of an act (`platform/forms`). */
  readonly described?: DescribedRoute
}

/** What a route made from a description says of itself: to the table of routes, and to the proof of who may. */
export interface DescribedRoute {
  /** For whoever asks, of the thing at this address; undefined when they learn nothing of it. */
  readonly may: (c: HttpContext) => Promise<boolean | undefined>
  /** What its fields take; undefined for a button that sends nothing, or where reading needs the database. */
  readonly shape: z.ZodType | undefined
}

export interface RouteOptions {
  /** Largest body accepted, in bytes (default 256 kB; pages with a file say more). */
  readonly bodyLimit?: number
  /** The form again, when what was sent is over the bound: nothing of it was read. Without it, a page of its own says so. */
  readonly tooLarge?: (c: HttpContext, sentence: string) => Response | Promise<Response>
  /** Requests per minute from one address; asked of public forms. */
  readonly perMinute?: number
  /** A reader's page that may be kept by browsers and caches when nobody is signed in. */
  readonly cached?: boolean
  /**
   * Open data, or a feed: the pages of other sites may read it, and whoever has it already is told so (ETag, 304).
   * What a signed-in person is answered is for them: neither other sites nor caches may have it.
   */
  readonly open?: boolean
  /** Programs post here without a page of ours: the address itself holds the key (RFC 8058). */
  readonly fromAnywhere?: boolean
  /** Where a second factor is added: the person who still owes one is known there, without any role. */
  readonly beforeProof?: boolean
  /** The act manages its own transactions (streams, long work). */
  readonly ownTransaction?: boolean
  /** The moment of a visit must not be known, a ballot's for one: the journal counts it with those of its hour. */
  readonly untimed?: boolean
}

export function get(
  path: string,
  audience: Audience,
  handler: Handler,
  options: RouteOptions = {},
): Route {
  return { method: 'GET', path, audience, handler, options }
}

/** An act: runs in one transaction, committed when the answer is below 400, rolled back otherwise. */
export function post(
  path: string,
  audience: Audience,
  handler: Handler,
  options: RouteOptions = {},
): Route {
  return { method: 'POST', path, audience, handler, options }
}
