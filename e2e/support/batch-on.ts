import type { Hand } from './hand.ts'

/** Where the pictures of some sheets were sent: one that shows none, so that nothing is cut out of it. */
export async function batchOn(staff: Hand, page: string): Promise<string> {
  await staff.open(page)
  const end = page.slice(page.lastIndexOf('/', page.lastIndexOf('/') - 1))
  await staff.send(end, { label: 'Lot 1', files: 'e2e/support/files/photo.png' })
  return new URL(staff.page.url()).pathname
}

/** The addresses of a batch, as the routes name them. */
export function batchExamples(route: string, batch: string): Record<string, string> {
  return {
    [`${route}/:batch`]: batch,
    [`${route}/:batch/:page/:thing`]: `${batch}/${batch.split('/').at(-1)}/_sheet`,
  }
}
