import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'

/** The plate on the door. The other rooms add their sections to a territory's page. */
export function territoriesModule(_rooms: () => readonly Module[]): Module {
  return { name: 'territories', routes: [], columns }
}
