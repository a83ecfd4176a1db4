import { readCensusFile } from '#modules/draws/preparation/routes/census-file.ts'
import { readReturn } from '#modules/mailings/sending/actions/read-return.ts'
import { readFeedApart, readPageApart } from '#modules/watch/reading/actions/read-apart.ts'
import { readLetter } from '#modules/watch/reading/actions/read-letter.ts'
import { drawnMark } from '#platform/documents/mark.ts'
import { readWords } from '#platform/documents/read-words.ts'
import { fillDocx } from '#platform/documents/templates/fill-docx.ts'
import { publishedPicture } from '#platform/files/images.ts'
import { readXml } from '#platform/imports/notice-text.ts'
import { readDocx } from '#platform/imports/read-docx.ts'
import { readReferences } from '#platform/imports/read-references.ts'
import { greyPictures } from '#platform/scans/grey-pictures.ts'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readVcards } from '#platform/sheets/read-vcard.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import { streamCsv } from '#platform/sheets/stream-csv.ts'
import {
  type Attack,
  bombWorkbook,
  censusBomb,
  pdfBomb,
  pictureBomb,
  repeatedSheet,
  sharedTextWorkbook,
  sparseWorkbook,
  text,
  wordBomb,
} from './hostile-files.ts'
import { sentAttacks } from './sent-attacks.ts'

const outcome = (read: { readonly ok: boolean; readonly refusal?: string }) =>
  read.ok ? 'read' : (read.refusal ?? 'refused')

const csv = async (bytes: Uint8Array) => outcome(await readCsv(bytes))
const book = async (bytes: Uint8Array) => outcome(await readWorkbook(bytes))
const vcard = async (bytes: Uint8Array) => outcome(await readVcards(bytes))
const docx = async (bytes: Uint8Array) => outcome(await readDocx(bytes))
const template = async (bytes: Uint8Array) =>
  outcome(
    await fillDocx(bytes, {
      ...{ title: 'Halle', author: '', language: 'fr', values: {}, needed: [] },
    }),
  )
const bibtex = async (bytes: Uint8Array) => outcome(await readReferences(bytes, 'bibtex'))

const scan = async (bytes: Uint8Array) => {
  for await (const page of greyPictures(bytes)) if (!page.ok) return page.why
  return 'read'
}

async function inPieces(bytes: Uint8Array): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 65_536) {
      await new Promise((resolve) => setImmediate(resolve))
      yield bytes.subarray(at, at + 65_536)
    }
  }
  for await (const streamedCsv of streamCsv(pieces(), 'utf-8'))
    if (streamedCsv.kind === 'problem') return streamedCsv.problem
  return 'read'
}

const census = async (bytes: Uint8Array) =>
  outcome(
    await readCensusFile(new File([new Uint8Array(bytes)], 'td.zip'), ['35238'], {
      least: 16,
      names: new Map(),
    }),
  )

const million = 1_000_000

const notices = async (bytes: Uint8Array) =>
  readXml(new TextDecoder().decode(bytes)) === undefined ? 'refused' : 'read'

const noticeAttacks: readonly Attack[] = [
  {
    reader: 'notices',
    name: 'notice in XML, a million elements inside one another',
    file: (scale) => text('<a>', 4.9 * million * scale),
    read: notices,
  },
  {
    reader: 'notices',
    name: 'notice in XML, a million empty elements',
    file: (scale) => text('<a/>', 4.9 * million * scale, '<ContractNotice>', '</ContractNotice>'),
    read: notices,
  },
  {
    reader: 'notices',
    name: 'notice in XML, entities made of entities',
    file: (scale) =>
      text(
        '&a;&a;&a;&a;',
        million * scale,
        '<!DOCTYPE n [<!ENTITY a "aaaaaaaaaa">]><ContractNotice>',
        '</ContractNotice>',
      ),
    read: notices,
  },
]

const tables: readonly Attack[] = [
  {
    reader: 'workbook',
    name: 'XLSX, 200,000 rows with a cell in A and one in XFD',
    file: (scale) => sparseWorkbook(Math.round(200_000 * scale)),
    read: book,
  },
  {
    reader: 'workbook',
    name: 'XLSX, 5,000 such rows',
    file: (scale) => sparseWorkbook(Math.round(5_000 * scale), false),
    read: book,
  },
  {
    reader: 'workbook',
    name: 'XLSX that unpacks into 300 MB',
    file: (scale) => bombWorkbook(300 * scale),
    read: book,
  },
  {
    reader: 'workbook',
    name: 'XLSX, one text of 500,000 signs in 100,000 cells',
    file: (scale) => sharedTextWorkbook(Math.round(100_000 * scale)),
    read: book,
  },
  {
    reader: 'workbook',
    name: 'ODS, a row of 16,384 cells repeated a million times',
    file: (scale) => repeatedSheet(Math.round(million * scale)),
    read: book,
  },
  {
    reader: 'csv',
    name: 'CSV, 5 MB of separators',
    file: (scale) => text(';', 4.9 * million * scale, 'a;b\n'),
    read: csv,
  },
  {
    reader: 'csv',
    name: 'CSV, 2.4 million lines of one sign',
    file: (scale) => text('a\n', 4.9 * million * scale),
    read: csv,
  },
  {
    reader: 'csv',
    name: 'CSV, a quotation mark that never closes',
    file: (scale) => text('a', 4.9 * million * scale, 'a;b\n"'),
    read: csv,
  },
  {
    reader: 'stream',
    name: 'CSV of 20 MB, rows of cells of 900,000 signs',
    file: (scale) => text(`${'x'.repeat(900_000)};`, 19 * million * scale, 'a;b\n'),
    read: inPieces,
  },
  {
    reader: 'stream',
    name: 'CSV of 20 MB on one line',
    file: (scale) => text('a;', 20 * million * scale, 'a;b\n'),
    read: inPieces,
  },
  {
    reader: 'vcard',
    name: 'vCard, 5 MB of cards that never end',
    file: (scale) => text('BEGIN:VCARD\n', 4.9 * million * scale),
    read: vcard,
  },
  {
    reader: 'vcard',
    name: 'vCard, one line folded a million times',
    file: (scale) => text('\n x', 4.9 * million * scale, 'BEGIN:VCARD\nFN:a', '\nEND:VCARD'),
    read: vcard,
  },
  {
    reader: 'docx',
    name: 'DOCX, words that unpack into 200 MB',
    file: (scale) => wordBomb(200 * scale),
    read: docx,
  },
  {
    reader: 'docx',
    name: 'DOCX, 11 MB of words',
    file: (scale) => wordBomb(11 * scale),
    read: docx,
  },
  {
    reader: 'template',
    name: 'DOCX to fill in, words that unpack into 200 MB',
    file: (scale) => wordBomb(200 * scale),
    read: template,
  },
  {
    reader: 'template',
    name: 'DOCX to fill in, as many words as it may hold',
    file: (scale) => wordBomb(1.4 * scale),
    read: template,
  },
  {
    reader: 'references',
    name: 'BibTeX, 5 MB of braces',
    file: (scale) => text('{', 4.9 * million * scale, '@article{a, title = '),
    read: bibtex,
  },
  {
    reader: 'references',
    name: 'BibTeX, 200,000 entries',
    file: (scale) => text('@misc{a, title={b}}\n', 4.9 * million * scale),
    read: bibtex,
  },
  {
    reader: 'references',
    name: 'BibTeX, entries of 90,000 authors',
    file: (scale) =>
      text(`@misc{a, author={${'A and '.repeat(15_000)}B}}\n`, 4.5 * million * scale),
    read: bibtex,
  },
  {
    reader: 'words',
    name: 'PDF, a page that unpacks into 300 MB',
    file: (scale) => pdfBomb(300 * scale),
    read: async (bytes) => outcome(await readWords(bytes, 'application/pdf')),
  },
  {
    reader: 'words',
    name: 'DOCX for its words, 200 MB once unpacked',
    file: (scale) => wordBomb(200 * scale),
    read: async (bytes) =>
      outcome(
        await readWords(
          bytes,
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ),
      ),
  },
  {
    reader: 'picture',
    name: 'PNG of 900 million points',
    file: (scale) => pictureBomb(Math.round(30_000 * scale)),
    read: async (bytes) =>
      await publishedPicture(bytes).then(
        () => 'read',
        () => 'unreadable-picture',
      ),
  },
  {
    reader: 'scan',
    name: 'scan of 900 million points',
    file: (scale) => pictureBomb(Math.round(30_000 * scale)),
    read: scan,
  },
  {
    reader: 'scan',
    name: 'PDF of 400 MB, unpacked, without a picture',
    file: (scale) => pdfBomb(400 * scale),
    read: scan,
  },
  {
    reader: 'mark',
    name: 'logo of 900 million points',
    file: (scale) => pictureBomb(Math.round(30_000 * scale)),
    read: async (bytes) => ((await drawnMark(bytes)) ? 'read' : 'unreadable'),
  },
  {
    reader: 'letter',
    name: 'e-mail of 400,000 bytes, all parts',
    file: (scale) =>
      text(
        '--b\n\n',
        0.39 * million * scale,
        'From: a@exemple.fr\nContent-Type: multipart/mixed; boundary=b\n\n',
      ),
    read: async (bytes) => {
      await readLetter({ uidValidity: '1', uid: 1, bytes, receivedAt: new Date(0) } as never)
      return 'read'
    },
  },
  {
    reader: 'returned',
    name: 'returned e-mail of 2 MB, all parts',
    file: (scale) =>
      text(
        '--b\n\n',
        2 * million * scale,
        'From: a@exemple.fr\nContent-Type: multipart/report; boundary=b\n\n',
      ),
    read: async (bytes) => {
      await readReturn(bytes)
      return 'read'
    },
  },
  {
    reader: 'feed',
    name: 'feed of 5 MB, elements in one another',
    file: (scale) => text('<a>', 4.9 * million * scale, '<rss version="2.0"><channel>'),
    read: async (bytes) =>
      outcome(await readFeedApart(Buffer.from(bytes).toString(), 'https://exemple.fr/')),
  },
  {
    reader: 'feed',
    name: 'feed of 5 MB, 80,000 items',
    file: (scale) =>
      text(
        '<item><title>a</title><link>https://exemple.fr/a</link></item>',
        4.9 * million * scale,
        '<rss version="2.0"><channel><title>a</title>',
        '</channel></rss>',
      ),
    read: async (bytes) =>
      outcome(await readFeedApart(Buffer.from(bytes).toString(), 'https://exemple.fr/')),
  },
  {
    reader: 'feed',
    name: 'page of 2 MB of marks that never close',
    file: (scale) => text('<meta name="a" content="', 2 * million * scale),
    read: async (bytes) =>
      (await readPageApart(Buffer.from(bytes).toString(), 'https://exemple.fr/'))
        ? 'read'
        : 'refused',
  },
  {
    reader: 'census',
    name: 'ZIP of a census, 600 MB once unpacked, all of the commune asked',
    file: (scale) => censusBomb(600 * scale),
    read: census,
  },
  {
    reader: 'census',
    name: 'ZIP of a census, 600 MB once unpacked, all of other communes',
    file: (scale) => censusBomb(600 * scale, '35239'),
    read: census,
  },
]

export const attacks: readonly Attack[] = [...noticeAttacks, ...tables, ...sentAttacks]
