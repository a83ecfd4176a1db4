import type { RoomSamples } from '#platform/testing/samples.ts'

const key = 'the link of a letter is itself the key'

export const samples: RoomSamples = {
  async hidden(house) {
    await house.send('/envois/listes', { name: 'Clafoutis' })
    const at = await house.send('/envois/nouvelle', { title: 'Lettre Clafoutis' })
    const slug = at.split('/').at(-1) ?? ''
    return [
      {
        what: 'a letter that is being written',
        at: { '/lettres/:slug': `/lettres/${slug}` },
        words: ['Clafoutis'],
      },
    ]
  },
  nothing: {
    '/lettres/:slug': 'the team reads a letter that is not sent at /envois',
    '/lettres/:slug/images/:file': 'the team reads a letter that is not sent at /envois',
    '/lettres/:slug/partage.png': 'the team reads a letter that is not sent at /envois',
  },
  open: {
    '/lettres/lien/:token': key,
    '/lettres/desabonnement/:token': key,
    '/lettres/preferences/:token': key,
    '/lettres/inscription/:token': key,
  },
}
