import { z } from 'zod'
import type { Audience, Route } from '#platform/routes.ts'
import { makeRooms } from '../app.ts'
import type { Terminal } from './terminal.ts'

export interface ListedRoute {
  readonly room: string
  readonly method: string
  readonly path: string
  readonly who: Audience
  /** Also for whoever still owes a second factor, who is nobody everywhere else. */
  readonly beforeProof: boolean
}

/** Every address of the house with who may knock there; the access matrix is made from it. */
export function listRoutes(): readonly ListedRoute[] {
  return everyRoute().map(({ room, route }) => listed(room, route))
}

export function sayRoutes(terminal: Terminal) {
  const routes = everyRoute()
  terminal.json('ouvroir routes 1', {
    routes: routes.map(({ room, route }) => ({ ...listed(room, route), ...taken(route) })),
  })
  for (const { room, route } of routes) {
    const { method, path, who, beforeProof } = listed(room, route)
    const whoText = typeof who === 'string' ? who : who.join(', ')
    const also = beforeProof ? ' (before-proof)' : ''
    terminal.say(`${method.padEnd(4)} ${path.padEnd(64)} ${whoText}${also}`)
  }
}

function everyRoute() {
  return makeRooms().flatMap(({ name, routes }) => routes.map((route) => ({ room: name, route })))
}

function listed(room: string, { method, path, audience, options }: Route): ListedRoute {
  return { room, method, path, who: audience, beforeProof: options.beforeProof === true }
}

/** What the fields of an act take, as JSON Schema, where it is described (docs/decisions/0050). */
function taken({ method, described }: Route) {
  if (method !== 'POST' || !described?.shape) return {}
  return { takes: z.toJSONSchema(described.shape, { io: 'input', unrepresentable: 'any' }) }
}
