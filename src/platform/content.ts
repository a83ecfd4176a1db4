import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { YAMLError } from 'yaml'
import type { ContentFact, ContentFault, ContentFile } from '#kit/content/content.ts'
import { projectRoot } from './root.ts'

export interface ContentRead {
  readonly files: readonly ContentFile[]
  readonly faults: readonly ContentFault[]
}

interface FileRead {
  readonly file: ContentFile
  readonly faults: readonly ContentFault[]
}

/** Names of the Markdown files of a folder of content, without their ending; its README is for who edits them. */
export function contentNames(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => basename(name, '.md'))
    .toSorted()
}

/**
 * The files of a folder of content, from the root of the house, as they are on the disk: like migrations, they are there
 * wherever the house runs.
 */
export async function readContent(
  folder: string,
  names: readonly string[] = contentNames(folder),
): Promise<ContentRead> {
  const read: FileRead[] = []
  for (const name of names) {
    const path = `${folder}/${name}.md`
    read.push(await readContentBytes(path, readFileSync(join(projectRoot, path))))
  }
  return { files: read.map(({ file }) => file), faults: read.flatMap(({ faults }) => faults) }
}

/** One file, as it was saved: what an editor wrote in another encoding would be read as other letters, and shown so. */
export async function readContentBytes(path: string, bytes: Uint8Array): Promise<FileRead> {
  const wrong = unreadable(bytes)
  if (!wrong) return readContentFile(path, new TextDecoder().decode(bytes))
  const file = { path, name: basename(path, '.md'), facts: [], body: [], bodyLine: 1 }
  return { file, faults: [{ path, ...wrong }] }
}

const newLine = 0x0a

/** The first line that is no text, and what to do. */
function unreadable(bytes: Uint8Array): Pick<ContentFault, 'line' | 'text'> | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(newLine, from)
    const one = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (!isDecoded(decoder, one))
      return {
        line,
        text: 'cette ligne n’est pas enregistrée en UTF-8. Dans votre éditeur, choisissez « Enregistrer sous », puis l’encodage « UTF-8 ».',
      }
    if (one.includes(0))
      return {
        line,
        text: 'cette ligne contient un caractère nul, qui ne se voit pas : ce fichier n’est pas un texte, ou il est abîmé. Recopiez la ligne à la main, puis enregistrez en « UTF-8 ».',
      }
    if (end < 0) return undefined
    from = end + 1
  }
  return undefined
}

function isDecoded(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** One file, from its text: the facts between the two lines of dashes, then the body. */
export async function readContentFile(path: string, text: string): Promise<FileRead> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const name = basename(path, '.md')
  const hasFacts = lines[0]?.trimEnd() === '---'
  const end = hasFacts ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1
  if (end < 0) {
    const file = { path, name, facts: [], body: lines, bodyLine: 1 }
    if (!hasFacts) return { file, faults: [] }
    const text = 'la ligne de trois tirets « --- » qui ferme les informations du haut manque.'
    return { file: { ...file, body: [] }, faults: [{ path, line: 1, text }] }
  }
  const { facts, faults } = await readFacts(path, lines.slice(1, end).join('\n'))
  return {
    file: { path, name, facts, body: lines.slice(end + 1), bodyLine: end + 2 },
    faults,
  }
}

/** The first line of the facts is the second of the file. */
async function readFacts(path: string, text: string) {
  // Loaded when content is read: a start does not pay for it.
  const { isMap, isScalar, LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, version: '1.2' })
  // What follows the first mistake is misread because of it.
  const faults = document.errors.slice(0, 1).map((error) => ({
    path,
    line: (error.linePos?.[0].line ?? 0) + 1,
    text: wordsOf(error),
  }))
  const map = document.contents
  const facts: ContentFact[] = []
  if (!isMap(map) || faults.length > 0) return { facts, faults }
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue
    const line = counter.linePos(key.range?.[0] ?? 0).line + 1
    const plain: unknown =
      value && typeof value === 'object' && 'toJS' in value ? value.toJS(document) : undefined
    facts.push({ key: String(key.value), value: plain ?? null, line })
  }
  return { facts, faults }
}

/** What the library found, for somebody who has never heard of YAML. */
function wordsOf({ code }: YAMLError): string {
  if (code === 'DUPLICATE_KEY')
    return 'ce nom est déjà écrit plus haut : gardez une seule des deux lignes.'
  if (code === 'TAB_AS_INDENT')
    return 'la ligne commence par une tabulation : mettez deux espaces à la place.'
  return 'cette ligne ne peut pas être lue. Une valeur qui contient « : » ou « # », ou qui commence par un signe, s’écrit entre guillemets droits : lieu: "France : Hauts-de-France".'
}

export interface ContentData {
  /** Undefined when the file cannot be read. */
  readonly value: unknown
  readonly faults: readonly ContentFault[]
}

/** A file that is all facts (`.yaml`), from the root of the house: its shape is said by the room that holds it. */
export async function readContentData(path: string): Promise<ContentData> {
  const bytes = readFileSync(join(projectRoot, path))
  const wrong = unreadable(bytes)
  if (wrong) return { value: undefined, faults: [{ path, ...wrong }] }
  const { LineCounter, parseDocument } = await import('yaml')
  const document = parseDocument(new TextDecoder().decode(bytes), {
    lineCounter: new LineCounter(),
    version: '1.2',
  })
  const [first] = document.errors
  if (!first) return { value: document.toJS(), faults: [] }
  const line = first.linePos?.[0].line ?? 1
  return { value: undefined, faults: [{ path, line, text: wordsOf(first) }] }
}
