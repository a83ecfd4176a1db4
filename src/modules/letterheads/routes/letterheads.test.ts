import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { letterheadsModule } from '../module.ts'
import { paths } from '../paths.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: letterheadsModule.routes })
const administrator = asPerson('administrator')
const team = asPerson('lab-team')

const filled = {
  name: 'Les Amis du lavoir',
  address: '12 rue du Lavoir\n29450 Commana',
  phone: '02 98 00 00 00',
  siret: '732 829 320 00074',
  rna: 'W291000123',
  signatoryName: 'Odile Kerven',
  signatoryRole: 'Présidente',
}

async function added(name: string, territory?: { id: string; name: string }): Promise<string> {
  const place = territory ? { territory: territory.name, territoryId: territory.id } : {}
  const { location } = await door.post(paths.add, { name, ...place }, administrator)
  return location ?? ''
}

beforeEach(async () => {
  await db.deleteFrom('letterheads').execute()
})

describe('the page of letterheads', () => {
  it('says to the team what papers lack, and offers the administrator to fill it in', async () => {
    const empty = await door.get(paths.list, team)
    expect(empty.text).toContain('Rien n’est réglé pour Ouvroir')
    expect(empty.text).toContain('la personne qui signe')
    expect(empty.text).not.toContain(paths.add)
    const address = await added('Les Amis du lavoir')
    expect((await door.get(paths.list, team)).text).not.toContain('Rien n’est réglé')
    expect((await door.get(paths.list, team)).text).not.toContain(`href="${address}"`)
    expect((await door.get(paths.list, administrator)).text).toContain(`href="${address}"`)
    expect((await door.get(address, team)).status).toBe(403)
  })

  it('keeps what was typed when a number is wrong, and says what to do', async () => {
    const address = await added('Les Amis du lavoir')
    const wrong = await door.post(address, { ...filled, siret: '732 829 320 00075' }, administrator)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('732 829 320 00075')
    expect(wrong.text).toMatch(/Ce SIRET est faux\s: il a quatorze chiffres/)
  })

  it('refuses a picture that is none beside its field', async () => {
    const address = await added('Les Amis du lavoir')
    // A logo of a town is often that big: it is taken, with the words beside it.
    const noise = await sharp(randomBytes(600 * 300 * 3), {
      raw: { width: 600, height: 300, channels: 3 },
    })
      .png()
      .toBuffer()
    expect(noise.length).toBeGreaterThan(400_000)
    const big = await door.post(
      address,
      { ...filled, logo: new File([noise], 'logo.png') },
      administrator,
    )
    expect(big.status).toBe(303)
    // What papers carry is seen where it is set.
    expect((await door.get(address, administrator)).text).toMatch(
      /<img[^>]*src="data:image\/png;base64,[^"]{1000,}"/,
    )
    const nothing = await door.post(
      address,
      { ...filled, logo: new File([], 'logo.png') },
      administrator,
    )
    expect(nothing.status).toBe(422)
    const logo = new File(['<svg'], 'logo.svg')
    const wrong = await door.post(address, { ...filled, logo }, administrator)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Ce logo ne peut pas être lu')
  })

  it.skipIf(!hasCommand('pdftotext'))('shows a letter that carries all of it', async () => {
    const address = await added('Les Amis du lavoir')
    expect((await door.post(address, filled, administrator)).status).toBe(303)
    const { response } = await door.get(`${address}/apercu.pdf`, administrator)
    expect(response.headers.get('content-type')).toBe('application/pdf')
  })

  it('of a territory is kept by whoever answers for it, and by no other', async () => {
    const place = { kind: 'commune', subtype: '', name: 'Valbrenne', source: 'demo' } as const
    const { id } = await registerPlace(database.ctx({ person: administrator }), {
      ...{ ...place, slug: 'valbrenne-entete', population: 8_400 },
    })
    const house = await added('Les Amis du lavoir')
    const address = await added('Mairie de Valbrenne', { id, name: 'Valbrenne' })
    const referentOf = (territoryId: string) =>
      asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: territoryId } }])
    const own = referentOf(id)
    expect((await door.get(address, own)).status).toBe(200)
    expect((await door.post(address, filled, own)).status).toBe(303)
    expect((await door.get(paths.list, own)).text).not.toContain(house)
    expect((await door.get(house, own)).status).toBe(404)
    const other = referentOf('00000000-0000-7000-8000-00000000e15e')
    expect((await door.get(address, other)).status).toBe(404)
    expect((await door.post(address, filled, other)).status).toBe(404)
    expect((await door.get(`${address}/apercu.pdf`, other)).status).toBe(404)
    const twice = await door.post(
      paths.add,
      { name: 'Mairie', territory: 'Valbrenne', territoryId: id },
      administrator,
    )
    expect(twice.text).toContain('a déjà un en-tête')
  })

  it('deletes another entity, and keeps the house’s', async () => {
    const house = await added('Les Amis du lavoir')
    const other = await added('Les Amis payants')
    const refused = await door.post(`${house}/supprimer`, {}, administrator)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ne peut pas être supprimé')
    expect((await door.post(`${other}/supprimer`, {}, administrator)).location).toBe(paths.list)
  })
})
