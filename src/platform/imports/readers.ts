import { usualJson } from '#kit/json/bounded-json.ts'

/**
 * How much of a file each reader of the house takes in. Whoever reads a file that came from outside has a
 * line here, takes its bounds from it, and is tried with a hostile file (`npm run bench -- readers`).
 */
export interface Reader {
  /** Kinds of files, in words. */
  readonly files: string
  /** Bytes as the file comes; none when its route says how many. */
  readonly bytes?: number
  /** Bytes once unpacked, of the parts that are read. */
  readonly unpacked?: number
  /** Parts of an archive, or of a message. */
  readonly entries?: number
  readonly rows?: number
  readonly columns?: number
  /** Cells that hold something. */
  readonly cells?: number
  /** Signs kept of all that is read. */
  readonly signs?: number
  /** Elements of a document, however short. */
  readonly elements?: number
  /** Elements inside one another. */
  readonly depth?: number
  /** Points of a picture. */
  readonly points?: number
  /**
   * `thread`: in a thread of its own, ended beyond its time or its memory. `pieces`: a piece at a time,
   * others being served in between. `native`: by a library that works outside the loop. `short`: at once,
   * because so few bytes are taken in that nothing can be long. `command`: by a command, in its own process.
   */
  readonly where: 'thread' | 'pieces' | 'native' | 'short' | 'command'
  readonly seconds?: number
  readonly megabytes?: number
}

const json = {
  bytes: usualJson.signs,
  elements: usualJson.elements,
  depth: usualJson.depth,
} as const
const table = { rows: 100_000, columns: 1_000, cells: 800_000, signs: 30_000_000 } as const
const thread = { where: 'thread', seconds: 20, megabytes: 128 } as const

export const readers = {
  csv: { files: 'CSV', bytes: 5_000_000, ...table, ...thread },
  workbook: {
    files: 'XLSX, ODS',
    bytes: 5_000_000,
    unpacked: 100_000_000,
    entries: 2_000,
    depth: 64,
    ...table,
    ...thread,
  },
  docx: {
    files: 'DOCX',
    bytes: 20_000_000,
    unpacked: 60_000_000,
    entries: 2_000,
    elements: 150_000,
    ...thread,
  },
  template: {
    files: 'DOCX that the house fills in',
    bytes: 5_000_000,
    unpacked: 20_000_000,
    entries: 500,
    elements: 60_000,
    where: 'pieces',
  },
  references: { files: 'BibTeX, RIS, CSL-JSON', bytes: 5_000_000, rows: 20_000, ...thread },
  vcard: { files: 'vCard', bytes: 5_000_000, rows: 100_000, ...thread },
  stream: {
    files: 'CSV of any length, export of Participedia',
    bytes: 20_000_000,
    columns: 2_000,
    where: 'pieces',
  },
  words: {
    files: 'words of a PDF, a DOCX or an ODT',
    bytes: 30_000_000,
    unpacked: 20_000_000,
    signs: 200_000,
    where: 'thread',
    seconds: 20,
    megabytes: 256,
  },
  picture: {
    files: 'pictures',
    bytes: 10_000_000,
    points: 64_000_000,
    where: 'native',
    seconds: 20,
  },
  scan: {
    files: 'photographs and scans of filled sheets (JPEG, PNG, WebP, TIFF, PDF)',
    bytes: 100_000_000,
    entries: 500,
    points: 64_000_000,
    where: 'thread',
    seconds: 600,
    megabytes: 512,
  },
  mark: {
    files: 'logos and signatures (PNG, JPEG, SVG)',
    bytes: 2_000_000,
    points: 64_000_000,
    where: 'native',
    seconds: 20,
  },
  letter: { files: 'letters received', bytes: 400_000, where: 'pieces' },
  returned: { files: 'returned mail', bytes: 2_097_152, where: 'pieces' },
  report: {
    files: 'reports of presence (CSV)',
    bytes: 2_000_000,
    rows: 20_000,
    cells: 200_000,
    ...thread,
  },
  questions: {
    files: 'questions of a survey (XLSForm, LimeSurvey, SurveyJS, JSON)',
    bytes: 5_000_000,
    rows: 20_000,
    signs: 2_000_000,
    ...thread,
  },
  ballots: {
    files: 'ballots (BLT, PrefLib, ABIF, CSV)',
    bytes: 500_000,
    columns: 40,
    ...thread,
  },
  sheets: { files: 'paper ballots, typed or pasted', bytes: 600_000, rows: 5_000, where: 'short' },
  feed: {
    files: 'feeds (RSS, Atom, JSON), web pages, OPML',
    bytes: 5_000_000,
    rows: 100,
    elements: 150_000,
    ...thread,
  },
  answer: { files: 'answers in XML of a BigBlueButton server', bytes: 64_000, where: 'short' },
  census: {
    files: 'tables of the INSEE, ZIP or CSV',
    bytes: 80_000_000,
    unpacked: 400_000_000,
    ...table,
    columns: 2_000,
    entries: 100,
    ...thread,
    seconds: 60,
  },
  form: { files: 'forms in parts, with their files', entries: 5_000, where: 'pieces' },
  json: { files: 'JSON that is pasted, or sent', ...json, where: 'short' },
  contours: {
    files: 'contours (TopoJSON, GeoJSON)',
    bytes: 40_000_000,
    elements: 6_000_000,
    depth: 16,
    points: 4_000_000,
    where: 'command',
  },
  notices: {
    files: 'notices of public contracts in XML (eForms), beside those in JSON and CSV',
    bytes: 5_000_000,
    elements: 100_000,
    depth: 64,
    ...thread,
    megabytes: 512,
  },
  manifest: {
    files: 'list of a backup, and its parts (TAR)',
    bytes: 50_000_000,
    elements: 2_000_000,
    depth: 8,
    where: 'command',
  },
} as const satisfies Readonly<Record<string, Reader>>

export type ReaderName = keyof typeof readers

/** Those that read in the thread of `in-thread.ts`. */
export type ApartName = 'csv' | 'workbook' | 'vcard' | 'docx' | 'references'

/** What the thread of a reader is asked: plain data, so that it can be copied to it. */
export interface ReaderTask {
  readonly reader: ApartName
  readonly bytes: Uint8Array
  readonly options?: Readonly<Record<string, string>> | undefined
}
