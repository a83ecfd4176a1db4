import type { Module } from '#platform/module.ts'

/** The plate on the door: nothing of its own is kept nor shown here, other rooms mount what it draws. */
export const questionnairesModule: Module = {
  name: 'questionnaires',
  routes: [],
  columns: {},
}
