import type { RoomSamples } from '#platform/testing/samples.ts'

export const samples: RoomSamples = {
  async hidden(house) {
    const title = 'Scrutin Clafoutis'
    const at = await house.post('/scrutins/nouveau', {
      title,
      question: 'Quel nom ?',
      options: 'Marché\nTilleuls',
      method: 'mj',
      tier: 'tracked',
      closesOn: '2027-01-31',
    })
    const draft = at.split('/').slice(0, 3).join('/')
    const options = ['A', 'B'].map((label) => ({ label, details: '' }))
    const settings = { question: 'Quel dessert ?', options, method: 'mj', seats: 1 }
    const samples = [{ what: 'a draft', at: { '/scrutins/:slug': draft }, words: [title] }]
    for (const acts of [['open'], ['open', 'shut', 'close']]) {
      const hidden = await house.openHidden('vote', title, { ...settings, voters: 20 })
      const people = 'Inès Morvan\nPaul Kerr'
      await house.post(`${hidden}/liste`, { source: 'list', people })
      for (const act of acts)
        await house.post(`${hidden}/acte`, {
          act,
          unreached: 'yes',
          reason: 'Tout le monde a voté',
        })
      const at = { '/scrutins/:slug': hidden, '/voter/:mark': `/voter/${hidden.slice(-4)}` }
      samples.push({ what: `the vote of a hidden experiment (${acts.at(-1)})`, at, words: [title] })
    }
    return samples
  },
  nothing: { '/scrutins/:slug/voter/:token': 'the link of a voter is itself the key' },
}
