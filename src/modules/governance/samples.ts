import type { RoomSamples } from '#platform/testing/samples.ts'

export const samples: RoomSamples = {
  async hidden(house) {
    const name = 'Cercle Clafoutis'
    const circle = { name, purpose: 'Cuire ensemble', visibility: 'members' }
    await house.post('/cercles/nouveau', circle)
    const title = 'Décision Clafoutis'
    const { teamId: me, teamEmail: email } = house
    await house.post('/cercles/cercle-clafoutis/membres', { name: 'Maëlle Tanguy', email })
    const decision = await house.post('/decisions', {
      circle: 'cercle-clafoutis',
      kind: 'consent',
      title,
      text: 'Cuire à feu doux.',
      carrier: me,
      facilitator: me,
      mode: 'room',
    })
    return [
      { what: 'a decision in a circle', at: { '/decisions/:slug': decision }, words: [title] },
      {
        what: 'a circle for its members',
        at: { '/cercles/:slug': '/cercles/cercle-clafoutis' },
        words: [name],
      },
    ]
  },
}
