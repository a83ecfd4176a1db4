import { numberFormat } from '#kit/formats.ts'
import { type Reader, readers } from '#platform/imports/readers.ts'
import { isTest, type SourceFile, withoutComments } from './source.ts'

/** Libraries that take a file, an archive, a message or a page apart. */
const readingLibraries =
  /(?:from |import\()'((?:hucre|fflate|fast-xml-parser|unpdf|sharp|mailsplit|@citation-js|ical\.js|mammoth|tar|feedsmith|sanitize-html|html-to-text|jsqr|topojson-client|asn1js|papaparse|csv-parse|csv-parser|xlsx|exceljs|jszip|yauzl|unzipper|adm-zip|pdfjs-dist|pdf-parse|mailparser|postal-mime|xml2js|saxes|sax|cheerio|jsdom|linkedom|parse5|node-ical|vcf|bibtex-parser|(?:node:)?zlib)(?:\/[\w./-]+)?)'/

type Where = keyof typeof readers | { readonly writes: string } | { readonly reads: string }

/**
 * Each file that takes one of them in: the line of the table whose bounds it keeps, or why it has none.
 * A new reader that is not here fails the law: it gives its bounds, and a hostile file, first.
 */
export const readingFiles: Readonly<Record<string, Where>> = {
  'src/platform/imports/zip-parts.ts': 'workbook',
  'src/platform/imports/parse-docx.ts': 'docx',
  'src/platform/imports/html-text.ts': 'docx',
  'src/platform/documents/templates/fill-docx.ts': 'template',
  'src/platform/imports/parse-references.ts': 'references',
  'src/platform/sheets/parse-vcard.ts': 'vcard',
  'src/platform/documents/words-worker.mjs': 'words',
  'src/platform/files/images.ts': 'picture',
  'src/platform/documents/printed-picture.ts': 'picture',
  'src/platform/documents/mark.ts': 'mark',
  'src/platform/scans/grey-pictures.ts': 'scan',
  'src/platform/scans/pdf-pictures.ts': 'scan',
  'src/platform/scans/code-in.ts': 'scan',
  'src/platform/documents/slides/pptx.ts': { writes: 'slides' },
  'src/platform/scans/png-of.ts': { writes: 'PNG of what is cut out' },
  'src/cli/marks/read-marks.ts': { writes: 'PNG of what is cut out' },
  'src/platform/bigbluebutton.ts': 'answer',
  'src/platform/imports/notice-text.ts': 'notices',
  'src/modules/watch/reading/actions/read-letter.ts': 'letter',
  'src/modules/watch/reading/actions/read-feed.ts': 'feed',
  'src/modules/watch/reading/actions/read-opml.ts': 'feed',
  'src/modules/watch/reading/actions/read-page.ts': 'feed',
  'src/modules/watch/reading/actions/clean-html.ts': 'feed',
  'src/modules/mailings/sending/actions/read-return.ts': 'returned',
  'src/modules/draws/preparation/routes/in-thread.ts': 'census',
  'src/modules/opinion-maps/imports/routes/read-polis-files.ts': {
    reads: 'bounds of its own: forty megabytes, once unpacked too',
  },
  'src/platform/safe-fetch/read-body.ts': {
    reads: 'bounds of its own, the wire and once unpacked',
  },
  'src/platform/backup/archive.ts': 'manifest',
  'src/platform/backup/backup.ts': { reads: 'a save of this house, by whoever runs it' },
  'src/modules/territories/actions/import-contours.ts': 'contours',
  'src/engines/timestamps/der.ts': { reads: 'stamps, of 64 kB at most' },
  'src/modules/events/arrivals/pages/CheckInCamera.alone.island.ts': { reads: 'in the browser' },
  'src/modules/watch/sources/actions/exchange-opml.ts': { writes: 'OPML' },
  'src/modules/events/programme/documents/programme-ics.ts': { writes: 'ICS' },
  'src/modules/events/documents/calendar.ts': { writes: 'ICS' },
  'src/modules/home/today/documents/waiting-calendar.ts': { writes: 'ICS' },
  'src/modules/events/agenda/routes/agenda-feed.ts': { writes: 'Atom' },
  'src/modules/experiments/board/routes/experiments-feed.ts': { writes: 'Atom' },
  'src/modules/events/programme/documents/programme-xml.ts': { writes: 'XML' },
  'src/modules/resources/exchange/routes/resource-feed.ts': { writes: 'Atom' },
  'src/modules/mailings/archive/routes/archive.tsx': { writes: 'Atom' },
  'src/modules/resources/papers/routes/zenodo.ts': { writes: 'bytes of a text' },
  'src/modules/resources/papers/routes/twins.ts': { writes: 'bytes of a text' },
  'src/modules/mailings/writing/actions/plain-text.ts': { writes: 'the text of our own letters' },
  'src/platform/files/zip-stream.ts': { writes: 'ZIP' },
  'src/platform/http/packed-page.ts': { writes: 'pages of the house' },
  'src/platform/sheets/xlsx-of.ts': { writes: 'XLSX' },
  'src/platform/sheets/ods-of.ts': { writes: 'ODS' },
  'src/platform/documents/raster.ts': { writes: 'pictures that the house draws' },
  'src/platform/documents/odt.ts': { writes: 'ODT, over what its library wrote' },
}

/** Files that read or write with one of the libraries, and are not declared; or declared, and no more. */
export function undeclaredReaders(files: readonly SourceFile[]): readonly string[] {
  const using = files.filter(
    ({ path, text }) => !isTest(path) && new RegExp(readingLibraries).test(withoutComments(text)),
  )
  const paths = new Set(using.map(({ path }) => path))
  return [
    ...[...paths].filter((path) => !(path in readingFiles)),
    ...Object.keys(readingFiles).filter((path) => !paths.has(path)),
  ]
}

/**
 * Where JSON is read without its bounds, and why. Whatever people, pages or programs send goes through `readJson`,
 * which counts before it makes anything: a file that is not here fails the law.
 */
const unboundedJson: Readonly<Record<string, string>> = {
  'src/kit/json/bounded-json.ts': 'counted before',
  'src/platform/sheets/in-thread.ts': 'what the house wrote',
  'src/modules/draws/record/actions/read-record.ts': 'what the house wrote',
  'src/modules/draws/letter-files/actions/read-letters.ts': 'what the house wrote',
  'src/modules/draws/invitations/actions/post-wave.ts': 'what the house wrote',
  'src/modules/draws/ceremony/hall.ts': 'what the house wrote',
  'src/modules/draws/store/draw-events.ts': 'what the house wrote',
  'src/modules/draws/seal-rows.ts': 'what the house wrote',
  'src/modules/draws/receipts/routes/receipt.tsx': 'what the house wrote',
  'src/modules/draws/receipts/routes/receipt-facts.ts': 'what the house wrote',
  'src/modules/draws/ceremony/routes/ceremony.tsx': 'what the house wrote',
  'src/modules/network/badges/routes/badges.tsx': 'what the house signed',
  'src/modules/scans/actions/look-at-sheets.ts': 'what the house wrote',
  'src/modules/votes/canonical.ts': 'of a value, to make it plain',
  'src/modules/experiments/writing/setting-form.ts': 'of a value, to make it plain',
  'src/engines/ballot-files/grade-scale.ts': 'of a value, to make it plain',
  'src/modules/votes/box/board.ts': 'what the house wrote',
  'src/modules/governance/procedure/store/papers.ts': 'what the house wrote',
  'src/modules/votes/box/archive.ts': 'in the browser, or by a command of whoever checks',
  'src/modules/experiments/freeze-verification.ts':
    'in the browser, or by a command of whoever checks',
  'src/engines/sortition/receipts/mailing.ts': 'in the browser, or by a command of whoever checks',
  'src/modules/surveys/field-kit/phone/vault.ts': 'in the browser, what it closed itself',
  'src/cli/draws/verify-draw.ts': 'by a command of whoever checks',
  'src/cli/verify-vote.ts': 'by a command of whoever checks',
  'src/modules/surveys/demo/load-demo-surveys.ts': 'what the house wrote',
  'src/modules/surveys/own-questionnaire.ts': 'what the house wrote',
  'src/modules/territories/actions/read-reference.ts': 'a file of this house',
  'src/platform/assets.ts': 'a file of this house',
  'src/platform/postgres/folder.ts': 'a file of this house',
  'src/platform/postgres/binaries.ts': 'a file of this house',
  'src/platform/version.ts': 'a file of this house',
  'src/platform/http/sealed-cookies.ts': 'what the house sealed',
  'src/platform/carried.ts': 'what the house sealed',
}

const readsJson = /\bJSON\.parse\(|\bresponse\.json\(|\banswer\.json\(|\breq\.json\(/

/** Files that read a JSON without counting it, and are not declared; or declared, and no more. */
export function undeclaredJson(files: readonly SourceFile[]): readonly string[] {
  const using = files
    .filter(({ path, text }) => !isTest(path) && readsJson.test(withoutComments(text)))
    .map(({ path }) => path)
    // In the browser, each reads for oneself; the law, the proofs and what serves tests are no part of the house.
    .filter((path) => !/\.island\.ts$|^src\/(law|proofs)\/|\/testing\//.test(path))
  return [
    ...using.filter((path) => !(path in unboundedJson)),
    ...Object.keys(unboundedJson).filter((path) => !using.includes(path)),
  ]
}

const titles = ['reader', 'files', 'where', 'bounds'] as const

/** The table for people, as the guide holds it. */
export function readersTable(): string {
  const rows = Object.entries<Reader>(readers).map(([name, { files, where, ...bounds }]) => {
    const sentences = Object.entries(bounds).map(
      ([bound, most]) => `${bound} ${numberFormat('en-GB').format(most)}`,
    )
    return [`\`${name}\``, files, where, sentences.join('; ')]
  })
  return [titles, titles.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
