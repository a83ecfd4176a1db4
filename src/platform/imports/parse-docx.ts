import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { done, type Result, refused } from '#kit/result.ts'
import { htmlText } from './html-text.ts'
import { saidSize, TooLarge, unpackParts, type ZipBounds } from './zip-parts.ts'

export interface DocxRead {
  /** Its headings begin with `## `. */
  readonly text: string
}

export interface DocxPicture {
  readonly bytes: Uint8Array
  /** What its author says that it shows; often nothing. */
  readonly alt: string
}

interface DocxBounds extends ZipBounds {
  readonly elements: number
}

export type DocxRefusal = 'not-docx' | 'too-large' | 'too-long'

/** Its words alone, once unpacked: a book of a thousand pages has fewer. */
const longestWords = 12_000_000

/** The words of a document, and each of its pictures as it is met. */
export async function parseDocx(
  bytes: Uint8Array,
  bounds: DocxBounds,
  give: (picture: DocxPicture) => Promise<void>,
): Promise<Result<DocxRead, DocxRefusal>> {
  if (saidSize(bytes) > bounds.unpacked) return refused('too-large')
  try {
    const files = await filesOf(bytes, bounds)
    if (!files['word/document.xml']) return refused('not-docx')
    // No office program writes a DTD: whoever declares entities wants them to grow.
    if (
      Object.entries(files).some(([name, file]) => /\.(xml|rels)$/.test(name) && declares(file))
    ) {
      return refused('not-docx')
    }
    // Packed again from what was counted: the archive as it came may lie about itself.
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync({ ...files }, { level: 0 })) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Titre'] => h1:fresh"],
        convertImage: mammoth.images.imgElement(async (image) => {
          const bytes = new Uint8Array(await image.readAsBuffer())
          const { altText } = image as { altText?: string }
          await give({ bytes, alt: (altText ?? '').slice(0, 500) })
          return { src: '' }
        }),
      },
    )
    return done({ text: htmlText(value) })
  } catch (error) {
    return refused(error instanceof TooLarge ? 'too-large' : 'not-docx')
  }
}

async function filesOf(
  bytes: Uint8Array,
  bounds: DocxBounds,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const pieces = new Map<string, Uint8Array[]>()
  let words = 0
  let marks = 0
  await unpackParts(bytes, bounds, (name) => {
    // Fonts, macros and what other programs put there are not read.
    if (!/\.(xml|rels|png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|svg)$/i.test(name)) return undefined
    const all: Uint8Array[] = []
    pieces.set(name, all)
    const isXml = /\.(xml|rels)$/i.test(name)
    return (piece) => {
      if (isXml) {
        words += piece.length
        for (const sign of piece) if (sign === 0x3c) marks++
      }
      // What a document weighs once it is laid out depends on its marks, opening and closing.
      if (words > longestWords || marks > bounds.elements * 2) throw new TooLarge('too many words')
      all.push(piece.slice())
    }
  })
  return Object.fromEntries(
    [...pieces].map(([name, all]) => [name, new Uint8Array(Buffer.concat(all))]),
  )
}

function declares(file: Uint8Array): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(Buffer.from(file.subarray(0, 4096)).toString('latin1'))
}
