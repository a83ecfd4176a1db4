import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { lockItems, saveItem } from '../finds/index.ts'
import type { WatchItem } from '../finds/nouns.ts'
import { deleteDemoGaps, noteAsked } from '../gaps/index.ts'
import { recordReading } from '../rounds/index.ts'
import { addSource, findSourceAt, saveSource } from '../sources/index.ts'
import { deleteDemoItems, listDemoItemIds } from '../store/purge.ts'
import { readDemoFeeds } from './demo-feeds.ts'

const { ilyes, maelle } = demoPeople

/** Three invented sources, what they brought lately, and what a territory could not find. */
export async function loadDemoWatch(ctx: Ctx): Promise<void> {
  const quiet: Ctx = {
    ...ctx,
    person: { id: ilyes.id, name: ilyes.name, roles: [{ role: 'lab-team' }], secondFactor: true },
    mail: () => undefined,
    announce: () => undefined,
    audit: () => undefined,
  }
  let loaded = 0
  for (const feed of await readDemoFeeds(ctx.now)) {
    if (await findSourceAt(ctx.db, feed.address)) continue
    loaded++
    await addSource(quiet, { ...feed, owner: ilyes.id, assignee: maelle.id, everyMinutes: 10_080 })
    const source = await findSourceAt(ctx.db, feed.address)
    if (!source) continue
    // Nobody lives at these addresses: they are paused, so that nothing ever asks for them.
    await saveSource(ctx.db, { ...source, origin: 'demo', state: 'paused' })
    await recordReading(quiet, source.id, {
      kind: 'read',
      feed: {
        title: feed.title,
        home: feed.home,
        language: 'fr',
        licenceSaid: [feed.licence],
        items: feed.items.map((item) => ({
          ...item,
          guidHash: hash(item.address),
          licenceSaid: [],
        })),
      },
      etag: undefined,
      lastModified: undefined,
      movedTo: undefined,
    })
  }
  if (loaded === 0) return
  await tellSteps(quiet)
  const at = new Date(ctx.now.getTime() - 3 * 86_400_000)
  await noteAsked(ctx.db, [
    {
      id: idFor('gap:1'),
      origin: 'team',
      key: 'demo:1',
      words:
        'Un modèle de règlement pour un budget participatif dans une commune de moins de 2 000 habitants',
      href: '',
      count: 3,
      at,
      isDemo: true,
    },
    {
      id: idFor('gap:2'),
      origin: 'team',
      key: 'demo:2',
      words: 'Comment indemniser des personnes tirées au sort',
      href: '',
      count: 1,
      at,
      isDemo: true,
    },
  ])
}

/** Decides on two of the items: one is kept, and one waits for a second reading. */
async function tellSteps(ctx: Ctx): Promise<void> {
  const ids = await listDemoItemIds(ctx.db)
  const [first, second] = (await lockItems(ctx.db, ids)).filter(({ state }) => state === 'new')
  const stamp = { decidedBy: maelle.id, decidedAt: ctx.now, why: 'Utile aux petites communes' }
  if (first) await saveItem(ctx.db, { ...first, ...stamp, state: 'kept' })
  if (second) await saveItem(ctx.db, { ...second, ...stamp, ...readyToRead(second) })
}

function readyToRead(item: WatchItem): Partial<WatchItem> {
  return {
    state: 'to-read',
    submittedBy: maelle.id,
    publics: ['officers', 'elected'],
    themes: item.themes.length > 0 ? item.themes : ['budget'],
    summary:
      'Ce que l’on retient d’une année d’assemblées de quartier.\nCe qui a tenu, ce qui a lassé, ce que les agents referaient.\nUtile avant d’écrire un calendrier.',
  }
}

export async function removeDemoWatch(ctx: Ctx): Promise<void> {
  await deleteDemoItems(ctx.db)
  await deleteDemoGaps(ctx.db)
}

function hash(text: string): string {
  return sha256Of(text)
}

/** A key that is the same each time the demonstration is loaded. */
function idFor(name: string): string {
  const hex = hash(`watch-demo:${name}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
