import type { Circle } from './circle.ts'
import type { CircleRole } from './circle-role.ts'

/** A circle as one could meet it, for tests: say only what matters to yours. */
export function aCircle(input: Partial<Circle> = {}): Circle {
  return {
    id: '01936000-0000-7000-8000-000000000051',
    slug: 'animation',
    name: 'Cercle d’animation',
    purpose: 'Faire vivre le réseau entre deux assemblées',
    domain: '',
    parentId: undefined,
    template: undefined,
    visibility: 'members',
    createdAt: new Date('2026-01-01T08:00:00Z'),
    updatedAt: new Date('2026-01-01T08:00:00Z'),
    closedAt: undefined,
    ...input,
  }
}

export function aCircleRole(input: Partial<CircleRole> = {}): CircleRole {
  return {
    id: '01936000-0000-7000-8000-000000000052',
    circleId: aCircle().id,
    kind: 'facilitator',
    title: 'Facilitation',
    purpose: '',
    accountabilities: [],
    seats: 1,
    termMonths: 12,
    position: 1,
    endedOn: undefined,
    ...input,
  }
}
