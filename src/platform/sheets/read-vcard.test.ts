import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseVcards } from './parse-vcard.ts'
import { readVcards } from './read-vcard.ts'

const third = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:Le Goff;Zoé;;;',
  'FN:Zoé Le Goff',
  'ORG:Mairie de Valbrenne;Direction générale',
  'TITLE:Directrice générale des services',
  'TEL;TYPE=work:01 02 03 04 05',
  'EMAIL;TYPE=internet:autre@valbrenne.example',
  'EMAIL;TYPE=internet,pref:zoe@valbrenne.example',
  'ADR;TYPE=work:;;1 place de la Mairie;Valbrenne;;35000;France',
  'END:VCARD',
].join('\r\n')

const fourth = [
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:Ismaël Roy',
  'N:Roy;Ismaël;;;',
  'TEL;VALUE=uri;TYPE=cell:tel:+33-6-12-34-56-78',
  'EMAIL;PREF=1:ismael@labo.example',
  'ROLE:Chargé de mission\\, démocratie',
  'END:VCARD',
].join('\n')

describe('an address book', () => {
  it('is read in versions 3 and 4, with the line of each card', async () => {
    const read = await readVcards(Buffer.from(`${third}\r\n${fourth}\n`))
    expect(read.ok && read.rows).toEqual([
      {
        line: 1,
        cells: [
          'Zoé Le Goff',
          'Zoé',
          'Le Goff',
          'zoe@valbrenne.example',
          '01 02 03 04 05',
          'Directrice générale des services',
          'Mairie de Valbrenne, Direction générale',
          '35000',
        ],
      },
      {
        line: 12,
        cells: [
          'Ismaël Roy',
          'Ismaël',
          'Roy',
          'ismael@labo.example',
          '+33-6-12-34-56-78',
          'Chargé de mission, démocratie',
          '',
          '',
        ],
      },
    ])
  })

  it('keeps its accents when it was written in Windows-1252', async () => {
    const read = await readVcards(Buffer.from(fourth, 'latin1'))
    expect(read.ok && read.rows[0]?.cells[0]).toBe('Ismaël Roy')
  })

  it('names the line of a card that is broken, and goes on', async () => {
    const broken = 'BEGIN:VCARD\nn’importe quoi\nEND:VCARD'
    const read = await readVcards(Buffer.from(`${broken}\n${fourth}`))
    expect(read.ok && read.rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, ''],
      [4, 'Ismaël Roy'],
    ])
  })

  it('answers to anything at all', async () => {
    expect(await readVcards(Buffer.from('rien'))).toEqual({ ok: false, refusal: 'not-vcard' })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const card = Buffer.from(`BEGIN:VCARD\n${text}\nEND:VCARD`)
        await parseVcards(card, { rows: 10 }, async (rows) => {
          for (const { cells } of rows) expect(cells).toHaveLength(8)
        })
      }),
    )
  })
})
