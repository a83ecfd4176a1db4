import {
  type ContentFault,
  type ContentFile,
  partsOf,
  refuseFaults,
  typesetWords,
} from '#kit/content/content.ts'
import { cardReader } from '#kit/content/content-card.ts'
import { dayOf } from '#kit/dates.ts'
import { readContent } from '#platform/content.ts'

/** Where the invented sources are edited, from the root of the house. */
export const feedFolder = 'src/modules/watch/demo/content'

interface DemoFeed {
  readonly title: string
  readonly address: string
  readonly home: string
  readonly licence: string
  readonly themes: string[]
  readonly items: readonly DemoFind[]
}

interface DemoFind {
  readonly address: string
  readonly title: string
  readonly extract: string
  readonly authors: string
  readonly publishedAt: Date
  readonly picture: string
}

/** Invented papers at addresses that are reserved: they lead nowhere (RFC 2606). Told as of today. */
export async function readDemoFeeds(now: Date): Promise<readonly DemoFeed[]> {
  const { files, faults } = await readContent(feedFolder)
  const told = [...faults]
  const feeds = files.flatMap((file) => feedsIn(file, now, (fault) => told.push(fault)))
  refuseFaults(told)
  return feeds
}

/** « ## » is a source, « ### » under it what it published. */
export function feedsIn(
  { path, body, bodyLine }: ContentFile,
  now: Date,
  add: (fault: ContentFault) => void,
): readonly DemoFeed[] {
  const place = { path, today: dayOf(now), add }
  const [, ...sources] = partsOf(body, bodyLine, '##')
  return sources.map((source) => {
    const [own, ...finds] = partsOf(source.lines, source.line + 1, '###')
    const { line } = source
    const title = typesetWords(source.title)
    const card = cardReader({ title, line, lines: own?.lines ?? [] }, place)
    const home = card.text('site', 'https://gazette.example/')
    if (!/^https:\/\/[\w-]+\.example\/$/.test(home))
      card.fault(
        card.lineOf('site'),
        `« ${home} » : une source inventée est à une adresse que personne n’a, comme « https://gazette.example/ ».`,
      )
    const feed = {
      title,
      address: card.text('adresse', 'https://gazette.example/flux.xml'),
      home,
      licence: card.orEmpty('licence'),
      themes: [...card.several('thèmes')],
      items: finds.map((find) => {
        const within = cardReader(find, place)
        const item = {
          address: `${home}${within.text('page', 'quartiers')}`,
          title: typesetWords(find.title),
          extract: within.orEmpty('extrait'),
          authors: '',
          publishedAt: new Date(now.getTime() - within.number('jours', '3') * 86_400_000),
          picture: '',
        }
        within.end()
        return item
      }),
    }
    card.end()
    return feed
  })
}
