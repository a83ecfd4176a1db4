import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { done, type Result, refused } from '#kit/result.ts'
import { htmlText } from './html-text.ts'
import { openZip } from './open-zip.ts'

export interface ReadDocx {
  /** Its headings begin with `## `. */
  readonly text: string
  readonly pictures: readonly DocxPicture[]
}

export interface DocxPicture {
  readonly bytes: Uint8Array
  /** What its author says that it shows; often nothing. */
  readonly alt: string
}

export type DocxRefusal = 'not-docx' | 'too-large'

const limits = { unpacked: 60_000_000, entries: 2_000 }

/** The words of a Word document: headings, lists, and the pictures in it, in their order. */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadDocx, DocxRefusal>> {
  const files = openZip(bytes, limits)
  if (!files) return refused('too-large')
  if (!files['word/document.xml']) return refused('not-docx')
  // No office program writes a DTD: whoever declares entities wants them to grow.
  if (Object.entries(files).some(([name, file]) => /\.(xml|rels)$/.test(name) && declares(file))) {
    return refused('not-docx')
  }
  const pictures: DocxPicture[] = []
  try {
    // Packed again from what was counted: the archive as it came may lie about itself.
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync({ ...files }, { level: 0 })) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Titre'] => h1:fresh"],
        convertImage: mammoth.images.imgElement(async (image) => {
          const bytes = new Uint8Array(await image.readAsBuffer())
          const { altText } = image as { altText?: string }
          pictures.push({ bytes, alt: (altText ?? '').slice(0, 500) })
          return { src: '' }
        }),
      },
    )
    return done({ text: htmlText(value), pictures })
  } catch {
    return refused('not-docx')
  }
}

function declares(file: Uint8Array): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(Buffer.from(file.subarray(0, 4096)).toString('latin1'))
}
