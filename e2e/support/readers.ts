import ICAL from 'ical.js'
import { extractText, getDocumentProxy } from 'unpdf'
import { convertedByOffice, hasCommand, told } from '#platform/testing/commands.ts'

/** Programs that are not ours: they open a file and say what is in it, or throw. */
type Reader = (bytes: Uint8Array) => Promise<string> | string

const rows = `
import csv, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    found = list(csv.reader(file, delimiter=';', strict=True))
widths = {len(row) for row in found}
assert len(widths) == 1, widths
print(';'.join(found[0]))
`
const parts = `
import sys, zipfile
import xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
for name in book.namelist():
    if name.endswith(('.xml', '.rels')): tree.fromstring(book.read(name))
print(' '.join(book.namelist()))
`
const element = `
import sys
import xml.etree.ElementTree as tree
print(tree.parse(sys.argv[1]).getroot().tag)
`
const python = (script: string) => (bytes: Uint8Array) =>
  told(bytes, 'file', 'python3', '-c', script, 'FILE')

const always: Readonly<Record<string, Reader>> = {
  async pdf(bytes) {
    const document = await getDocumentProxy(new Uint8Array(bytes))
    const { text, totalPages } = await extractText(document, { mergePages: true })
    if (totalPages < 1 || text.trim() === '') throw new Error('no word in it')
    if (hasCommand('pdfinfo')) told(bytes, 'file.pdf', 'pdfinfo', 'FILE')
    return text
  },
  ics(bytes) {
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)))
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const { uid, startDate } = new ICAL.Event(event)
      if (!uid || startDate.zone.tzid !== 'UTC')
        throw new Error('an event without a name or an hour')
    }
    return calendar.name
  },
  json: (bytes) => typeof JSON.parse(new TextDecoder().decode(bytes)),
}

const withPython: Readonly<Record<string, Reader>> = {
  csv: python(rows),
  xlsx(bytes) {
    // Its tables are a part of its own: a LibreOffice may be there without it.
    if (hasCommand('localc')) convertedByOffice(bytes, 'file.xlsx', 'csv')
    return python(parts)(bytes)
  },
  xml: python(element),
}

/**
 * pdf.js and ical.js (Mozilla); csv, zipfile and xml of Python when it is there; LibreOffice and poppler
 * when they are.
 */
export const readers = hasCommand('python3') ? { ...always, ...withPython } : always

/** The reader of a file, by what the house says that it is. */
export function readerOf(type: string): string | undefined {
  const known: readonly (readonly [RegExp, string])[] = [
    [/^application\/pdf/, 'pdf'],
    [/^text\/calendar/, 'ics'],
    [/^text\/csv/, 'csv'],
    [/spreadsheetml/, 'xlsx'],
    [/^application\/([a-z.]+\+)?json\b/, 'json'],
    [/^(application|text|image)\/([a-z.]+\+)?xml\b/, 'xml'],
  ]
  return known.find(([shape]) => shape.test(type))?.[1]
}
