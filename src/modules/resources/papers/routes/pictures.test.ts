import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { convertedByOffice, hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { reusePath, type Twin, twinPath } from '../../paths/reuse.ts'
import { aSheet } from '../../testing/examples.ts'

const database = useDatabase()
const { ctx } = database
const { get, post } = openDoor(database, { routes: resourcesModule.routes })
const staff = asPerson('lab-team')
const alternative = 'Douze personnes autour d’une table'
let slug = ''

/** One of each kind that comes in: what is a drawing is kept as WebP, which no office program reads. */
const pictures = { 'salle.png': 'png', 'cour.jpg': 'jpeg' } as const

beforeAll(async () => {
  const done = await publishResource(ctx(), aSheet({ kind: 'kit', title: 'Le kit du panel' }))
  if (!done.ok) throw new Error(done.refusal)
  slug = done.value.slug
  for (const [name, format] of Object.entries(pictures)) {
    const points = sharp({
      create: { width: 900, height: 300, channels: 3, background: '#c8331a' },
    })
    const file = new File([new Uint8Array(await points.toFormat(format).toBuffer())], name)
    const words = {
      title: name,
      description: `**${alternative}**`,
      licence: 'CC-BY-SA-4.0',
      rightsHolder: 'L’atelier',
      peopleShown: 'nobody',
    }
    const { status } = await post(reusePath('files', { slug }), { ...words, file }, staff)
    expect(status).toBe(303)
  }
})

async function taken(twin: Twin): Promise<Uint8Array> {
  const { response } = await get(twinPath(slug, twin))
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

/** Pictures on the pages of a PDF: one line for each, after two lines of titles. */
const picturesOf = (pdf: Uint8Array) =>
  told(pdf, 'a.pdf', 'pdfimages', '-list', 'FILE').trim().split('\n').slice(2)

const credit = /salle\.png\. L’atelier, CC\s+BY-SA\s+4\.0/

describe('the pictures of a resource', () => {
  test('are in Word and OpenDocument, with what they show and whose they are', async () => {
    for (const [twin, part, media] of [
      ['docx', 'word/document.xml', /^word\/media\/.*\.(png|jpe?g)$/],
      ['odt', 'content.xml', /^Pictures\/.*\.(png|jpe?g)$/],
    ] as const) {
      const parts = zipParts(await taken(twin))
      const named = [...parts.keys()].filter((name) => media.test(name))
      expect(named, twin).toHaveLength(2)
      const words = parts.get(part)?.toString('utf8') ?? ''
      expect(words, twin).toContain(alternative)
      expect(words.replace(/<[^>]*>/g, ''), twin).toMatch(credit)
    }
  })

  test.skipIf(!hasCommand('pdfimages'))('are seen in the PDF', async () => {
    const pdf = await taken('pdf')
    expect(picturesOf(pdf)).toHaveLength(2)
    expect(told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')).toMatch(credit)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Figure')
  })

  test.skipIf(!hasCommand('pdfimages') || !hasCommand('soffice'))(
    'are seen by whoever opens the others in LibreOffice',
    async () => {
      for (const twin of ['docx', 'odt'] as const) {
        const pdf = convertedByOffice(await taken(twin), `a.${twin}`, 'pdf')
        expect(picturesOf(pdf).length, twin).toBeGreaterThanOrEqual(2)
        expect(told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-'), twin).toMatch(credit)
      }
    },
    90_000,
  )
})
