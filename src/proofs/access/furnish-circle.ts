import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'

/** A public circle with its roles, a person on paper, a tension and a meeting. */
export async function furnishCircle(door: Door, staff: Viewer) {
  const circle = { name: 'Copil', purpose: 'Choisir ensemble', visibility: 'public' }
  const meeting = { title: 'Première réunion', day: '2026-12-10', time: '18:30' }
  const posts = [
    ['/cercles/nouveau', { ...circle, template: 'lab-steering' }],
    ['/cercles/copil/membres', { name: 'Zoé Le Goff' }],
    ['/cercles/copil/tensions', { title: 'Les dates arrivent tard' }],
    ['/cercles/copil/reunions', meeting],
  ] as const
  for (const [path, fields] of posts) {
    const { status } = await door.post(path, fields, staff)
    if (status !== 303) throw new Error(`${path}: ${status}`)
  }
}
