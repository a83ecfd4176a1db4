import type { Module } from '#platform/module.ts'
import type { OpenHouse } from '#platform/open-house.ts'
import { makeRooms } from '../app.ts'
import { withDatabase } from './database.ts'

export interface Instance extends OpenHouse {
  readonly rooms: readonly Module[]
}

/** Runs one command on the whole instance: what it does is announced to every room. */
export async function withInstance<T>(run: (instance: Instance) => Promise<T>): Promise<T> {
  const rooms = makeRooms()
  return withDatabase((open) => run({ ...open, rooms }), { rooms })
}
