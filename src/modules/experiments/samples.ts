import type { RoomSamples } from '#platform/testing/samples.ts'

export const samples: RoomSamples = {
  async hidden(house) {
    const title = 'Clafoutis discret'
    const made = await house.send('/experiences/nouvelle', { title, open: '', territory: '' })
    const at = made.split('/').slice(0, 3).join('/')
    return [{ what: 'a draft', at: { '/experiences/:slug': at }, words: [title] }]
  },
  nothing: {
    '/experiences/:slug/convention.pdf': 'nothing is agreed',
    '/experiences/:slug/convention.docx': 'nothing is agreed',
    '/experiences/:slug/convention.odt': 'nothing is agreed',
    '/experiences/:slug/protocole.pdf': 'nothing is frozen',
    '/experiences/:slug/protocole.docx': 'nothing is frozen',
    '/experiences/:slug/protocole.md': 'nothing is frozen',
    '/experiences/:slug/protocole.json': 'nothing is frozen',
    '/experiences/:slug/protocole/versions/:version': 'nothing is frozen',
    '/experiences/:slug/protocole/:file': 'nothing is frozen',
    '/experiences/:slug/protocole/differences': 'nothing is frozen',
    '/experiences/:slug/journal/:id/photo': 'nobody sent a picture',
    '/experiences/:slug/evaluation/rapports/:id': 'nobody sent a report',
  },
  open: { '/experiences/proposition/:token': 'the link of a letter is itself the key' },
}
