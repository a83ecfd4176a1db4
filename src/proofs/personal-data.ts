import type { Module } from '#platform/module.ts'

/** What a room must say and do as soon as one of its columns is about a person. */
const wanted = ['processing', 'personExport', 'personErase', 'purge'] as const

type Plate = Pick<Module, 'name' | 'columns' | (typeof wanted)[number]>

/** « draws: purge » for each thing that a room with personal data has forgotten. */
export function forgottenBy(rooms: readonly Plate[]): readonly string[] {
  return rooms
    .filter(keepsPeople)
    .flatMap((room) => wanted.filter((key) => !room[key]).map((key) => `${room.name}: ${key}`))
}

export function keepsPeople({ columns }: Pick<Module, 'columns'>): boolean {
  return Object.values(columns)
    .flatMap((rules) => Object.values(rules.columns))
    .some(({ class: kind }) => kind === 'personal' || kind === 'sensitive')
}
