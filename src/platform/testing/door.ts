import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { trapField } from '#kit/form.ts'
import { newToken } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { writerName } from '#modules/people/index.ts'
import { readConfig } from '../config.ts'
import type { Db, Unreached } from '../context.ts'
import { makeFileStore } from '../files/files.ts'
import { makeEdge } from '../http/edge.ts'
import { countGuesses } from '../http/guesses.ts'
import type { EdgeNeeds } from '../http/needs.ts'
import { makeTurns, usualRules } from '../http/turns.ts'
import { makeLog } from '../log.ts'
import type { Listener } from '../module.ts'
import type { HttpEnv, Route } from '../routes.ts'
import { hashToken } from '../secrets/secret-links.ts'
import type { House } from '../world.ts'
import type { TestDatabase } from './database.ts'
import { holdToItsIds } from './page-ids.ts'
import { countLetters, holdToItsWords } from './said-and-sent.ts'
import { testSettings } from './world.ts'

// The server puts answers of its own in the place of those of the language, which share their headers with the next one:
// tests answer as it does, whichever file was run before.
getRequestListener(() => new Response())

export interface Door {
  readonly app: Hono<HttpEnv>
  readonly house: House
  /** `as` is who asks; a visitor when it is left out. */
  get(path: string, as?: Viewer, headers?: Record<string, string>): Promise<Answer>
  /** A plain form, as a browser sends it: several values under one name are several fields. */
  post(path: string, fields: Fields, as?: Viewer, headers?: Record<string, string>): Promise<Answer>
}

type Fields = Readonly<Record<string, string | readonly string[] | File | readonly File[]>>

export interface Answer {
  readonly status: number
  readonly text: string
  /** Where the browser is sent, after an act. */
  readonly location: string | undefined
  readonly response: Response
}

export interface DoorGiven extends Partial<Omit<EdgeNeeds, 'routes'>> {
  readonly routes: readonly Route[]
  readonly listeners?: readonly Listener[]
  /** Of the rooms that know where nothing arrives. */
  readonly unreached?: Unreached
}

const freeGuesses = { take: async () => true, giveBack: async () => undefined }

/**
 * The real edge of the house, on a test's database, without a socket: audiences, one transaction for
 * each act, audit, form keys and headers are those of an instance. Only sessions are the test's.
 */
export function openDoor(database: TestDatabase, input: DoorGiven): Door {
  const sessions = new Map<string, Viewer>()
  const house = input.house ?? testHouse(database, input.listeners ?? [], input.unreached)
  const config = input.config ?? readConfig({ RATE_LIMITS: '0', LOG_LEVEL: 'silent' })
  const app = makeEdge({
    config,
    house,
    log: makeLog({ LOG_LEVEL: 'silent' }),
    live: silence,
    limiter: { take: async () => true },
    // A bench gives a clock alone: nobody guesses there.
    guesses: database.pool ? countGuesses(database.pool) : freeGuesses,
    turns: makeTurns(usualRules(config.DATABASE_POOL)),
    navigation: () => [],
    identify: async (_db: Db, hash: string) => sessions.get(hash),
    stepUp: () => undefined,
    drawProblem: (_frame, status) => `<h1>${status}</h1>`,
    readiness: async () => true,
    ...input,
  })

  const cookieOf = (viewer: Viewer | undefined, others?: string): Record<string, string> => {
    if (!viewer) return {}
    const token = newToken(database.clock.chance)
    sessions.set(hashToken(token), viewer)
    return { cookie: others ? `ouvroir=${token}; ${others}` : `ouvroir=${token}` }
  }
  return {
    app,
    house,
    get: async (path, as, headers = {}) =>
      read(
        path,
        await app.request(address(path), {
          headers: { ...headers, ...cookieOf(as, headers['cookie']) },
        }),
      ),
    post: async (path, fields, as, headers = {}) => {
      // What only machines fill in is thanked like the rest, and nothing is done; a house of a test's own may keep nothing.
      const isHeld = !fields[trapField] && !input.house
      const before = isHeld ? await countLetters(house.db, house.unreached) : 0
      const answer = await read(
        path,
        await app.request(address(path), {
          method: 'POST',
          headers: { ...headers, origin: testSettings.baseUrl, ...cookieOf(as, headers['cookie']) },
          body: bodyOf(fields),
        }),
      )
      if (isHeld) await holdToItsWords(house.db, before, path, answer.response, house.unreached)
      return answer
    },
  }
}

/** Where listeners' names are queued as in an instance; mail stays in the outbox. */
export function testHouse(
  database: Pick<TestDatabase, 'db' | 'clock' | 'storage'>,
  listeners: readonly Listener[] = [],
  unreached?: Unreached,
): House {
  const { db, clock, storage } = database
  return {
    db,
    world: clock,
    settings: testSettings,
    listenersOf: (name) => listeners.filter(({ on }) => on === name).map(({ name: own }) => own),
    mailLeaves: false,
    unreached,
    writerName,
    fileStore: (inside) => makeFileStore(inside, storage, clock),
  }
}

const silence = {
  follow: () => () => undefined,
  beat: 1000,
  closing: () => false,
  close: async () => undefined,
}

function address(path: string): string {
  return `${testSettings.baseUrl}${path}`
}

/** The body of a form: `multipart/form-data` when it holds a file, the plain encoding otherwise. */
function bodyOf(fields: Fields): FormData | URLSearchParams {
  const hasFile = Object.values(fields)
    .flat()
    .some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat())
      if (one instanceof File && body instanceof FormData) body.append(name, one)
      else body.append(name, String(one))
  }
  return body
}

/** Read once, and its bytes are given again: a copy of the answer costs twice what reading it does. */
async function read(path: string, answered: Response): Promise<Answer> {
  const { status, statusText, headers } = answered
  const bytes = await answered.arrayBuffer()
  const text = new TextDecoder().decode(bytes)
  const body = bytes.byteLength > 0 ? bytes : null
  const response = new Response(body, { status, statusText, headers })
  holdToItsIds(path, response, text)
  return { status, text, location: headers.get('location') ?? undefined, response }
}
