import { describe, expect, it } from 'vitest'
import { findResourceBySlug } from '#modules/resources/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { useSite } from '#platform/testing/web.ts'
import { asPerson } from '#platform/testing/world.ts'
import { watchModule } from '../module.ts'

const database = useDatabase()
const { db } = database
const site = await useSite()
const plain = openDoor(database, { routes: [] })
const house = { ...plain.house, web: site.web }
const door = openDoor(database, { routes: watchModule(() => []).routes, house })
const writer = asPerson('lab-team')

describe('a resource from an address', () => {
  const read = async (html: string) => {
    site.answer((_, response) => response.setHeader('content-type', 'text/html').end(html))
    return await door.post(
      '/ressources/depuis-une-adresse',
      { address: `${site.base}/page` },
      writer,
    )
  }

  it('is a draft with what the page says, its words only when its licence lets one', async () => {
    const { text } = await read(
      '<html lang=fr><title>Un guide</title><meta name=description content="Ce que dit le guide."><a rel=license href="https://creativecommons.org/licenses/by/4.0/">x</a>',
    )
    expect(text).toMatch(/La page dit\s: CC BY 4\.0/)
    expect(text).toContain('value="Un guide"')
    const fields = {
      address: `${site.base}/page`,
      title: 'Un guide',
      kind: 'guide',
      language: 'fr',
      description: 'Ce que dit le guide.',
      publisher: 'La revue',
      licence: 'CC-BY-4.0',
    }
    const drafted = await door.post('/ressources/depuis-une-adresse/brouillon', fields, writer)
    const draft = async (location: string | undefined) =>
      await findResourceBySlug(db, location?.split('/').at(-1) ?? '')
    expect(await draft(drafted.location)).toMatchObject({
      state: 'draft',
      licence: 'CC-BY-4.0',
      content: { sections: { summary: 'Ce que dit le guide.' } },
    })
    const reserved = { ...fields, address: `${site.base}/autre`, licence: 'unknown' }
    const linked = await door.post('/ressources/depuis-une-adresse/brouillon', reserved, writer)
    expect((await draft(linked.location))?.content).toMatchObject({ sections: {} })
  })

  it('says that nothing was said, refuses what is no page, and is the team’s alone', async () => {
    const bare = await read(
      '<title>Rien</title><meta name=description content="Leurs mots à eux.">',
    )
    expect(bare.text).toMatch(/ne dit rien de sa licence/)
    // Their words are shown to whoever writes, and are not in the field that becomes the draft.
    expect(bare.text).toContain('<blockquote class="as-typed">Leurs mots à eux.</blockquote>')
    expect(bare.text).toMatch(/<textarea[^>]*name="description"[^>]*><\/textarea>/)
    site.answer((_, response) => response.setHeader('content-type', 'application/pdf').end('x'))
    const pdf = await door.post(
      '/ressources/depuis-une-adresse',
      { address: `${site.base}/a.pdf` },
      writer,
    )
    expect(pdf.status).toBe(422)
    expect((await door.get('/ressources/depuis-une-adresse', asPerson('volunteer'))).status).toBe(
      403,
    )
  })
})
