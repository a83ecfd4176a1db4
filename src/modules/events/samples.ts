import type { RoomSamples } from '#platform/testing/samples.ts'

const key = 'the link of a letter is itself the key'

export const samples: RoomSamples = {
  async hidden(house) {
    const title = 'Atelier Clafoutis'
    const hours = { startsAt: '18:30', endsAt: '20:00' }
    const event = await house.send('/evenements/nouveau', { title, ...hours })
    const series = await house.send('/evenements/series/nouvelle', { title, ...hours })
    const linkOn = async (page: string, link: RegExp) =>
      link.exec(await house.read(page))?.[0] ?? ''
    const settings = {
      format: 'workshop',
      sessions: 2,
      participants: 20,
      minutes: 120,
      place: 'Mairie',
    }
    const set = await house.openHidden('sessions', title, settings)
    const session = await linkOn(set, /\/seances\/[0-9a-f-]{36}/)
    return [
      {
        what: 'a draft event',
        at: { '/agenda/:slug': await linkOn(event, /\/agenda\/atelier-clafoutis[a-z0-9-]*/) },
        words: [title],
      },
      {
        what: 'a draft series',
        at: { '/series/:slug': await linkOn(series, /\/series\/atelier-clafoutis[a-z0-9-]*/) },
        words: [title],
      },
      {
        what: 'sessions of a hidden experiment',
        at: { '/seances/ensemble/:id': set, '/seances/:id': session },
        words: [title],
      },
    ]
  },
  nothing: {
    '/series/:slug/inscription': 'a draft series takes nobody',
    '/agenda/:slug/contribution/:token': key,
    '/agenda/:slug/relire/:token': key,
    '/agenda/:slug/programme.json': 'a draft has no published programme',
    '/agenda/:slug/programme.xml': 'a draft has no published programme',
    '/agenda/:slug/programme.ics': 'a draft has no published programme',
    '/agenda/:slug/programme.pdf': 'a draft has no published programme',
    '/agenda/:slug/revoir': 'a draft has nothing to see again',
    '/agenda/:slug/supports/:id': 'nobody gave a file to a draft',
    '/agenda/:slug/visite': 'a workshop is no visit',
  },
  open: {
    '/agenda/:slug/accueil/hors-ligne.js': 'a script that holds no data, the same at every event',
    '/inscription/:token': key,
    '/mon-agenda/:token': key,
    '/agenda/avis/:token': key,
    '/attestations/:code': 'whoever was shown a certificate checks it by its code',
  },
}
