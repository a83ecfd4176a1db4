// The thread where the words of a file are read: whatever the file holds, the server goes on answering,
// and the thread can be ended. Plain JavaScript, because a worker thread starts from a file as it is.
import { parentPort, workerData } from 'node:worker_threads'
import { inflateSync } from 'node:zlib'
import { Unzip, UnzipInflate } from 'fflate'
import { getDocumentProxy } from 'unpdf'

/** @type {{ bytes: Uint8Array, kind: 'pdf' | 'docx' | 'odt', longest: number, inflated: number, pages: number }} */
const { bytes, kind, longest, inflated, pages } = workerData

/** Parts of the archive that hold text. */
const parts = {
  docx: /^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/,
  odt: /^content\.xml$/,
}
/** Little at a time: what one piece can become is bounded, and counted before the next. */
const slice = 8 * 1024

class Refused extends Error {}

/**
 * What the streams of a PDF unpack to is counted before its library unpacks them, at once and outside the
 * memory that a thread may be refused. Pictures are not drawn: each is bounded, not their sum.
 */
function countStreams() {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = inflated
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const head = file.toString('latin1', Math.max(0, at - 400), at)
    const own = head.slice(head.lastIndexOf(' obj') + 1)
    const from = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    const end = file.indexOf('endstream', from)
    if (end < 0 || (file[from] ?? 0) % 16 !== 8) continue
    const size = unpackedSize(
      file.subarray(from, end),
      /\/Subtype\s*\/Image/.test(own) ? inflated : left,
    )
    if (!/\/Subtype\s*\/Image/.test(own)) left -= size
  }
}

/** @param {Uint8Array} packed @param {number} most */
function unpackedSize(packed, most) {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Refused('too-large')
    return 0
  }
}

async function wordsOfPdf() {
  countStreams()

  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 })
  let words = ''
  for (
    let number = 1;
    number <= Math.min(pdf.numPages, pages) && words.length < longest;
    number++
  ) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) words += item.str + (item.hasEOL ? '\n' : '')
    words += '\n'
    page.cleanup()
  }
  return words
}

/** @param {RegExp} wanted */
function unzipped(wanted) {
  let size = 0
  /** @type {Map<string, string>} */
  const texts = new Map()
  const unzip = new Unzip((file) => {
    if (!wanted.test(file.name)) return
    const decoder = new TextDecoder()
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      size += chunk.length
      if (size > inflated) throw new Refused('too-large')
      const before = texts.get(file.name) ?? ''
      texts.set(file.name, before + decoder.decode(chunk, { stream: !final }))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < bytes.length; from += slice) {
    unzip.push(bytes.subarray(from, from + slice), from + slice >= bytes.length)
  }
  if (texts.size === 0) throw new Error('no text inside')
  return [...texts.values()].join('\n')
}

/**
 * Text between the tags; a paragraph, a line or a tab is a space. No entity of the file's own is ever
 * replaced, so none can grow.
 * @param {string} xml
 */
function wordsOfXml(xml) {
  return xml
    .replace(
      /<\/(?:w:p|text:p|text:h)>|<(?:w:tab|w:br|text:s|text:tab|text:line-break)[ /][^<>]*>?/g,
      '\n',
    )
    .replace(/<[^<>]*>/g, '')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits) => character(Number(digits)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => named[name] ?? ' ')
}

/** @type {Record<string, string>} */
const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** @param {number} code */
function character(code) {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

/** @param {string} words */
function tidy(words) {
  return words
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

try {
  const words = kind === 'pdf' ? await wordsOfPdf() : wordsOfXml(unzipped(parts[kind]))
  parentPort?.postMessage({ words: tidy(words).slice(0, longest) })
} catch (error) {
  const locked = error instanceof Error && error.name === 'PasswordException'
  const problem = error instanceof Refused ? error.message : locked ? 'locked' : 'unreadable'
  parentPort?.postMessage({ problem })
}
