import { deflateRawSync, deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { Header } from 'tar'
import type { ReaderName } from '#platform/imports/readers.ts'

/** Files that ask too much, made here: none of them is worth keeping. `scale` 1 is the whole attack. */
export type Hostile = (scale: number) => Uint8Array

export interface Attack {
  readonly reader: ReaderName
  readonly name: string
  readonly file: Hostile
  /** Reads it as the house does; what comes back is a word for people. */
  read(bytes: Uint8Array): Promise<string>
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function workbook(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const texts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><sheets><sheet name="Feuille" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ...parts,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  )
}

const cell = (reference: string, value: string) => `<c r="${reference}"><v>${value}</v></c>`

/** Cells far apart: whoever lays out each row to its last cell fills the memory. */
export function sparseWorkbook(rows: number, titles = true): Uint8Array {
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = at + 1
    const far = titles && at === 0 ? cell('B1', '2') : cell(`XFD${row}`, '1')
    return `<row r="${row}">${cell(`A${row}`, '1')}${far}</row>`
  })
  return workbook(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`)
}

/** A part that unpacks into a thousand times what it weighs. */
export function bombWorkbook(megabytes: number): Uint8Array {
  const row = `<row>${'<c><v>1</v></c>'.repeat(20)}</row>`
  const rows = row.repeat(Math.ceil((megabytes * 1_000_000) / row.length))
  return workbook(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)
}

/** One text of half a million signs, and cells that all show it. */
export function sharedTextWorkbook(cells: number): Uint8Array {
  const rows = Array.from({ length: cells }, () => '<row><c t="s"><v>0</v></c></row>').join('')
  return workbook(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(500_000)}</t></si></sst>`,
  })
}

/** A few bytes of OpenDocument that stand for billions of cells. */
export function repeatedSheet(repeat: number): Uint8Array {
  const row = `<table:table-row table:number-rows-repeated="${repeat}"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>`
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="F">${row.repeat(20)}</table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
}

export function wordBomb(megabytes: number): Uint8Array {
  const run = '<w:p><w:r><w:t>mot</w:t></w:r></w:p>'
  const body = run.repeat(Math.ceil((megabytes * 1_000_000) / run.length))
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

/** A page whose stream of drawing unpacks into a thousand times what it weighs. */
export function pdfBomb(megabytes: number): Uint8Array {
  const text = '(mot) Tj '.repeat(Math.ceil((megabytes * 1_000_000) / 9))
  const packed = deflateSync(Buffer.from(`BT /F1 12 Tf ${text} ET`))
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1')
}

/** A picture of one colour: a few kilobytes, and as many points as are said. */
export function pictureBomb(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crcOf(Buffer.concat([head.subarray(4), data])))
    return Buffer.concat([head, data, crc])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side)
  size.writeUInt32BE(side, 4)
  size.set([8, 0, 0, 0, 0], 8)
  const line = Buffer.alloc(side + 1)
  const packed = deflateSync(Buffer.concat(Array.from({ length: side }, () => line)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ])
}

function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ -1) >>> 0
}

/** A ZIP whose one table unpacks into hundreds of megabytes. */
export function censusBomb(megabytes: number, code = '35238'): Uint8Array {
  const line = Buffer.from(`CODGEO;SEXE;AGED100;NB\n${code};1;20;1\n`.repeat(30_000))
  const raw = Buffer.concat(
    Array.from({ length: Math.ceil((megabytes * 1_000_000) / line.length) }, () => line),
  )
  const packed = deflateRawSync(raw)
  const name = Buffer.from('TD_POP.CSV')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(raw.length, 22)
  local.writeUInt16LE(name.length, 26)
  return Buffer.concat([local, name, packed])
}

export const text = (piece: string, length: number, head = '', tail = '') =>
  Buffer.from(head + piece.repeat(Math.ceil(length / piece.length)) + tail)

/** A short TopoJSON that stands for billions of points: its shapes are all the same long arc. */
export function sharedArcs(shapes: number): Uint8Array {
  const arc = Array.from({ length: 100_000 }, () => [0, 0])
  const shape = '{"type":"Polygon","arcs":[[0]],"properties":{"code":"35238"}}'
  return Buffer.from(
    `{"type":"Topology","arcs":[${JSON.stringify(arc)}],"objects":{"communes":{"type":"GeometryCollection","geometries":[${Array.from({ length: shapes }, () => shape).join(',')}]}}}`,
  )
}

/** An archive of one part, filled up with zeros to the size that it says. */
export function tarOfZeros(path: string, size: number, start: Uint8Array = new Uint8Array()) {
  const header = new Header({ path, size, mode: 0o600, mtime: new Date(0), type: 'File' })
  header.encode()
  const bytes = Buffer.alloc(Math.ceil(size / 512) * 512 + 1_536)
  bytes.set(header.block ?? new Uint8Array())
  bytes.set(start, 512)
  return bytes
}
