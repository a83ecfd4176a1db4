import type { RoomSamples } from '#platform/testing/samples.ts'

export const samples: RoomSamples = {
  async hidden(house) {
    const title = 'Panel Clafoutis'
    const settings = { panelSize: 24, reserveSize: 6, population: '', indemnity: '' }
    const at = await house.openHidden('draw', title, settings)
    return [
      { what: 'the draw of a hidden experiment', at: { '/tirages/:slug': at }, words: [title] },
    ]
  },
  nothing: {
    '/tirages/:slug/recu.json': 'nothing is drawn yet',
    '/tirages/:slug/recu/:file': 'nothing is drawn yet',
    '/tirages/:slug/ceremonie.pdf': 'nothing is committed yet',
    '/tirages/:slug/ceremonie/:file': 'nothing is committed yet',
  },
  open: {
    '/tirages/simple/:id': 'a simple draw is kept by its address, that nobody lists',
    '/t/:code': 'the code of a letter is itself the key',
    '/place/:token': 'the link of a letter is itself the key',
  },
}
