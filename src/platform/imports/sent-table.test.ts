import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type HttpContext, post } from '../routes.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { readers } from './readers.ts'
import { readSentTable, roomFor } from './sent-table.ts'

// A table as it comes with a form, from the tools that people have. Nobody in it is real.

const read = async (c: HttpContext) => {
  const sent = await readSentTable(c, 'Choisissez un fichier.')
  if (!sent.ok) return c.text(sent.sentence, 422)
  const { header, rows, encoding } = sent.table
  if (header[0] === 'Autre') return c.text(sent.refusing('Ce n’est pas la liste.'), 422)
  const last = rows.at(-1)
  return c.json({
    header,
    count: rows.length,
    last,
    encoding,
    told: sent.told,
    name: sent.fileName,
  })
}
const door = openDoor(useDatabase(), {
  routes: [post('/table', 'anyone', read, roomFor(readers.csv))],
})

async function send(bytes: Uint8Array | string, name = 'liste.csv') {
  const file = new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
  return door.post('/table', { file })
}

const elsewhere = (name: string) =>
  readFile(new URL(`../sheets/made-elsewhere/${name}`, import.meta.url))
const header = ['Prénom', 'Nom', 'Courriel', 'Code INSEE']

test.each(['liste.ods', 'liste.xlsx', 'liste-utf16.csv'])(
  '%s, as LibreOffice wrote it: a merged title, empty lines, cells that a formula made',
  async (name) => {
    const answer = JSON.parse((await send(await elsewhere(name), name)).text)
    expect(answer).toMatchObject({
      ...{ header, count: 2, name },
      last: { line: 8, cells: ['Ismaël', 'Œuvrard', 'i@valbrenne.example', '35238'] },
    })
    expect(answer.told).toContain('Lignes lues comme un en-tête')
  },
)

test('a workbook that is called a CSV, and a CSV that is called a workbook, are read as they are', async () => {
  const book = JSON.parse((await send(await elsewhere('liste.ods'), 'liste.csv')).text)
  expect(book).toMatchObject({ header, count: 2 })
  const text = JSON.parse((await send('Nom;Ville\nAna;Lyon', 'liste.xlsx')).text)
  expect(text).toMatchObject({ header: ['Nom', 'Ville'], count: 1 })
})

test('semicolons of Windows, and fifty thousand lines', async () => {
  const western = Buffer.from('Prénom;Ville\r\nZoé;Évry\r\n', 'latin1')
  expect(JSON.parse((await send(western)).text)).toMatchObject({
    ...{ encoding: 'windows-1252', last: { cells: ['Zoé', 'Évry'] } },
  })
  const lines = Array.from({ length: 50_000 }, (_, at) => `p${at}@valbrenne.example;${at}`)
  const long = JSON.parse((await send(`Courriel;Rang\n${lines.join('\n')}\n`)).text)
  expect(long).toMatchObject({ count: 50_000, last: { line: 50_001 } })
}, 30_000)

test('no file, an empty one and one that is no table each say what to do', async () => {
  expect((await door.post('/table', {})).text).toBe('Choisissez un fichier.')
  expect((await send('')).text).toContain('Ce fichier est vide')
  expect((await send('%PDF-1.7\n%âãÏÓ')).text).toContain('Ce fichier est un PDF')
})

test('a refusal of a workbook says which sheet was read, whoever refuses it', async () => {
  const sheet = (name: string, title: string, cell: string) => ({
    ...{ name, columns: [{ title, kind: 'text' as const }], rows: [[cell]] },
  })
  const words = async (...sheets: ReturnType<typeof sheet>[]) =>
    (await send(await writeXlsx(sheets), 'a.xlsx')).text.replace(/[\u00a0\u202f]/g, ' ')
  const other = sheet('Notice', 'Mot', 'x')
  const sheets = 'Feuille lue : « Liste ». Feuilles non lues : « Notice ».'
  expect(await words(sheet('Liste', 'Autre', 'x'), other)).toBe(`Ce n’est pas la liste. ${sheets}`)
  expect(await words(sheet('Liste', 'Autre', 'x'))).toBe('Ce n’est pas la liste.')
  const wrong = await words(sheet('Liste', 'Nom', '#REF!'), other)
  expect(wrong).toContain('Ligne 2, colonne « Nom » : « #REF! » est une erreur du tableur')
  expect(wrong).toContain(sheets)
})
