import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'

/** The plate on the door. Kinds of instrument are handed in by the house: this room knows none. */
export function experimentsModule(_rooms: () => readonly Module[]): Module {
  return { name: 'experiments', routes: [], columns }
}
