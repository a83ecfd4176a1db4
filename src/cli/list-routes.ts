import type { Audience } from '#platform/routes.ts'
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
  return makeRooms().flatMap((room) =>
    room.routes.map(({ method, path, audience, options }) => ({
      room: room.name,
      method,
      path,
      who: audience,
      beforeProof: options.beforeProof === true,
    })),
  )
}

export function sayRoutes(terminal: Terminal) {
  const routes = listRoutes()
  terminal.json('ouvroir routes 1', { routes })
  for (const { method, path, who, beforeProof } of routes) {
    const whoText = typeof who === 'string' ? who : who.join(', ')
    const also = beforeProof ? ' (before-proof)' : ''
    terminal.say(`${method.padEnd(4)} ${path.padEnd(64)} ${whoText}${also}`)
  }
}
