/** Where somebody stands in a draw. */
export const drawPersonStatuses = [
  'invited',
  'registered',
  'eligible',
  'pool',
  'drawn',
  'reserve',
  'confirmed',
  'present',
  'withdrawn',
  'refused',
  'excluded',
] as const
export type DrawPersonStatus = (typeof drawPersonStatuses)[number]
