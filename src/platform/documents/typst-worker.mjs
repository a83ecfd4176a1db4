// The thread where typst works: a long report takes a tenth of a second, in which the web server
// must go on answering. Plain JavaScript, because a worker thread starts from a file as it is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** @type {{ folder: string, fonts: string[] }} */
const { folder, fonts } = workerData
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] })
const templates = {
  document: readFileSync(join(folder, 'document.typ'), 'utf8'),
  letters: readFileSync(join(folder, 'letters.typ'), 'utf8'),
  'boxed-paper': readFileSync(join(folder, 'boxed-paper.typ'), 'utf8'),
}

parentPort?.on('message', ({ id, document, template = 'document', pictures = [] }) => {
  try {
    for (const { path, bytes } of pictures)
      compiler.mapShadow(join(folder, path), Buffer.from(bytes))
    if (template === 'probe') {
      const bytes = new TextEncoder().encode(undrawn(document))
      parentPort?.postMessage({ id, bytes }, [bytes.buffer])
    } else {
      const { pdf, ...laidOut } = written(templates[template], document, 4)
      const bytes = new Uint8Array(pdf)
      const more = template === 'boxed-paper' ? placesOf(laidOut.pages) : {}
      parentPort?.postMessage({ id, bytes, ...more }, [bytes.buffer])
    }
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) })
  } finally {
    for (const { path } of pictures) compiler.unmapShadow(join(folder, path))
    compiler.evictCache(8)
  }
})

/**
 * Writes the document; the characters that no face at hand can draw become a white square.
 * (PDF/UA-1, 7.21.8: a text that shows as nothing is refused, and rightly.)
 * @param {string} template
 * @param {string} document
 * @param {number} tries
 * @returns {{ pdf: Buffer, pages: import('@myriaddreamin/typst-ts-node-compiler').NodeTypstDocument }}
 */
function written(template, document, tries) {
  const laidOut = compiler.compile({ mainFileContent: template, inputs: { document } })
  const pages = laidOut.result
  if (!pages) throw new Error(saidBy(laidOut))
  try {
    return { pdf: compiler.pdf(pages, { pdfStandard: 'ua-1' }), pages }
  } catch (error) {
    const missing = undrawable(String(error))
    if (missing.length === 0 || tries === 0) throw error
    return written(template, replaced(document, missing), tries - 1)
  }
}

/**
 * What a template tells of where things stand, and how many pages it made.
 * @param {import('@myriaddreamin/typst-ts-node-compiler').NodeTypstDocument} pages
 */
function placesOf(pages) {
  return {
    pages: pages.numOfPages,
    places: compiler.query(pages, { selector: '<place>', field: 'value' }),
  }
}

const probe = `#set document(title: "a")
#for letter in sys.inputs.document.clusters() { par(letter) }`

/**
 * Of these letters, those that no face at hand draws. Each time typst names some: it is asked again without them.
 * @param {string} letters
 * @returns {string}
 */
function undrawn(letters) {
  let missing = ''
  let left = letters
  while (left !== '') {
    const laidOut = compiler.compile({ mainFileContent: probe, inputs: { document: left } })
    if (!laidOut.result) throw new Error(saidBy(laidOut))
    try {
      compiler.pdf(laidOut.result, { pdfStandard: 'ua-1' })
      return missing
    } catch (error) {
      const named = new Set(undrawable(String(error)))
      if (![...left].some((letter) => named.has(letter))) throw error
      missing += [...left].filter((letter) => named.has(letter)).join('')
      left = [...left].filter((letter) => !named.has(letter)).join('')
    }
  }
  return missing
}

/** @param {import('@myriaddreamin/typst-ts-node-compiler').NodeTypstCompileResult} laidOut */
function saidBy(laidOut) {
  const error = laidOut.takeDiagnostics()
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'typst gave no page'
}

/**
 * typst names each text it cannot show: …the text `\"漢\"` could not be displayed…
 * @param {string} message
 */
function undrawable(message) {
  const named = message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)
  return [...named]
    .flatMap(([, text = '']) => [...unescaped(text)])
    .filter((character) => character > '\u007f')
}

/** @param {string} text */
function unescaped(text) {
  return text.replace(/(?<!\\)\\+u\{([0-9a-f]+)\}/g, (_, hex) =>
    String.fromCodePoint(parseInt(hex, 16)),
  )
}

/**
 * @param {string} document
 * @param {string[]} missing
 */
function replaced(document, missing) {
  return missing.reduce((text, character) => text.replaceAll(character, '□'), document)
}
