import type { Examples } from './examples.ts'
import type { Hand } from './hand.ts'
import { followFeed } from './steps-watch.ts'

/** A source from a list, and a find by hand, so that each page of the watch has something to show. */
export async function watchExamples(staff: Hand, folder: string): Promise<Examples> {
  await followFeed(staff, folder, 'https://revue.example/flux.xml')
  const source = (await staff.links('/veille/sources/0'))[0] ?? 'no source on /veille/sources'
  await staff.open('/veille/ajouter')
  const found = { address: 'https://revue.example/guide', title: 'Un guide vu ailleurs' }
  await staff.send('/veille/ajouter', found)
  return {
    '/veille/sources/:id': source,
    '/veille/trouvailles/:id': new URL(staff.page.url()).pathname,
  }
}
