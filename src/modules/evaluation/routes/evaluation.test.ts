import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { evaluationModule } from '../module.ts'

const database = useDatabase()
const door = openDoor(database, { routes: evaluationModule.routes })

const asked =
  'qui=tirage&dates=deux&combien-de-dates=&unites=lieux&combien=24&par-lieu=25&comparer=ici&etapes=non&mesure=part&part=&ecart='

describe('the guide', () => {
  it('asks its questions, then answers on the same page, which is kept nowhere', async () => {
    const empty = await door.get('/evaluations/guide')
    expect(empty.status).toBe(200)
    expect(empty.text).not.toContain('id="random-groups"')
    const { status, text, response } = await door.get(`/evaluations/guide?${asked}`)
    expect(status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('id="random-groups"')
    expect(text).toContain('environ 18 points')
    expect(text).toContain('value="24"')
    expect(text).not.toContain('vous pourrez seulement décrire')
  })

  it('says plainly when one can only describe, and names the four tests', async () => {
    const alone = asked.replace('qui=tirage', 'qui=non').replace('comparer=ici', 'comparer=non')
    const { text } = await door.get(`/evaluations/guide?${alone}`)
    expect(text).toContain('vous pourrez seulement décrire')
    for (const name of ['paille dans le vent', 'cerceau', 'pistolet', 'décisif'])
      expect(text).toContain(name)
  })

  it('refuses in words what the address should not hold, and gives the rest back', async () => {
    const { status, text } = await door.get(
      `/evaluations/guide?${asked.replace('combien=24', 'combien=zut').replace('qui=tirage', 'qui=roi')}`,
    )
    expect(status).toBe(422)
    expect(text).toContain('Écrivez un nombre entier')
    expect(text).toContain('Cette réponse n’existe pas ici')
    expect(text).toContain('value="zut"')
    expect(text).toContain('value="25"')
  })
})

describe('the library', () => {
  it('keeps what the address asks, in the page and in its files', async () => {
    const asks = '?aspect=influence-sur-la-decision&source=marqueur-de-l-indice'
    const page = await door.get(`/evaluations/indicateurs${asks}`)
    expect(page.text).toContain('id="demander-avant-de-decider"')
    expect(page.text).not.toContain('id="ceux-qu-on-n-entend-pas"')
    const json = await door.get(`/evaluations/indicateurs.json${asks}`)
    const rows = JSON.parse(json.text) as { readonly cle: string }[]
    expect(rows.map(({ cle }) => cle)).toEqual(['demander-avant-de-decider'])
    const csv = await door.get(`/evaluations/indicateurs.csv${asks}`)
    expect(csv.text.trim().split('\n').length).toBe(2)
  })

  it('filters by challenge', async () => {
    const { text } = await door.get(
      '/evaluations/indicateurs.json?defi=developper-le-pouvoir-d-agir',
    )
    const found = (JSON.parse(text) as { readonly cle: string }[]).map(({ cle }) => cle)
    expect(found).toContain('se-sentir-capable')
    expect(found).not.toContain('cout-par-participant')
  })
})

describe('the entry', () => {
  it('leads to the guide and to the library, and says when nobody filed yet', async () => {
    const { text } = await door.get('/evaluations')
    expect(text).toContain('href="/evaluations/guide"')
    expect(text).toContain('href="/evaluations/indicateurs"')
    expect(text).toContain('Aucune expérimentation publiée')
  })
})
