import type { RoomSamples } from '#platform/testing/samples.ts'

const key = 'the link of a letter is itself the key'

export const samples: RoomSamples = {
  async hidden(house) {
    const title = 'Fiche Clafoutis'
    const started = await house.send('/ressources/ecrire', { title })
    const at = started.split('/').slice(0, 3).join('/')
    return [
      {
        what: 'a draft',
        at: { '/ressources/:slug': at, '/ressources/:file': at },
        words: [title],
      },
    ]
  },
  open: {
    '/alertes/:token': key,
    '/ressources/reutilisations/confirmer/:token': key,
    '/ressources/ecrire/:token': key,
    '/ressources/ecrire/ensemble/:token': key,
    '/ressources/verifier/:token': key,
  },
  nothing: {
    '/ressources/:slug/zenodo.zip': 'a draft is not deposited',
    '/ressources/:file{[a-z0-9-]+\\.zip}': 'a draft has no kit',
    '/ressources/:slug/reutiliser': 'a draft is not reused',
    '/ressources/:slug/fichiers/:id': 'a draft that is made here has no file',
    '/ressources/:slug/versions': 'a draft has no version yet',
  },
}
