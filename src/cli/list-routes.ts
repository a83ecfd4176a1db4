import type { Audience } from '#platform/routes.ts'
import { makeRooms } from '../app.ts'
import type { Terminal } from './terminal.ts'

export interface ListedRoute {
  readonly room: string
  readonly method: string
  readonly path: string
  readonly who: Audience
}

/** Every address of the house with who may knock there; the access matrix is made from it. */
export function listRoutes(): readonly ListedRoute[] {
  return makeRooms().flatMap((room) =>
    room.routes.map(({ method, path, audience }) => ({
      room: room.name,
      method,
      path,
      who: audience,
    })),
  )
}

export function sayRoutes(terminal: Terminal) {
  const routes = listRoutes()
  terminal.json(routes)
  for (const { method, path, who } of routes) {
    const whoText = typeof who === 'string' ? who : who.join(', ')
    terminal.say(`${method.padEnd(4)} ${path.padEnd(64)} ${whoText}`)
  }
}
